// A card with a chart: its unit, the table in its place when asked for, and the wish to take it along.
//
// Thread: GUI. Invariants: chart and table show one spec; a figure of either can be opened.
#pragma once

#include "ui/charts/chart_spec.h"
#include "ui/kit/card.h"

class QStackedWidget;
class QTableView;

namespace regulars::ui {

class ChartCanvas;
class ChartTableModel;
class PushButton;
class TextLabel;

class ChartCard : public Card
{
    Q_OBJECT

public:
    explicit ChartCard(QWidget *parent = nullptr);

    void setSpec(const ChartSpec &spec);
    const ChartSpec &spec() const;
    void setOpenable(bool openable);
    void showTable(bool table);
    bool isTable() const;
    /// Why the chart may not be taken along; empty when it may.
    void setExportRefusal(const QString &why);
    void retranslate();

    ChartCanvas *canvas() const { return m_canvas; }
    QTableView *table() const { return m_table; }

signals:
    void opened(int series, int category);
    /// The page asks for a file and writes it.
    void exportWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void openCell(const QModelIndex &index);
    void fitUnit();
    void fitColumns();

    ChartCanvas *m_canvas = nullptr;
    ChartTableModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    QStackedWidget *m_stack = nullptr;
    TextLabel *m_unit = nullptr;
    PushButton *m_toggle = nullptr;
    PushButton *m_export = nullptr;
    bool m_isOpenable = false;
};

} // namespace regulars::ui
