# What is installed where, and what CPack makes of it. Verified on Debian 12 by tests/packaging; the parts for macOS
# and Windows are written by their manuals and count as unverified until a workflow has run them.
include(GNUInstallDirs)

# The name under which desktops know the window: its launcher, icons, metainfo and window group go by it. It must be a
# domain turned round, and none is ours: .example can belong to nobody (RFC 2606), so no name of anybody's is borrowed.
# Whoever publishes packages puts their own domain here, in the address below and in linux/changelog.
set(REGULARS_APP_ID example.regulars.desk)
set(package_dir ${CMAKE_CURRENT_LIST_DIR})
set(mark_dir ${CMAKE_SOURCE_DIR}/resources/icons/app)
set(mark_sizes 16 24 32 48 64 128 256 512)

# ---- The mark in the window ----------------------------------------------------------------
target_compile_definitions(regulars PRIVATE REGULARS_APP_ID="${REGULARS_APP_ID}")
qt_add_resources(regulars regulars_mark PREFIX /mark BASE ${mark_dir} FILES ${mark_dir}/regulars.ico)
if(WIN32)
  enable_language(RC)
  target_sources(regulars PRIVATE ${package_dir}/windows/regulars.rc)
elseif(APPLE)
  target_sources(regulars PRIVATE ${mark_dir}/regulars.icns)
  set_source_files_properties(${mark_dir}/regulars.icns PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
  set_target_properties(regulars PROPERTIES
    MACOSX_BUNDLE_INFO_PLIST ${package_dir}/macos/Info.plist.in
    MACOSX_BUNDLE_GUI_IDENTIFIER ${REGULARS_APP_ID}
    MACOSX_BUNDLE_ICON_FILE regulars.icns
    MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
    MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION})
endif()

# ---- Installing ------------------------------------------------------------------------------
install(TARGETS regulars regularsctl
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR}
  BUNDLE DESTINATION .)

if(WIN32 OR APPLE)
  # Qt's libraries and plugins travel with the program where no package manager brings them.
  qt_generate_deploy_app_script(TARGET regulars FILENAME_VARIABLE deploy_script NO_UNSUPPORTED_PLATFORM_ERROR)
  install(SCRIPT ${deploy_script})
  install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION . RENAME LICENSE.txt)
  install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/LICENSE DESTINATION . RENAME LICENSE.icons.txt)
else()
  foreach(kind IN ITEMS desktop metainfo.xml)
    configure_file(${package_dir}/linux/regulars.${kind}.in
      ${CMAKE_BINARY_DIR}/packaging/${REGULARS_APP_ID}.${kind} @ONLY)
  endforeach()
  install(FILES ${CMAKE_BINARY_DIR}/packaging/${REGULARS_APP_ID}.desktop
    DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES ${CMAKE_BINARY_DIR}/packaging/${REGULARS_APP_ID}.metainfo.xml
    DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
  install(FILES ${mark_dir}/regulars.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME ${REGULARS_APP_ID}.svg)
  foreach(size IN LISTS mark_sizes)
    install(FILES ${mark_dir}/regulars-${size}.png
      DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps RENAME ${REGULARS_APP_ID}.png)
  endforeach()

  # Readers expect manual pages and the changelog compressed, and always to the same bytes.
  find_program(GZIP gzip REQUIRED)
  foreach(text IN ITEMS regulars.1 regularsctl.1 changelog)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${package_dir}/linux/${text})
    execute_process(COMMAND ${GZIP} -9 -n -c ${package_dir}/linux/${text}
      OUTPUT_FILE ${CMAKE_BINARY_DIR}/packaging/${text}.gz COMMAND_ERROR_IS_FATAL ANY)
  endforeach()
  install(FILES ${CMAKE_BINARY_DIR}/packaging/regulars.1.gz ${CMAKE_BINARY_DIR}/packaging/regularsctl.1.gz
    DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES ${package_dir}/linux/copyright ${CMAKE_BINARY_DIR}/packaging/changelog.gz
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/regulars)
  install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/LICENSE
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/regulars RENAME LICENSE.icons)
endif()

# ---- Packages ----------------------------------------------------------------------------------
set(CPACK_PACKAGE_NAME regulars)
set(CPACK_PACKAGE_VENDOR "The Regulars maintainers")
set(CPACK_PACKAGE_CONTACT "The Regulars maintainers <maintainers@regulars.example>")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "customer desk for shops: purchases, points, tiers")
set(CPACK_PACKAGE_DESCRIPTION
"Regulars looks after a shop's regular customers. It finds whoever stands at
the counter from a few digits of a phone or a few letters of a name, records
what they buy, counts their points and raises their tier - without a network,
on one ordinary computer, with up to a million customers.
.
The package holds the window (regulars) and the command line (regularsctl), in
English, Simplified Chinese and Traditional Chinese.")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
if(WIN32)
  set(CPACK_GENERATOR ZIP)
elseif(APPLE)
  set(CPACK_GENERATOR DragNDrop)
else()
  set(CPACK_GENERATOR DEB)
  set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
  set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
  set(CPACK_DEBIAN_PACKAGE_SECTION misc)
  set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
  set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
  set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
  # Libraries are found by dpkg-shlibdeps; what is loaded by name or looked at only is not.
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
  set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, fonts-noto-cjk")
  set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n, qt6-wayland")
endif()
include(CPack)
