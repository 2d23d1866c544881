#include "ui/charts/chart_scale.h"

#include <algorithm>

namespace regulars::ui {

ChartScale chartScale(qint64 least, qint64 most, int lines, qint64 whole)
{
    least = std::min<qint64>(least, 0);
    most = std::max<qint64>(most, 0);
    const qint64 span = std::max<qint64>(most - least, 1);
    const qint64 wanted = std::max<qint64>(whole, (span + lines - 1) / std::max(lines, 1));
    qint64 step = whole;
    for (qint64 power = 1; step < wanted; power *= 10) {
        for (const qint64 tenths : {10, 20, 25, 40, 50, 100}) {
            if (tenths * power % 10 != 0)
                continue;
            step = std::max(whole, tenths * power / 10);
            if (step >= wanted)
                break;
        }
    }
    ChartScale scale;
    scale.step = step;
    scale.from = least < 0 ? -((-least + step - 1) / step) * step : 0;
    scale.to = std::max<qint64>((most + step - 1) / step, scale.from < 0 ? 0 : 1) * step;
    return scale;
}

} // namespace regulars::ui
