#include "ui/kit/points_edit.h"

namespace regulars::ui {

PointsEdit::PointsEdit(QWidget *parent) : NumberEdit(0, parent)
{
    setAccessibleName(tr("Points"));
}

} // namespace regulars::ui
