#include "ui/exchange/watch_form.h"

#include "texts/error_text.h"
#include "ui/exchange/kind_words.h"
#include "ui/kit/form_row.h"
#include "ui/kit/link_button.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace regulars::ui {

WatchForm::WatchForm(QWidget *parent) : QWidget(parent)
{
    m_title = new TextLabel(TextRole::CardTitle);
    m_folder = new QLineEdit;
    m_folder->setObjectName(u"watchFolder"_s);
    m_choose = new LinkButton({});
    m_pattern = new QLineEdit;
    m_pattern->setObjectName(u"watchPattern"_s);
    m_kind = new QComboBox;
    for (const QString &name : exchange::importKindNames())
        m_kind->addItem(name, name);
    m_mapping = new QComboBox;
    m_shop = new QComboBox;
    m_create = new QCheckBox;
    m_folderRow = new FormRow({}, m_folder);
    m_patternRow = new FormRow({}, m_pattern);
    m_kindRow = new FormRow({}, m_kind);
    m_mappingRow = new FormRow({}, m_mapping);
    m_shopRow = new FormRow({}, m_shop);
    m_cancel = new PushButton({});
    m_save = new PushButton({}, ButtonKind::Primary);
    m_save->setObjectName(u"saveWatch"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metric::kSpace8);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kSpace16, metric::kSpace16, metric::kSpace16, metric::kSpace16);
    column->setSpacing(metric::kSpace12);
    column->addWidget(m_title);
    column->addWidget(m_folderRow);
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    for (FormRow *row : {m_patternRow, m_kindRow, m_mappingRow, m_shopRow})
        column->addWidget(row);
    column->addWidget(m_create);
    column->addStretch();
    column->addLayout(buttons);
    connect(m_choose, &LinkButton::clicked, this, &WatchForm::askFolder);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &WatchForm::fillMappings);
    connect(m_folder, &QLineEdit::textEdited, m_folderRow, &FormRow::clearMessage);
    connect(m_pattern, &QLineEdit::textEdited, m_patternRow, &FormRow::clearMessage);
    for (QLineEdit *field : {m_folder, m_pattern})
        connect(field, &QLineEdit::returnPressed, this, &WatchForm::saveRequested);
    connect(m_cancel, &PushButton::clicked, this, &WatchForm::cancelled);
    connect(m_save, &PushButton::clicked, this, &WatchForm::saveRequested);
    retranslate();
}

void WatchForm::load(const watch::ImportWatch &watch, const QList<exchange::SavedMapping> &mappings, const QList<Shop> &shops)
{
    m_watch = watch;
    m_mappings = mappings;
    m_folder->setText(QDir::toNativeSeparators(watch.folder));
    m_pattern->setText(watch.pattern);
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(exchange::importKindName(watch.kind))));
    m_create->setChecked(watch.createsMissing);
    m_shop->clear();
    for (const Shop &shop : shops) {
        if (shop.isActive)
            m_shop->addItem(shop.name, shop.id.value());
    }
    m_shop->setCurrentIndex(qMax(0, m_shop->findData(watch.shopId.value())));
    m_shopRow->setVisible(m_shop->count() > 1);
    m_folderRow->clearMessage();
    m_patternRow->clearMessage();
    fillMappings();
    retranslate();
}

watch::ImportWatch WatchForm::watch() const
{
    watch::ImportWatch watch = m_watch;
    watch.folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    watch.pattern = m_pattern->text().trimmed();
    watch.kind = exchange::importKindFromName(m_kind->currentData().toString()).value_or(exchange::ImportKind::Purchases);
    watch.mappingId = exchange::MappingId(m_mapping->currentData().toLongLong());
    watch.createsMissing = m_create->isChecked();
    if (m_shop->count() > 1)
        watch.shopId = ShopId(m_shop->currentData().toLongLong());
    return watch;
}

void WatchForm::fillMappings()
{
    const auto kind = exchange::importKindFromName(m_kind->currentData().toString());
    m_mapping->clear();
    m_mapping->addItem(tr("As the last file with these headings"), qint64(0));
    for (const exchange::SavedMapping &saved : std::as_const(m_mappings)) {
        if (kind && saved.kind == *kind && !saved.name.isEmpty())
            m_mapping->addItem(saved.name, saved.id.value());
    }
    m_mapping->setCurrentIndex(qMax(0, m_mapping->findData(m_watch.mappingId.value())));
}

void WatchForm::showError(const Error &error)
{
    (error.field == "pattern"_L1 ? m_patternRow : m_folderRow)->setError(errorText(error).sentence);
}

void WatchForm::askFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder to watch"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_folder->setText(QDir::toNativeSeparators(path));
        m_folderRow->clearMessage();
    });
    dialog->open();
}

void WatchForm::takeFocus()
{
    m_folder->setFocus();
}

void WatchForm::retranslate()
{
    m_title->setText(m_watch.id.isValid() ? tr("Change the watched folder") : tr("Watch a folder"));
    m_folderRow->setLabel(tr("Folder"));
    m_choose->setText(tr("Choose a folder…"));
    m_patternRow->setLabel(tr("Files"));
    m_patternRow->setHint(tr("Such as *.csv or sales-*.xlsx"));
    m_kindRow->setLabel(tr("The rows are"));
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, kindName(exchange::importKindFromName(m_kind->itemData(i).toString()).value_or(exchange::ImportKind::Purchases)));
    m_mappingRow->setLabel(tr("Columns as"));
    if (m_mapping->count() > 0)
        m_mapping->setItemText(0, tr("As the last file with these headings"));
    m_shopRow->setLabel(tr("Shop"));
    m_create->setText(tr("Create unknown customers and products"));
    m_cancel->setText(tr("Cancel"));
    m_save->setText(tr("Save"));
}

} // namespace regulars::ui
