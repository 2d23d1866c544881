// How the import section looks: its panes, its choices and its words.
#include "ui/settings/import_section.h"

#include "texts/error_text.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/form_row.h"
#include "ui/kit/link_button.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/text_label.h"
#include "ui/settings/column_list.h"
#include "ui/settings/trial_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kPanelWidth = 304;
constexpr int kOptionsHeight = 96;
constexpr int kSampleRows = 4;
constexpr int kStartWidth = 560;

QComboBox *makeChoice(const QString &name, int width)
{
    auto *combo = new QComboBox;
    combo->setObjectName(name);
    combo->setProperty("controlSize", u"bar"_s);
    combo->setMinimumWidth(width);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return combo;
}

void addChoice(QComboBox *combo, int at, const QString &words, const QString &value)
{
    if (at < combo->count())
        combo->setItemText(at, words);
    else
        combo->addItem(words, value);
}

} // namespace

ImportSection::ImportSection(Desk &desk, DeskJobs &jobs, QWidget *parent) : SettingsSection(desk, jobs, parent)
{
    setAcceptDrops(true);
    m_stack = new QStackedWidget;
    m_stack->addWidget(buildStart());
    m_stack->addWidget(buildWork());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(m_stack, 1);
    column->addWidget(new HairLine(Qt::Horizontal));
    m_notice = new NoticeStrip;
    column->addWidget(m_notice);
    column->addWidget(buildFoot());
    for (QComboBox *combo : {m_encoding, m_delimiter}) {
        connect(combo, &QComboBox::currentIndexChanged, this, [this] {
            if (!m_quiet && !m_path.isEmpty())
                readFile();
        });
    }
    connect(m_header, &QCheckBox::toggled, this, [this] {
        if (!m_quiet && !m_path.isEmpty())
            readFile();
    });
    const auto changed = [this] {
        if (m_quiet)
            return;
        m_columns->setDatesSettled(!m_dates->currentData().toString().isEmpty());
        forgetTrial();
        follow();
    };
    connect(m_dates, &QComboBox::currentIndexChanged, this, changed);
    connect(m_columns, &ColumnList::changed, this, changed);
    connect(m_createCustomers, &QCheckBox::toggled, this, changed);
    connect(m_createProducts, &QCheckBox::toggled, this, changed);
    connect(m_panel, &TrialPanel::cancelRequested, this, &ImportSection::cancel);
    connect(m_panel, &TrialPanel::saveRejectsRequested, this, &ImportSection::askRejectsPath);
    retranslate();
    setKind(m_kind);
}

ImportSection::~ImportSection() = default;

QWidget *ImportSection::buildHead()
{
    auto *bar = new PaneBar(metric::kFilterBar);
    m_kinds = new SegmentedSwitch({});
    m_file = new TextLabel(TextRole::Body, Tone::Secondary);
    m_file->setAlignment(Qt::AlignRight);
    m_file->setElideMode(Qt::ElideMiddle);
    m_other = new LinkButton({});
    bar->row()->addWidget(m_kinds);
    bar->row()->addWidget(m_file, 1);
    bar->row()->addWidget(m_other);
    connect(m_kinds, &SegmentedSwitch::currentChanged, this, [this](int index) {
        if (const auto kind = exchange::importKindFromName(exchange::importKindNames().value(index)))
            setKind(*kind);
    });
    connect(m_other, &LinkButton::clicked, this, &ImportSection::askFile);
    return bar;
}

QWidget *ImportSection::buildStart()
{
    m_start = new EmptyState(u"upload"_s);
    m_start->setMaximumWidth(kStartWidth);
    connect(m_start, &EmptyState::actionTriggered, this, &ImportSection::askFile);
    auto *ground = new PaneGround;
    auto *row = new QHBoxLayout(ground);
    row->addStretch();
    row->addWidget(m_start, 1000);
    row->addStretch();
    return ground;
}

QWidget *ImportSection::buildOptions()
{
    auto *bar = new PaneBar(kOptionsHeight);
    m_encoding = makeChoice(u"encoding"_s, 168);
    m_delimiter = makeChoice(u"delimiter"_s, 168);
    m_dates = makeChoice(u"dates"_s, 128);
    m_encodingRow = new FormRow({}, m_encoding);
    m_delimiterRow = new FormRow({}, m_delimiter);
    m_datesRow = new FormRow({}, m_dates);
    m_header = new QCheckBox;
    m_header->setObjectName(u"header"_s);
    m_header->setChecked(true);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(metric::kSpace12);
    for (FormRow *row : {m_encodingRow, m_delimiterRow, m_datesRow}) {
        row->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        fields->addWidget(row);
    }
    fields->addStretch(1);
    m_legible = new TextLabel(TextRole::Caption, Tone::Secondary);
    auto *column = new QVBoxLayout;
    column->setSpacing(metric::kSpace4);
    column->addStretch();
    column->addLayout(fields);
    column->addWidget(m_legible);
    column->addStretch();
    bar->row()->addLayout(column, 1);
    return bar;
}

QWidget *ImportSection::buildWork()
{
    QWidget *options = buildOptions();
    m_rowModel = new QStandardItemModel(this);
    m_rows = new QTableView;
    m_rows->setModel(m_rowModel);
    TableStyle::apply(m_rows);
    m_rows->setSelectionMode(QAbstractItemView::NoSelection);
    m_rows->setFocusPolicy(Qt::NoFocus);
    m_rows->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_columnsTitle = new TextLabel(TextRole::CardTitle);
    m_columnsTitle->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_summary = new TextLabel(TextRole::Body, Tone::Secondary);
    auto *title = new PaneBar(metric::kCardHead);
    title->row()->addWidget(m_columnsTitle);
    title->row()->addWidget(m_summary, 1);
    title->row()->addWidget(m_header);
    m_columns = new ColumnList;
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_columns);
    m_columns->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(options);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(m_rows);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(title);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(scroll, 1);
    m_panel = new TrialPanel;
    m_panel->setFixedWidth(kPanelWidth);
    auto *work = new PaneGround;
    auto *row = new QHBoxLayout(work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(left, 1);
    row->addWidget(new HairLine(Qt::Vertical));
    row->addWidget(m_panel);
    return work;
}

QWidget *ImportSection::buildFoot()
{
    auto *bar = new PaneBar(metric::kKeyBar);
    m_createCustomers = new QCheckBox;
    m_createCustomers->setObjectName(u"createCustomers"_s);
    m_createProducts = new QCheckBox;
    m_createProducts->setObjectName(u"createProducts"_s);
    m_message = new TextLabel(TextRole::Body, Tone::Secondary);
    m_message->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_message->setWordWrap(true);
    m_try = new PushButton({});
    m_try->setObjectName(u"try"_s);
    m_write = new PushButton({}, ButtonKind::Primary);
    m_write->setObjectName(u"write"_s);
    bar->row()->addWidget(m_createCustomers);
    bar->row()->addWidget(m_createProducts);
    bar->row()->addWidget(m_message, 1);
    bar->row()->addWidget(m_try);
    bar->row()->addWidget(m_write);
    connect(m_try, &PushButton::clicked, this, [this] { run(true); });
    connect(m_write, &PushButton::clicked, this, [this] { run(false); });
    return bar;
}

void ImportSection::showSampleRows()
{
    m_rowModel->clear();
    m_rowModel->setHorizontalHeaderLabels(m_preview.names);
    for (const QStringList &cells : m_preview.rows) {
        QList<QStandardItem *> row;
        for (const QString &text : cells)
            row.append(new QStandardItem(text));
        m_rowModel->appendRow(row);
    }
    m_rows->resizeColumnsToContents();
    const int rows = qBound(1, int(m_preview.rows.size()), kSampleRows);
    m_rows->setFixedHeight(metric::kTableHeader + rows * metric::kRowDense + 12);
}

void ImportSection::fillChoices()
{
    const QSignalBlocker encoding(m_encoding), delimiter(m_delimiter), dates(m_dates);
    const bool isKnown = !m_preview.encoding.isEmpty();
    const bool isAutomatic = isKnown && m_encoding->currentIndex() <= 0;
    addChoice(m_encoding, 0, isAutomatic ? tr("%1 (recognised)").arg(m_preview.encoding) : tr("As recognised"), {});
    int at = 1;
    for (const QString &code : {u"UTF-8"_s, u"GB18030"_s, u"Big5"_s, u"UTF-16LE"_s, u"UTF-16BE"_s, u"windows-1252"_s})
        addChoice(m_encoding, at++, code, code);
    addChoice(m_delimiter, 0, tr("As recognised"), {});
    addChoice(m_delimiter, 1, tr("Comma"), u","_s);
    addChoice(m_delimiter, 2, tr("Semicolon"), u";"_s);
    addChoice(m_delimiter, 3, tr("Tab"), u"tab"_s);
    addChoice(m_delimiter, 4, tr("Vertical bar"), u"|"_s);
    addChoice(m_delimiter, 5, tr("Blanks"), u"whitespace"_s);
    const int found = m_delimiter->findData(m_preview.delimiter);
    if (m_delimiter->currentIndex() <= 0 && found > 0)
        addChoice(m_delimiter, 0, tr("%1 (recognised)").arg(m_delimiter->itemText(found)), {});
    addChoice(m_dates, 0, tr("As recognised"), {});
    addChoice(m_dates, 1, tr("Day first"), u"day"_s);
    addChoice(m_dates, 2, tr("Month first"), u"month"_s);
    m_datesRow->setVisible(m_kind == exchange::ImportKind::Purchases || m_kind == exchange::ImportKind::Customers);
}

void ImportSection::retranslate()
{
    m_kinds->setAccessibleName(tr("What the file holds"));
    m_kinds->setOptions({tr("Customers"), tr("Purchases"), tr("Products"), tr("Points")});
    m_other->setText(tr("Other file…"));
    const QString reason = whyNot(Right::ImportData);
    QStringList fields;
    for (const exchange::ImportField &field : exchange::importFields(m_kind))
        fields << (field.isRequired ? tr("%1 (required)").arg(fieldName(field.name)) : fieldName(field.name));
    m_start->setWords(reason.isEmpty() ? tr("Drop a table here") : reason,
                      tr("CSV or text, as tills, spreadsheets and other programs write it. Encoding and columns are recognised, and a "
                         "trial run comes before anything is written. Columns it knows: %1.")
                          .arg(fields.join(tr(", "))));
    m_start->setAction(reason.isEmpty() ? tr("Choose a file…") : QString(), u"folder-open"_s);
    m_encodingRow->setLabel(tr("Encoding"));
    m_delimiterRow->setLabel(tr("Columns parted by"));
    m_datesRow->setLabel(tr("Dates"));
    m_header->setText(tr("First row holds the headings"));
    m_legible->setText(tr("If the words read well, the encoding is right."));
    m_columnsTitle->setText(tr("Columns"));
    m_createCustomers->setText(tr("Create unknown customers"));
    m_createProducts->setText(tr("Create unknown products"));
    m_try->setText(tr("Try"));
    m_write->setText(tr("Write"));
    m_columns->retranslate();
    m_panel->retranslate();
    fillChoices();
    follow();
}

void ImportSection::writeSample()
{
    m_sampleFolder = std::make_unique<QTemporaryDir>();
    QFile file(m_sampleFolder->filePath(u"till-2026Q3.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        return;
    // The table on the design card, with rows that cannot be taken.
    QByteArray text = "单号,日期,会员号,货号,品名,类别,数量,单价,实付,收银员,备注\r\n";
    for (int i = 0; i < 240; ++i) {
        const QByteArray number = QByteArray::number(12 + i).rightJustified(4, '0');
        const QByteArray day = QByteArray::number(1 + i % 28);
        const QByteArray date = i % 40 == 7 ? QByteArray("昨天") : "2026/7/" + day + " 10:21";
        const QByteArray quantity(i % 12 == 3 ? "-1" : "1");
        const QByteArray paid(i % 30 == 11 ? "约160" : i % 12 == 3 ? "-168.00" : "168.00");
        text += "20260703-" + number + "," + date + ",1380013" + number + ",TE0108,正山小种 100g,茶叶," + quantity + ",168.00," + paid +
                ",王," + (i % 3 == 1 ? "礼袋" : "") + "\r\n";
    }
    file.write(text);
    file.close();
    openFile(file.fileName());
}

void ImportSection::showSample()
{
    if (!m_path.isEmpty())
        return;
    setKind(exchange::ImportKind::Purchases);
    m_createCustomers->setChecked(true);
    m_createProducts->setChecked(true);
    m_tryWhenRead = true;
    writeSample();
}

} // namespace regulars::ui
