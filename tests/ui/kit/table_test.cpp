#include "support/test_registry.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/theme.h"

#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars::ui;

class TableTest : public QObject
{
    Q_OBJECT

private slots:
    void heightsFollowTheDensity()
    {
        QTableView view;
        QStandardItemModel model(2, 2);
        view.setModel(&model);
        TableStyle::apply(&view);
        QCOMPARE(view.rowHeight(0), metric::kRowDense);
        TableStyle::setDensity(&view, TableStyle::Density::Comfortable);
        QCOMPARE(view.rowHeight(0), metric::kRowComfortable);
        QCOMPARE(view.horizontalHeader()->height(), metric::kTableHeader);
    }

    void linkCellsAreClickedOthersAreNot()
    {
        QTableView view;
        QStandardItemModel model(1, 2);
        model.setItem(0, 0, new QStandardItem(u"Xie"_s));
        model.setItem(0, 1, new QStandardItem(u"Open"_s));
        view.setModel(&model);
        RowDelegate *delegate = TableStyle::apply(&view);
        delegate->setColumn(1, CellKind::Link);
        view.resize(300, 100);
        view.show();
        QSignalSpy opened(delegate, &RowDelegate::linkActivated);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(model.index(0, 0)).center());
        QCOMPARE(opened.count(), 0);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(model.index(0, 1)).center());
        QCOMPARE(opened.count(), 1);
    }

    void boxesAreTickedByMouseAndSpace()
    {
        QTableView view;
        QStandardItemModel model(2, 1);
        auto *item = new QStandardItem(u"Xie"_s);
        item->setCheckable(true);
        model.setItem(0, 0, item);
        view.setModel(&model);
        TableStyle::apply(&view);
        view.resize(300, 100);
        view.show();
        const QRect cell = view.visualRect(model.index(0, 0));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(cell.x() + 20, cell.center().y()));
        QCOMPARE(item->checkState(), Qt::Checked);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(cell.x() + 120, cell.center().y()));
        QCOMPARE(item->checkState(), Qt::Checked);
        view.setCurrentIndex(model.index(0, 0));
        QTest::keyClick(&view, Qt::Key_Space);
        QCOMPARE(item->checkState(), Qt::Unchecked);
    }

    void selectedRowHasItsGround()
    {
        Theme theme;
        theme.apply(Theme::Mode::Light);
        QTableView view;
        QStandardItemModel model(2, 1);
        view.setModel(&model);
        TableStyle::apply(&view);
        view.resize(200, 120);
        view.selectRow(1);
        const QImage image = view.viewport()->grab().toImage();
        QCOMPARE(image.pixelColor(100, 10), Tokens::lightTheme().surface);
        QCOMPARE(image.pixelColor(100, metric::kRowDense + 10), Tokens::lightTheme().selected);
        QCOMPARE(image.pixelColor(100, metric::kRowDense - 1), Tokens::lightTheme().grid);
    }
};

REGULARS_TEST(TableTest)
#include "table_test.moc"
