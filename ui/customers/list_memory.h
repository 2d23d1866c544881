// How somebody left the list of customers: columns, their order and width, the height of rows, what it is sorted by.
//
// Thread: GUI. Kept on this machine, per operator, beside the desk's other choices; it survives a restart. What cannot be
// read is forgotten.
#pragma once

#include "base/id.h"
#include "directory/customer_filter.h"

#include <QJsonObject>

namespace regulars::ui {

struct ListMemory {
    QJsonObject columns;      ///< as CustomerTable::columnLayout()
    bool isComfortable = false;
    directory::ListOrder order;

    static ListMemory load(OperatorId who);
    void save(OperatorId who) const;
};

} // namespace regulars::ui
