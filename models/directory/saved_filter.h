// A filter with a name, kept in the store for everybody at the desk.
#pragma once

#include "base/id.h"
#include "directory/customer_filter.h"

namespace regulars::directory {

using SavedFilterId = Id<struct SavedFilterTag>;

struct SavedFilter {
    SavedFilterId id;
    QString name;
    CustomerFilter filter;
};

} // namespace regulars::directory
