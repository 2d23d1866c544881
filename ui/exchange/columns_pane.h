// Second step: how the file is read, what its columns become, and which rows would come of it.
//
// Thread: GUI. Invariants: gives what it was asked for as a reading and a request; it starts nothing itself.
#pragma once

#include "ui/exchange/import_preview.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QStackedWidget;
class QStandardItemModel;
class QTableView;

namespace regulars::ui {

class ColumnList;
class Labelled;
class LinkButton;
class StateMark;
class TextLabel;

class ColumnsPane : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnsPane(const Desk &desk, QWidget *parent = nullptr);

    /// Shows a file; `again`: the same one read in another way, so that choices stay.
    void load(const FileReading &reading, const ImportPreview &preview, bool again);
    /// The file again, as the choices ask for it.
    FileReading reading() const;
    /// What the choices ask for; nothing while problem() says something.
    std::optional<exchange::ImportRequest> request() const;
    /// What keeps the file from being tried, in words; empty if nothing.
    QString problem() const;
    bool isDoubtful() const;
    /// Choices are no longer to be changed, while it is being written.
    void setLocked(bool locked);
    void createMissing(bool customers, bool products);
    void chooseDates();
    /// What the choices say about reading files like this one.
    exchange::ImportMapping mapping() const;
    /// A mapping was saved: it can be chosen, and is.
    void addMapping(const exchange::SavedMapping &mapping);
    void retranslate();

    QComboBox *shopBox() const { return m_shop; }
    QComboBox *mappingBox() const { return m_mapping; }
    LinkButton *saveMappingLink() const { return m_saveMapping; }
    ColumnList *columns() const { return m_columns; }
    QComboBox *kindBox() const { return m_kind; }
    QComboBox *sheetBox() const { return m_sheet; }
    QComboBox *encodingBox() const { return m_encoding; }
    QComboBox *datesBox() const { return m_dates; }
    QCheckBox *headerBox() const { return m_header; }
    QCheckBox *createCustomersBox() const { return m_createCustomers; }
    QCheckBox *createProductsBox() const { return m_createProducts; }
    QCheckBox *updateNamesBox() const { return m_updateNames; }
    /// What stands in a cell of the preview.
    QString previewCell(int row, int column) const;

signals:
    /// The file has to be read again: reading() is another one.
    void readingChanged();
    /// request() is another one.
    void requestChanged();
    /// mapping() is to be kept under `name`.
    void saveRequested(const QString &name);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Data of the mapping box for what the last file with these headings had.
    static constexpr qint64 kLastTime = -1;

    QWidget *buildOptions();
    QWidget *buildPreview();
    QWidget *buildColumns();
    QWidget *buildTicks();
    void connectChoices();
    void fillChoices();
    void fillDates();
    void fillMappings();
    void fillShops();
    void chooseMapping();
    void applyMapping(const exchange::ImportMapping &mapping);
    void setDateFormat(const QString &format);
    void askMappingName();
    void showRows();
    void alignFigures();
    void fitPreview();
    void changeRequest();
    void follow();
    QString dateFormat() const;

    const Desk &m_desk;
    ImportPreview m_preview;
    QString m_path;
    bool m_quiet = false;
    Labelled *m_kindField = nullptr;
    Labelled *m_sheetField = nullptr;
    Labelled *m_encodingField = nullptr;
    Labelled *m_delimiterField = nullptr;
    Labelled *m_datesField = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_sheet = nullptr;
    QComboBox *m_encoding = nullptr;
    QComboBox *m_delimiter = nullptr;
    QComboBox *m_dates = nullptr;
    QCheckBox *m_header = nullptr;
    StateMark *m_legible = nullptr;
    QWidget *m_options = nullptr;
    QTableView *m_rows = nullptr;
    QStandardItemModel *m_rowModel = nullptr;
    TextLabel *m_columnsTitle = nullptr;
    TextLabel *m_summary = nullptr;
    Labelled *m_shopField = nullptr;
    QComboBox *m_shop = nullptr;
    Labelled *m_mappingField = nullptr;
    QComboBox *m_mapping = nullptr;
    LinkButton *m_saveMapping = nullptr;
    ColumnList *m_columns = nullptr;
    QWidget *m_ticks = nullptr;
    QCheckBox *m_createCustomers = nullptr;
    QCheckBox *m_createProducts = nullptr;
    QCheckBox *m_updateNames = nullptr;
    LinkButton *m_addConstant = nullptr;
};

} // namespace regulars::ui
