// How tall the rows of all tables are, chosen once for this desk.
//
// Thread: GUI. Invariants: at most one lives at a time (the composition root owns it); without one rows are dense, so
// that a table can be tested alone. Tables made by TableStyle follow a change at once.
#pragma once

#include "ui/kit/table/table_style.h"

#include <QObject>

namespace regulars::ui {

class RowDensity : public QObject
{
    Q_OBJECT

public:
    explicit RowDensity(QObject *parent = nullptr);
    ~RowDensity() override;

    static RowDensity *instance();
    /// That of the living one, else dense.
    static TableStyle::Density current();

    TableStyle::Density density() const { return m_density; }
    void set(TableStyle::Density density);

signals:
    void changed();

private:
    TableStyle::Density m_density = TableStyle::Density::Dense;
};

} // namespace regulars::ui
