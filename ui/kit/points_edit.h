// A field for a whole number of points.
//
// Thread: GUI. Invariants: those of NumberEdit.
#pragma once

#include "ui/kit/number_edit.h"

namespace regulars::ui {

class PointsEdit : public NumberEdit
{
    Q_OBJECT

public:
    explicit PointsEdit(QWidget *parent = nullptr);

    /// Same as value().
    std::optional<qint64> points() const { return value(); }
    void setPoints(std::optional<qint64> points) { setValue(points); }
};

} // namespace regulars::ui
