#include "app/missing_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace regulars::app {
std::optional<QString> askForStore(const QString &missing, const QString &fallback)
{
    QMessageBox box;
    box.setIcon(QMessageBox::Question);
    box.setWindowTitle(QCoreApplication::translate("MissingStore", "Regulars"));
    box.setText(QCoreApplication::translate("MissingStore", "The store last open is not where it was."));
    box.setInformativeText(QCoreApplication::translate("MissingStore", "%1\n\nPlug its disk in and start again, choose where it is now, or go on with the store of this computer.")
                               .arg(QDir::toNativeSeparators(missing)));
    auto *choose = box.addButton(QCoreApplication::translate("MissingStore", "Choose…"), QMessageBox::AcceptRole);
    auto *anew = box.addButton(QFileInfo::exists(fallback) ? QCoreApplication::translate("MissingStore", "Open this computer's store")
                                                           : QCoreApplication::translate("MissingStore", "Begin a new store"),
                               QMessageBox::ActionRole);
    box.addButton(QCoreApplication::translate("MissingStore", "Quit"), QMessageBox::RejectRole);
    box.setDefaultButton(choose);
    box.exec();
    if (box.clickedButton() == anew)
        return fallback;
    if (box.clickedButton() != choose)
        return std::nullopt;
    const QString chosen = QFileDialog::getOpenFileName(nullptr, QCoreApplication::translate("MissingStore", "Store to open"), QDir::homePath());
    return chosen.isEmpty() ? std::nullopt : std::optional(chosen);
}

} // namespace regulars::app
