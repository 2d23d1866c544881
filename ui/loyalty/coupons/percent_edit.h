// A field for a share in per cent, with up to two decimals.
//
// Thread: GUI. Invariants: those of NumberEdit; value() is in basis points, 10.5 % is 1,050.
#pragma once

#include "ui/kit/number_edit.h"

namespace regulars::ui {

class PercentEdit : public NumberEdit {
    Q_OBJECT

public:
    explicit PercentEdit(QWidget *parent = nullptr) : NumberEdit(2, parent)
    {
        setRange(1, 10'000);
        setPrefix(QStringLiteral("%"));
    }
};

} // namespace regulars::ui
