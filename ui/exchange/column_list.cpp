#include "ui/exchange/column_list.h"

#include "texts/error_text.h"
#include "ui/exchange/state_mark.h"
#include "ui/kit/inline_error.h"
#include "ui/kit/link_button.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

/// Files have a dozen columns; beyond this only the guesses count.
constexpr int kMostRows = 60;
constexpr int kFieldWidth = 200;
constexpr int kExampleWidth = 128;
constexpr int kNameWidth = 88;
enum GridColumn { NameColumn, ExampleColumn, FieldColumn, StateColumn, kGridColumns };

} // namespace

ColumnList::ColumnList(QWidget *parent) : QWidget(parent)
{
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(metric::kSpace16, 0, metric::kSpace16, metric::kSpace8);
    m_grid->setHorizontalSpacing(metric::kSpace16);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnMinimumWidth(NameColumn, kNameWidth);
    m_grid->setColumnMinimumWidth(ExampleColumn, kExampleWidth);
    m_grid->setColumnStretch(NameColumn, 2);
    m_grid->setColumnStretch(ExampleColumn, 2);
    m_grid->setColumnStretch(StateColumn, 3);
    m_grid->setRowMinimumHeight(0, metric::kTableHeader);
    m_grid->setRowStretch(2 * kMostRows, 1);
    for (int column = 0; column < kGridColumns; ++column) {
        m_heads.append(new TextLabel(TextRole::CaptionStrong, Tone::Secondary));
        m_grid->addWidget(m_heads.last(), 0, column);
    }
    retranslate();
}

void ColumnList::clearRows()
{
    for (const Row &row : std::as_const(m_rows)) {
        for (QWidget *widget : {static_cast<QWidget *>(row.name), static_cast<QWidget *>(row.example),
                                static_cast<QWidget *>(row.field), static_cast<QWidget *>(row.state)}) {
            widget->hide();
            widget->deleteLater();
        }
    }
    m_rows.clear();
    while (!m_constants.isEmpty())
        removeConstant(m_constants.constLast().field);
}

void ColumnList::load(const ImportPreview &preview)
{
    m_quiet = true;
    clearRows();
    m_preview = preview;
    const int count = qMin(int(preview.names.size()), kMostRows);
    for (int column = 0; column < count; ++column)
        m_rows.append(makeRow(column));
    for (auto it = preview.guess.cbegin(); it != preview.guess.cend(); ++it)
        setField(it.value(), it.key());
    m_quiet = false;
    judge();
    update();
}

QComboBox *ColumnList::makeFieldBox(const QString &name)
{
    auto *box = new QComboBox;
    box->setFixedWidth(kFieldWidth);
    box->setProperty("controlSize", u"row"_s);
    box->setObjectName(name);
    fillFields(box);
    connect(box, &QComboBox::currentIndexChanged, this, &ColumnList::announce);
    return box;
}

ColumnList::Row ColumnList::makeRow(int column)
{
    Row row;
    row.name = new TextLabel(m_preview.names.at(column), TextRole::BodyStrong);
    row.example = new TextLabel(m_preview.examples.value(column), TextRole::Body, Tone::Secondary);
    row.field = makeFieldBox(u"column%1"_s.arg(column));
    row.state = new StateMark;
    const int at = column + 1;
    m_grid->setRowMinimumHeight(at, metric::kRowDense);
    m_grid->addWidget(row.name, at, NameColumn);
    m_grid->addWidget(row.example, at, ExampleColumn);
    m_grid->addWidget(row.field, at, FieldColumn);
    m_grid->addWidget(row.state, at, StateColumn);
    return row;
}

void ColumnList::addConstant(const QString &field, const QString &value)
{
    const bool wasQuiet = std::exchange(m_quiet, true);
    Constant constant;
    constant.remove = new LinkButton({});
    constant.remove->setIconName(u"x"_s);
    constant.value = new QLineEdit(value);
    constant.value->setProperty("controlSize", u"row"_s);
    constant.value->setObjectName(u"constantValue%1"_s.arg(m_constants.size()));
    constant.field = makeFieldBox(u"constant%1"_s.arg(m_constants.size()));
    constant.state = new StateMark;
    constant.field->setCurrentIndex(qMax(0, constant.field->findData(field)));
    int at = kMostRows + 1;
    for (const Constant &other : std::as_const(m_constants)) {
        int row = 0, column = 0, rows = 0, columns = 0;
        m_grid->getItemPosition(m_grid->indexOf(other.field), &row, &column, &rows, &columns);
        at = qMax(at, row + 1);
    }
    m_grid->setRowMinimumHeight(at, metric::kRowDense);
    m_grid->addWidget(constant.remove, at, NameColumn, Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->addWidget(constant.value, at, ExampleColumn);
    m_grid->addWidget(constant.field, at, FieldColumn);
    m_grid->addWidget(constant.state, at, StateColumn);
    QWidget::setTabOrder(constant.value, constant.field);
    QWidget::setTabOrder(constant.field, constant.remove);
    connect(constant.value, &QLineEdit::textChanged, this, &ColumnList::announce);
    connect(constant.remove, &LinkButton::clicked, this, [this, box = constant.field] {
        removeConstant(box);
        announce();
    });
    m_constants.append(constant);
    m_quiet = wasQuiet;
    judge();
    if (!m_quiet) {
        constant.value->setFocus();
        emit changed();
    }
}

void ColumnList::removeConstant(QComboBox *field)
{
    const auto at = std::find_if(m_constants.begin(), m_constants.end(), [field](const Constant &one) { return one.field == field; });
    if (at == m_constants.end())
        return;
    int row = 0, column = 0, rows = 0, columns = 0;
    m_grid->getItemPosition(m_grid->indexOf(field), &row, &column, &rows, &columns);
    m_grid->setRowMinimumHeight(row, 0);
    for (QWidget *widget : {static_cast<QWidget *>(at->remove), static_cast<QWidget *>(at->value), static_cast<QWidget *>(at->field),
                            static_cast<QWidget *>(at->state)}) {
        widget->disconnect(this);
        widget->hide();
        widget->deleteLater();
    }
    m_constants.erase(at);
}

QString ColumnList::shownField(const QString &field) const
{
    const QString name = fieldName(field);
    for (const exchange::ImportField &known : exchange::importFields(m_preview.kind)) {
        if (known.name == field && known.isRequired)
            return tr("%1 *").arg(name);
    }
    return name;
}

void ColumnList::fillFields(QComboBox *combo) const
{
    const QString current = combo->currentData().toString();
    const QSignalBlocker quiet(combo);
    combo->clear();
    combo->addItem(tr("Do not import"), QString());
    for (const exchange::ImportField &field : exchange::importFields(m_preview.kind))
        combo->addItem(shownField(field.name), field.name);
    combo->setCurrentIndex(qMax(0, combo->findData(current)));
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

bool ColumnList::isConstant(const QString &field) const
{
    return std::any_of(m_constants.begin(), m_constants.end(), [&field](const Constant &one) {
        return one.field->currentData().toString() == field && !one.value->text().trimmed().isEmpty();
    });
}

QString ColumnList::constantOf(const QString &field) const
{
    for (const Constant &one : m_constants) {
        if (one.field->currentData().toString() == field)
            return one.value->text().trimmed();
    }
    return {};
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
    for (const Constant &one : m_constants) {
        const QString field = one.field->currentData().toString();
        if (!field.isEmpty() && isConstant(field))
            request.set.append({field, one.value->text().trimmed()});
    }
    for (auto it = m_preview.guess.cbegin(); it != m_preview.guess.cend(); ++it) {
        // The user took the guess away: an empty constant keeps the importer from guessing the field again. A quantity
        // has to be a number; the list says that it counts as 1.
        if (it.value() < m_rows.size() && columnOf(it.key()) < 0 && !isConstant(it.key()))
            request.set.append({it.key(), it.key() == "quantity"_L1 ? u"1"_s : QString()});
    }
    return request;
}

exchange::MappingRequest ColumnList::mapping() const
{
    exchange::MappingRequest mapping = request();
    for (auto &[field, column] : mapping.map) {
        const int at = column.mid(1).toInt() - 1;
        const QString &name = m_preview.names.at(at);
        // A heading that stands twice is "heading" and "heading (2)"; only numbers tell such columns apart for sure.
        if (!m_preview.names.contains(u"%1 (2)"_s.arg(name)))
            column = name;
    }
    return mapping;
}

void ColumnList::apply(const exchange::MappingRequest &mapping)
{
    m_quiet = true;
    while (!m_constants.isEmpty())
        removeConstant(m_constants.constLast().field);
    for (int column = 0; column < m_rows.size(); ++column)
        setField(column, {});
    for (const auto &[field, name] : mapping.map) {
        int column = int(m_preview.names.indexOf(name));
        if (column < 0 && name.startsWith(u'#'))
            column = name.mid(1).toInt() - 1;
        setField(column, field);
    }
    for (const auto &[field, value] : mapping.set) {
        const bool isPlaceholder = value.isEmpty() || (field == "quantity"_L1 && value == "1"_L1);
        if (!isPlaceholder)
            addConstant(field, value);
    }
    m_quiet = false;
    judge();
    emit changed();
}

QString ColumnList::problem() const
{
    for (int column = 0; column < m_rows.size(); ++column) {
        const QString field = fieldOf(column);
        if (!field.isEmpty() && columnOf(field) != column)
            return tr("Two columns are given to %1. Keep one.").arg(fieldName(field));
    }
    for (const Constant &one : m_constants) {
        const QString field = one.field->currentData().toString();
        if (!field.isEmpty() && columnOf(field) >= 0)
            return tr("%1 comes from a column and from a fixed value. Keep one.").arg(fieldName(field));
    }
    const auto isGiven = [this](const QString &field) { return columnOf(field) >= 0 || isConstant(field); };
    for (const exchange::ImportField &field : exchange::importFields(m_preview.kind)) {
        if (field.isRequired && !isGiven(field.name) && m_preview.guess.value(field.name, -1) < kMostRows)
            return errorText({ErrorCode::MissingColumn, {}, fieldName(field.name)}).sentence;
    }
    if (m_preview.kind == exchange::ImportKind::Customers && !isGiven(u"name"_s) && !isGiven(u"card"_s))
        return tr("A customer needs a name or a card number. Say which column holds it.");
    return {};
}

int ColumnList::dateColumn() const
{
    const bool isPurchases = m_preview.kind == exchange::ImportKind::Purchases;
    const int column = columnOf(isPurchases ? u"date"_s : u"registered_on"_s);
    return column < 0 && m_preview.kind == exchange::ImportKind::Customers ? columnOf(u"birthday"_s) : column;
}

int ColumnList::doubtfulDateColumn() const
{
    const int column = m_datesSettled ? -1 : dateColumn();
    return column >= 0 && m_preview.dates.value(column) == DateStyle::Ambiguous ? column : -1;
}

void ColumnList::setDatesSettled(bool settled)
{
    m_datesSettled = settled;
    judge();
}

void ColumnList::announce()
{
    if (m_quiet)
        return;
    judge();
    emit changed();
}

void ColumnList::judgeRow(int column)
{
    const Row &row = m_rows.at(column);
    const QString field = fieldOf(column);
    const bool isDoubtful = column == doubtfulDateColumn();
    FieldState state = FieldState::Fine;
    if (field.isEmpty()) {
        // Without a quantity the importer counts one piece; where the user took it away, that is said here.
        const bool wasQuantity = m_preview.guess.value(u"quantity"_s, -1) == column && countsEachLineAsOne();
        row.state->set(StateMark::Kind::None, wasQuantity ? tr("Skipped: counts as 1") : tr("Skipped"));
    } else if (columnOf(field) != column) {
        state = FieldState::Danger;
        row.state->set(StateMark::Kind::Danger, tr("%1 has this already").arg(m_preview.names.at(columnOf(field))));
    } else if (isDoubtful) {
        state = FieldState::Warning;
        row.state->set(StateMark::Kind::Warning, tr("Day or month first?"));
    } else {
        row.state->set(StateMark::Kind::Good, isGuess(column) ? tr("Recognised") : tr("Chosen"));
    }
    row.example->setText(isDoubtful ? m_preview.ambiguousDates.value(column) : m_preview.examples.value(column));
    row.example->setTone(isDoubtful ? Tone::Warning : Tone::Secondary);
    InlineError::mark(row.field, state);
    row.name->setTone(field.isEmpty() ? Tone::Secondary : Tone::Normal);
    row.field->setAccessibleName(tr("What column %1 becomes").arg(m_preview.names.at(column)));
}

void ColumnList::judgeConstants()
{
    for (const Constant &one : std::as_const(m_constants)) {
        const QString field = one.field->currentData().toString();
        const bool isTwice = !field.isEmpty() && columnOf(field) >= 0;
        InlineError::mark(one.field, isTwice ? FieldState::Danger : FieldState::Fine);
        if (isTwice)
            one.state->set(StateMark::Kind::Danger, tr("%1 has this already").arg(m_preview.names.at(columnOf(field))));
        else if (field.isEmpty())
            one.state->set(StateMark::Kind::None, tr("Choose what it is"));
        else if (one.value->text().trimmed().isEmpty())
            one.state->set(StateMark::Kind::None, tr("Type the value"));
        else
            one.state->set(StateMark::Kind::Good, tr("In every row"));
        one.remove->setText(tr("Fixed value"));
        one.remove->setAccessibleName(tr("Remove this fixed value"));
        one.value->setPlaceholderText(tr("Value"));
        one.value->setAccessibleName(tr("Fixed value"));
        one.field->setAccessibleName(tr("What the fixed value is"));
    }
}

void ColumnList::judge()
{
    for (int column = 0; column < m_rows.size(); ++column)
        judgeRow(column);
    judgeConstants();
}

QString ColumnList::summary() const
{
    int skipped = 0;
    int doubtful = 0;
    for (const Row &row : m_rows) {
        skipped += row.field->currentData().toString().isEmpty() ? 1 : 0;
        doubtful += row.state->kind() == StateMark::Kind::Warning || row.state->kind() == StateMark::Kind::Danger ? 1 : 0;
    }
    const auto columns = m_preview.names.size();
    const int taken = int(m_rows.size()) - skipped - doubtful;
    if (doubtful == 0)
        return tr("%1 columns: %2 taken, %3 skipped").arg(columns).arg(taken).arg(skipped);
    return tr("%1 columns: %2 taken, %3 to check, %4 skipped").arg(columns).arg(taken).arg(doubtful).arg(skipped);
}

bool ColumnList::countsEachLineAsOne() const
{
    return m_preview.kind == exchange::ImportKind::Purchases && !m_rows.isEmpty() && columnOf(u"quantity"_s) < 0 &&
           !isConstant(u"quantity"_s);
}

void ColumnList::retranslate()
{
    m_heads[NameColumn]->setText(tr("In the file"));
    m_heads[ExampleColumn]->setText(tr("Example"));
    m_heads[FieldColumn]->setText(tr("Becomes"));
    m_quiet = true;
    for (const Row &row : std::as_const(m_rows))
        fillFields(row.field);
    for (const Constant &one : std::as_const(m_constants))
        fillFields(one.field);
    m_quiet = false;
    int widest = 0;
    for (const QString &words : {tr("Recognised"), tr("Chosen"), tr("Day or month first?"), tr("Skipped: counts as 1")})
        widest = qMax(widest, QFontMetrics(fontFor(TextRole::Body)).horizontalAdvance(words) + 1);
    m_grid->setColumnMinimumWidth(StateColumn, widest + metric::kIcon + metric::kSpace4);
    judge();
}

void ColumnList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto line = [&](int y, const QColor &color) { painter.fillRect(QRect(0, y, width(), 1), color); };
    line(metric::kTableHeader - 1, tokens().border);
    const int below = (metric::kRowDense - metric::kRowControl) / 2;
    for (const Row &row : std::as_const(m_rows))
        line(row.field->geometry().bottom() + below, tokens().grid);
    for (const Constant &one : std::as_const(m_constants))
        line(one.field->geometry().bottom() + below, tokens().grid);
}

} // namespace regulars::ui
