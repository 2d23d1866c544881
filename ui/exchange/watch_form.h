// One watched folder: where, which files, what their rows are, how they are read.
//
// Thread: GUI. Invariants: asks nothing of the store; what is wrong stands beneath its field.
#pragma once

#include "watch/import_watch.h"
#include "shops/shop.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace regulars::ui {

class FormRow;
class LinkButton;
class PushButton;
class TextLabel;

class WatchForm : public QWidget
{
    Q_OBJECT

public:
    explicit WatchForm(QWidget *parent = nullptr);

    void load(const watch::ImportWatch &watch, const QList<exchange::SavedMapping> &mappings, const QList<Shop> &shops);
    watch::ImportWatch watch() const;
    /// Beneath the field that the error names.
    void showError(const Error &error);
    void takeFocus();
    void retranslate();

    QLineEdit *folderField() const { return m_folder; }
    QLineEdit *patternField() const { return m_pattern; }
    QComboBox *kindBox() const { return m_kind; }
    PushButton *saveButton() const { return m_save; }

signals:
    void saveRequested();
    void cancelled();

private:
    void askFolder();
    void fillMappings();

    watch::ImportWatch m_watch;
    QList<exchange::SavedMapping> m_mappings;
    TextLabel *m_title = nullptr;
    FormRow *m_folderRow = nullptr;
    FormRow *m_patternRow = nullptr;
    FormRow *m_kindRow = nullptr;
    FormRow *m_mappingRow = nullptr;
    FormRow *m_shopRow = nullptr;
    QLineEdit *m_folder = nullptr;
    LinkButton *m_choose = nullptr;
    QLineEdit *m_pattern = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_mapping = nullptr;
    QComboBox *m_shop = nullptr;
    QCheckBox *m_create = nullptr;
    PushButton *m_cancel = nullptr;
    PushButton *m_save = nullptr;
};

} // namespace regulars::ui
