#!/usr/bin/env bash
# Makes the Debian package out of a build's programs, reads it, installs it into a root of its own, starts what was
# installed, removes it, and looks for what is left. The machine's own packages are not touched; root is not needed.
#   tests/packaging/deb_test.sh BUILD_FOLDER
set -euo pipefail

source=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=$(cd "${1:?the build folder}" && pwd)
app=example.regulars.desk
for tool in dpkg-deb dpkg-shlibdeps desktop-file-validate appstreamcli mandoc; do
    command -v "$tool" >/dev/null || {
        echo "$tool is not installed; packaging/setup brings it"
        exit 1
    }
done

work=$(mktemp -d "${TMPDIR:-/tmp}/regulars-deb.XXXXXX")
trap 'rm -rf "$work"' EXIT
export HOME=$work/home XDG_CONFIG_HOME=$work/home/config XDG_DATA_HOME=$work/home/data QT_QPA_PLATFORM=offscreen
unset REGULARS_STORE
PATH=$PATH:/usr/sbin:/sbin # dpkg wants ldconfig
mkdir -p "$HOME"
failures=0

# check WORDS COMMAND…: says what was looked at; goes on after a failure, so that one run tells all of them.
check() {
    local words=$1 status=0
    shift
    "$@" >"$work/log" 2>&1 || status=$?
    if ((status == 0)); then
        printf 'ok      %s\n' "$words"
    else
        printf 'FAILED  %s (status %d)\n' "$words" "$status"
        sed 's/^/        /' "$work/log" | tail -n 20
        failures=$((failures + 1))
    fi
}

# refuses COMMAND…: true when the command fails; a check that cannot fail proves nothing.
refuses() { ! "$@" >/dev/null 2>&1; }

pack() { "$source/packaging/package" --build "$build" --out "$1"; }
check "the package is made" pack "$work/out"
deb=$(find "$work/out" -maxdepth 1 -name 'regulars_*.deb' 2>/dev/null | head -n 1)
if [[ -z $deb ]]; then
    cat "$work/out/package.log" 2>/dev/null || true
    exit 1
fi

# ---- What it says of itself ----------------------------------------------------------------
field() { dpkg-deb -f "$deb" "$1"; }
has_field() { [[ $(field "$1") =~ $2 ]] || { echo "$1: $(field "$1")" && return 1; }; }
version=$(sed -n 's/^project(regulars VERSION \([0-9.]*\).*/\1/p' "$source/CMakeLists.txt")
check "version is that of the sources" has_field Version "^${version//./\\.}$"
check "the changelog is of this version" test "$(dpkg-parsechangelog -l "$source/packaging/linux/changelog" -S Version)" = "$version"
check "architecture is this machine's" has_field Architecture "^$(dpkg --print-architecture)$"
check "maintainer, section, priority" eval 'has_field Maintainer "@" && has_field Section "^misc$" && has_field Priority "^optional$"'
for need in libqt6core6 libqt6widgets6 libqt6sql6 libqt6sql6-sqlite libicu libsqlite3-0 fonts-noto-cjk; do
    check "depends on $need" has_field Depends "(^|, )$need"
done

# ---- What is in it -------------------------------------------------------------------------
dpkg-deb -c "$deb" | awk '{ $1 = $1 "\t" $2; print }' >"$work/contents"
for file in bin/regulars bin/regularsctl share/applications/$app.desktop share/metainfo/$app.metainfo.xml \
    share/icons/hicolor/scalable/apps/$app.svg share/man/man1/regulars.1.gz share/man/man1/regularsctl.1.gz \
    share/doc/regulars/copyright share/doc/regulars/changelog.gz; do
    check "holds $file" grep -q " \./usr/$file\$" "$work/contents"
done
everything_is_roots() { ! grep -v '	root/root' "$work/contents"; }
check "everything belongs to root" everything_is_roots
nothing_elsewhere() { ! grep -E -v ' \./(usr/((bin|share)/.*)?)?$' "$work/contents"; }
check "nothing lies outside /usr/bin and /usr/share" nothing_elsewhere

tree=$work/tree
dpkg-deb -x "$deb" "$tree"
png_size() { # width and height stand at bytes 16 to 23
    [[ $(od -An -tu1 -j16 -N8 "$1" | awk '{ print $3 * 256 + $4 "x" $7 * 256 + $8 }') == "$2" ]]
}
for size in 16 24 32 48 64 128 256 512; do
    check "icon of $size pixels" png_size "$tree/usr/share/icons/hicolor/${size}x$size/apps/$app.png" "${size}x$size"
done
launcher=$tree/usr/share/applications/$app.desktop
metainfo=$tree/usr/share/metainfo/$app.metainfo.xml
check "the launcher is valid" desktop-file-validate "$launcher"
for language in zh_CN zh_TW; do
    check "the launcher speaks $language" grep -q "^Comment\[$language\]=." "$launcher"
done
check "the metainfo is valid" appstreamcli validate --no-net "$metainfo"
check "the metainfo goes by the launcher's name" grep -q "<id>$app</id>" "$metainfo"
check "the maintainer's address is of the same domain" grep -q "@regulars.example>" <(dpkg-deb -f "$deb" Maintainer)
check "the metainfo tells of this version" grep -q "<release version=\"$version\"" "$metainfo"
for page in regulars regularsctl; do
    check "the manual page $page is clean" mandoc -T lint -W warning "$tree/usr/share/man/man1/$page.1.gz"
done

# The same checks on spoilt copies.
grep -v '^Name=' "$launcher" >"$work/spoilt.desktop"
check "a launcher without a name is noticed" refuses desktop-file-validate "$work/spoilt.desktop"
grep -v '<summary' "$metainfo" >"$work/$app.metainfo.xml"
check "a metainfo without a summary is noticed" refuses appstreamcli validate --no-net "$work/$app.metainfo.xml"
printf '.TH X 1 2026-01-01\n.SH NAME\nx \\- y\n.SH\n' >"$work/spoilt.1"
check "a broken manual page is noticed" refuses mandoc -T lint -W warning "$work/spoilt.1"

# The whole way again gives the same bytes.
check "the package is made a second time" pack "$work/again"
check "both packages are the same, byte for byte" cmp "$deb" "$work/again/$(basename "$deb")"

# ---- Installed into a root of its own --------------------------------------------------------
# Its database knows the machine's packages by name and version, so that the dependencies are really checked.
# new_root FOLDER [PACKAGE]: one that has what the machine has, without PACKAGE.
new_root() {
    local admin=$1/var/lib/dpkg
    mkdir -p "$admin/info" "$admin/updates" "$admin/triggers"
    dpkg-query -W -f '${db:Status-Status}\t${Package}\t${Version}\t${Architecture}\t${Multi-Arch}\t${Provides}\n' |
        awk -F '\t' -v info="$admin/info" -v without="${2:-}" '
        $1 != "installed" || $2 == "regulars" || $2 == without { next }
        {
            print "Package: " $2 "\nStatus: install ok installed\nMaintainer: nobody <nobody@example.org>\nVersion: " $3
            print "Architecture: " $4
            if ($5 != "") print "Multi-Arch: " $5
            if ($6 != "") print "Provides: " $6
            print "Description: of the machine\n"
            list = info "/" $2 ($5 == "same" ? ":" $4 : "") ".list"
            printf "" > list
            close(list)
        }' >"$admin/status"
}
in_root() { dpkg --root="$1" --force-not-root --log="$work/dpkg.log" "${@:2}"; }
new_root "$work/bare" libqt6sql6-sqlite
check "it does not settle where the driver of the store is missing" refuses in_root "$work/bare" -i "$deb"
fresh=$work/root
new_root "$fresh"
check "it installs, with its dependencies met" in_root "$fresh" -i "$deb"
check "it is installed" eval 'in_root "$fresh" -s regulars | grep -q "^Status: install ok installed$"'
regularsctl=$fresh/usr/bin/regularsctl
regulars=$fresh/usr/bin/regulars
store=$work/shop.regulars

check "the installed command line makes a store" "$regularsctl" --store "$store" store init --shop 湖滨店
knows_store() { "$regularsctl" --store "$store" --json store info | grep -Eq '"customers": *0,?$'; }
check "and opens it" knows_store
check "and takes a member" "$regularsctl" --store "$store" customer add card=88001 name=王小明 phone=13800138000
finds() { "$regularsctl" --store "$store" customer find wxm | grep -q 88001; }
check "and finds that member by initials" finds
check "the installed window draws the counter" "$regulars" --store "$store" --snapshot "$work/pictures" \
    --page counter --language zh_CN --theme light --size 1280x720
is_picture() { png_size "$work/pictures/counter-light-zh_CN.png" 1280x720; }
check "in the size asked for" is_picture

# ---- And away again --------------------------------------------------------------------------
left() { find "$fresh" -path "$fresh/var" -prune -o -mindepth 1 -print; }
check "what is installed is seen by the search for leftovers" test -n "$(left)"
check "it is removed" in_root "$fresh" -P regulars
nothing_left() { [[ -z $(left) ]] || { left && return 1; }; }
check "nothing is left" nothing_left
check "the store is still there" test -s "$store"

if ((failures > 0)); then
    echo "$failures checks failed"
    exit 1
fi
