#include "ui/kit/table/row_density.h"

namespace regulars::ui {

namespace {
RowDensity *living = nullptr;
} // namespace

RowDensity::RowDensity(QObject *parent) : QObject(parent)
{
    Q_ASSERT(!living);
    living = this;
}

RowDensity::~RowDensity() { living = nullptr; }

RowDensity *RowDensity::instance() { return living; }

TableStyle::Density RowDensity::current() { return living ? living->density() : TableStyle::Density::Dense; }

void RowDensity::set(TableStyle::Density density)
{
    if (density == m_density)
        return;
    m_density = density;
    emit changed();
}

} // namespace regulars::ui
