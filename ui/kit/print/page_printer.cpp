#include "ui/kit/print/page_printer.h"

#include <QPageLayout>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

#include <memory>

using namespace Qt::StringLiterals;

namespace regulars::ui {
namespace {

constexpr double kMargin = 12; // mm

void prepare(QPrinter &printer, const PrintedPage &page)
{
    printer.setDocName(page.title);
    printer.setPageSize(QPageSize(QPageSize::A5));
    printer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter);
}

Status print(QPrinter &printer, const PrintedPage &page)
{
    printer.setResolution(page.dpi); // the dialog may have chosen another one
    QPainter painter;
    if (!painter.begin(&printer))
        return fail(ErrorCode::FileUnwritable, u"printer"_s, printer.printerName());
    page.paint(painter, printer.pageLayout().paintRectPixels(page.dpi).width());
    return painter.end() ? ok() : fail(ErrorCode::FileUnwritable, u"printer"_s, printer.printerName());
}

} // namespace

void askAndPrint(const PrintedPage &page, QWidget *parent, std::function<void(const Status &printed)> done)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    prepare(*printer, page);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"printDialog"_s);
    dialog->setWindowTitle(page.title);
    QObject::connect(dialog, &QDialog::accepted, parent, [printer, page, done] { done(print(*printer, page)); });
    // The dialog looks at the printer until it is gone.
    QObject::connect(dialog, &QObject::destroyed, parent, [printer] {});
    dialog->open();
}

Status printIntoFile(const PrintedPage &page, const QString &path)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    prepare(printer, page);
    return print(printer, page);
}

} // namespace regulars::ui
