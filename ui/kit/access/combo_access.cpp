#include "ui/kit/access/combo_access.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace regulars::ui {

namespace {

QAccessibleInterface *make(const QString &className, QObject *object)
{
    // Asked for each class from the object's own upwards: the first that answers is taken.
    auto *combo = className == QLatin1String("QComboBox") ? qobject_cast<QComboBox *>(object) : nullptr;
    return combo ? new ComboAccess(combo) : nullptr;
}

QString labelOf(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    if (!parent)
        return {};
    for (const QLabel *label : parent->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (label->buddy() == widget)
            return label->text();
    }
    return {};
}

} // namespace

ComboAccess::ComboAccess(QComboBox *combo) : QAccessibleWidget(combo, QAccessible::ComboBox) {}

void ComboAccess::install()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

QComboBox *ComboAccess::combo() const { return qobject_cast<QComboBox *>(object()); }

int ComboAccess::childCount() const { return combo()->lineEdit() ? 2 : 1; }

QAccessibleInterface *ComboAccess::child(int index) const
{
    if (index == 0)
        return QAccessible::queryAccessibleInterface(combo()->view());
    return index == 1 && combo()->lineEdit() ? QAccessible::queryAccessibleInterface(combo()->lineEdit()) : nullptr;
}

int ComboAccess::indexOfChild(const QAccessibleInterface *child) const
{
    if (!child)
        return -1;
    if (child->object() == combo()->view())
        return 0;
    return combo()->lineEdit() && child->object() == combo()->lineEdit() ? 1 : -1;
}

QAccessibleInterface *ComboAccess::childAt(int x, int y) const
{
    if (!combo()->lineEdit())
        return nullptr;
    const QLineEdit *edit = combo()->lineEdit();
    const QRect place(edit->mapToGlobal(QPoint(0, 0)), edit->size());
    return place.contains(x, y) ? child(1) : nullptr;
}

QAccessible::State ComboAccess::state() const
{
    QAccessible::State now = QAccessibleWidget::state();
    now.expandable = true;
    now.expanded = combo()->view()->isVisible();
    now.editable = combo()->isEditable();
    return now;
}

QString ComboAccess::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Value)
        return combo()->lineEdit() ? combo()->lineEdit()->text() : combo()->currentText();
    if (kind != QAccessible::Name)
        return QAccessibleWidget::text(kind);
    return combo()->accessibleName().isEmpty() ? labelOf(combo()) : combo()->accessibleName();
}

QStringList ComboAccess::actionNames() const { return combo()->isEnabled() ? QStringList{showMenuAction(), pressAction()} : QStringList(); }

void ComboAccess::doAction(const QString &action)
{
    if (action != showMenuAction() && action != pressAction())
        return;
    if (combo()->view()->isVisible())
        combo()->hidePopup();
    else if (combo()->isEnabled())
        combo()->showPopup();
}

} // namespace regulars::ui
