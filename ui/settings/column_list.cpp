#include "ui/settings/column_list.h"

#include "texts/error_text.h"
#include "ui/kit/frame.h"
#include "ui/kit/icons.h"
#include "ui/kit/inline_error.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

/// Files have a dozen columns; beyond this only the guesses count.
constexpr int kMostRows = 60;
constexpr int kFieldWidth = 184;
constexpr int kExampleWidth = 112;
constexpr int kNameWidth = 80;
enum GridColumn { NameColumn, ExampleColumn, FieldColumn, StateColumn, kGridColumns };

Tone toneOf(StateMark::Kind kind)
{
    switch (kind) {
    case StateMark::Kind::Warning:
        return Tone::Warning;
    case StateMark::Kind::Danger:
        return Tone::Danger;
    default:
        return Tone::Secondary;
    }
}

} // namespace

StateMark::StateMark(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StateMark::set(Kind kind, const QString &text)
{
    m_kind = kind;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StateMark::sizeHint() const
{
    return {metric::kIcon + metric::kSpace4 + QFontMetrics(fontFor(TextRole::Body)).horizontalAdvance(m_text) + 1, 20};
}

QSize StateMark::minimumSizeHint() const
{
    return {metric::kIcon, 20};
}

void StateMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRect words = rect();
    if (m_kind != Kind::None) {
        const Tone tone = m_kind == Kind::Good ? Tone::Success : toneOf(m_kind);
        const QString icon = m_kind == Kind::Good ? u"circle-check"_s : m_kind == Kind::Warning ? u"triangle-alert"_s : u"circle-alert"_s;
        Icons::paint(painter, QRect(0, 0, metric::kIcon, height()), icon, metric::kIcon, toneColor(tone));
        words.setLeft(metric::kIcon + metric::kSpace4);
    }
    painter.setFont(fontFor(TextRole::Body));
    painter.setPen(toneColor(toneOf(m_kind)));
    painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_text, Qt::ElideRight, words.width()));
}

bool StateMark::event(QEvent *event)
{
    return answerToolTip(this, event, m_text, width() < sizeHint().width()) || QWidget::event(event);
}

ColumnList::ColumnList(QWidget *parent) : QWidget(parent)
{
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(metric::kSpace16, metric::kSpace4, metric::kSpace16, metric::kSpace8);
    m_grid->setHorizontalSpacing(metric::kSpace16);
    m_grid->setVerticalSpacing(metric::kSpace4);
    m_grid->setColumnMinimumWidth(NameColumn, kNameWidth);
    m_grid->setColumnMinimumWidth(ExampleColumn, kExampleWidth);
    m_grid->setColumnStretch(NameColumn, 2);
    m_grid->setColumnStretch(ExampleColumn, 2);
    m_grid->setColumnStretch(StateColumn, 3);
    for (int column = 0; column < kGridColumns; ++column) {
        m_heads.append(new TextLabel(TextRole::CaptionStrong, Tone::Secondary));
        m_heads.last()->setFixedHeight(metric::kRowControl);
        m_grid->addWidget(m_heads.last(), 0, column);
    }
    retranslate();
}

void ColumnList::load(const ImportPreview &preview)
{
    m_quiet = true;
    for (const Row &row : m_rows) {
        for (QWidget *widget : {static_cast<QWidget *>(row.name), static_cast<QWidget *>(row.example),
                                static_cast<QWidget *>(row.field), static_cast<QWidget *>(row.state)})
            widget->deleteLater();
    }
    m_rows.clear();
    m_preview = preview;
    const int count = qMin(int(preview.names.size()), kMostRows);
    for (int column = 0; column < count; ++column)
        m_rows.append(makeRow(column));
    m_grid->setRowStretch(kMostRows + 1, 1);
    for (auto it = preview.guess.cbegin(); it != preview.guess.cend(); ++it)
        setField(it.value(), it.key());
    m_quiet = false;
    judge();
}

ColumnList::Row ColumnList::makeRow(int column)
{
    Row row;
    row.name = new TextLabel(m_preview.names.at(column), TextRole::BodyStrong);
    row.example = new TextLabel(m_preview.examples.value(column), TextRole::Body, Tone::Secondary);
    row.field = new QComboBox;
    row.field->setFixedWidth(kFieldWidth);
    row.field->setProperty("controlSize", u"row"_s);
    row.field->setObjectName(u"column%1"_s.arg(column));
    row.state = new StateMark;
    fillFields(row.field);
    const int at = column + 1;
    m_grid->addWidget(row.name, at, NameColumn);
    m_grid->addWidget(row.example, at, ExampleColumn);
    m_grid->addWidget(row.field, at, FieldColumn);
    m_grid->addWidget(row.state, at, StateColumn);
    connect(row.field, &QComboBox::currentIndexChanged, this, [this] {
        if (m_quiet)
            return;
        judge();
        emit changed();
    });
    return row;
}

void ColumnList::fillFields(QComboBox *combo) const
{
    const int current = qMax(0, combo->currentIndex());
    combo->clear();
    combo->addItem(tr("Do not import"), QString());
    for (const exchange::ImportField &field : exchange::importFields(m_preview.kind)) {
        const QString name = fieldName(field.name);
        combo->addItem(field.isRequired ? tr("%1 *").arg(name) : name, field.name);
    }
    combo->setCurrentIndex(current);
}

QString ColumnList::fieldOf(int column) const
{
    return column >= 0 && column < m_rows.size() ? m_rows.at(column).field->currentData().toString() : QString();
}

void ColumnList::setField(int column, const QString &field)
{
    if (column >= 0 && column < m_rows.size())
        m_rows.at(column).field->setCurrentIndex(qMax(0, m_rows.at(column).field->findData(field)));
}

int ColumnList::columnOf(const QString &field) const
{
    for (int column = 0; column < m_rows.size(); ++column) {
        if (fieldOf(column) == field)
            return column;
    }
    return -1;
}

bool ColumnList::isGuess(int column) const
{
    const QString field = fieldOf(column);
    return !field.isEmpty() && m_preview.guess.value(field, -1) == column;
}

exchange::MappingRequest ColumnList::request() const
{
    exchange::MappingRequest request;
    for (int column = 0; column < m_rows.size(); ++column) {
        const QString field = fieldOf(column);
        if (!field.isEmpty())
            request.map.append({field, u"#%1"_s.arg(column + 1)});
    }
    for (auto it = m_preview.guess.cbegin(); it != m_preview.guess.cend(); ++it) {
        // The user took the guess away: an empty constant keeps the importer from guessing the field again. A quantity
        // has to be a number; the list says that it counts as 1.
        if (it.value() < m_rows.size() && columnOf(it.key()) < 0)
            request.set.append({it.key(), it.key() == "quantity"_L1 ? u"1"_s : QString()});
    }
    return request;
}

QString ColumnList::problem() const
{
    for (int column = 0; column < m_rows.size(); ++column) {
        const QString field = fieldOf(column);
        if (!field.isEmpty() && columnOf(field) != column)
            return tr("Two columns are given to %1. Keep one.").arg(fieldName(field));
    }
    for (const exchange::ImportField &field : exchange::importFields(m_preview.kind)) {
        if (field.isRequired && columnOf(field.name) < 0 && m_preview.guess.value(field.name, -1) < kMostRows)
            return errorText({ErrorCode::MissingColumn, {}, fieldName(field.name)}).sentence;
    }
    const bool isNamed = columnOf(u"name"_s) >= 0 || columnOf(u"card"_s) >= 0;
    if (m_preview.kind == exchange::ImportKind::Customers && !isNamed)
        return tr("A customer needs a name or a card number. Say which column holds it.");
    return {};
}

int ColumnList::doubtfulDateColumn() const
{
    if (m_datesSettled)
        return -1;
    const bool isPurchases = m_preview.kind == exchange::ImportKind::Purchases;
    int column = columnOf(isPurchases ? u"date"_s : u"registered_on"_s);
    if (column < 0 && !isPurchases)
        column = columnOf(u"birthday"_s);
    return column >= 0 && !m_preview.ambiguousDates.value(column).isEmpty() ? column : -1;
}

void ColumnList::setDatesSettled(bool settled)
{
    m_datesSettled = settled;
    judge();
}

void ColumnList::judge()
{
    const int doubtful = doubtfulDateColumn();
    for (int column = 0; column < m_rows.size(); ++column) {
        const Row &row = m_rows.at(column);
        const QString field = fieldOf(column);
        FieldState state = FieldState::Fine;
        if (field.isEmpty()) {
            // Without a quantity the importer counts one piece; where the user took it away, that is said here.
            const bool wasQuantity = m_preview.guess.value(u"quantity"_s, -1) == column && countsEachLineAsOne();
            row.state->set(StateMark::Kind::None, wasQuantity ? tr("Skipped: counts as 1") : tr("Skipped"));
        } else if (columnOf(field) != column) {
            state = FieldState::Danger;
            row.state->set(StateMark::Kind::Danger, tr("%1 has this already").arg(m_preview.names.at(columnOf(field))));
        } else if (column == doubtful) {
            state = FieldState::Warning;
            row.state->set(StateMark::Kind::Warning, tr("Day or month first?"));
            row.example->setText(m_preview.ambiguousDates.value(column));
        } else {
            row.state->set(StateMark::Kind::Good, isGuess(column) ? tr("Recognised") : tr("Chosen"));
        }
        InlineError::mark(row.field, state);
        row.name->setTone(field.isEmpty() ? Tone::Secondary : Tone::Normal);
        row.field->setAccessibleName(tr("What column %1 becomes").arg(m_preview.names.at(column)));
    }
}

QString ColumnList::summary() const
{
    int recognised = 0;
    int skipped = 0;
    for (int column = 0; column < m_rows.size(); ++column) {
        recognised += isGuess(column) ? 1 : 0;
        skipped += fieldOf(column).isEmpty() ? 1 : 0;
    }
    return tr("%1 columns, %2 recognised, %3 skipped").arg(m_preview.names.size()).arg(recognised).arg(skipped);
}

bool ColumnList::countsEachLineAsOne() const
{
    return m_preview.kind == exchange::ImportKind::Purchases && !m_rows.isEmpty() && columnOf(u"quantity"_s) < 0;
}

void ColumnList::retranslate()
{
    m_heads[NameColumn]->setText(tr("In the file"));
    m_heads[ExampleColumn]->setText(tr("Example"));
    m_heads[FieldColumn]->setText(tr("Becomes"));
    m_quiet = true;
    for (const Row &row : m_rows)
        fillFields(row.field);
    m_quiet = false;
    int widest = 0;
    for (const QString &words : {tr("Recognised"), tr("Chosen"), tr("Day or month first?"), tr("Skipped: counts as 1")})
        widest = qMax(widest, QFontMetrics(fontFor(TextRole::Body)).horizontalAdvance(words) + 1);
    m_grid->setColumnMinimumWidth(StateColumn, widest + metric::kIcon + metric::kSpace4);
    judge();
}

} // namespace regulars::ui
