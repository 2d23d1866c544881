#include "ui/loyalty/deed_form.h"

#include "ui/kit/date_edit.h"
#include "ui/kit/form_row.h"
#include "ui/kit/number_edit.h"
#include "ui/kit/push_button.h"

#include <QVBoxLayout>

namespace regulars::ui {

FormRow *DeedForm::addField(const QString &field, QWidget *widget)
{
    auto *made = new FormRow({}, widget);
    nameField(field, made);
    content()->addWidget(made);
    return made;
}

bool DeedForm::begins()
{
    if (!isSettled() || !primary()->isEnabled())
        return false;
    clearErrors();
    return true;
}

bool DeedForm::isReadable(const QString &field, NumberEdit *edit)
{
    if (edit->text().trimmed().isEmpty() || edit->isAcceptable())
        return true;
    row(field)->setError(tr("This is no number that fits here"));
    edit->setFocus();
    return false;
}

bool DeedForm::isReadable(const QString &field, const DateEdit *edit)
{
    if (edit->isInvalid())
        row(field)->setError(tr("A day such as 2026-12-31"));
    return !edit->isInvalid();
}

} // namespace regulars::ui
