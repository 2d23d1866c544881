#include "ui/exchange/kind_words.h"

#include <QCoreApplication>

namespace regulars::ui {

QString kindName(exchange::ImportKind kind)
{
    switch (kind) {
    case exchange::ImportKind::Customers:
        return QCoreApplication::translate("KindWords", "Customers");
    case exchange::ImportKind::Purchases:
        return QCoreApplication::translate("KindWords", "Purchases");
    case exchange::ImportKind::Products:
        return QCoreApplication::translate("KindWords", "Products");
    case exchange::ImportKind::Points:
        return QCoreApplication::translate("KindWords", "Opening points");
    }
    Q_UNREACHABLE();
}

QString importTitle(exchange::ImportKind kind)
{
    switch (kind) {
    case exchange::ImportKind::Customers:
        return QCoreApplication::translate("KindWords", "Import customers");
    case exchange::ImportKind::Purchases:
        return QCoreApplication::translate("KindWords", "Import purchases");
    case exchange::ImportKind::Products:
        return QCoreApplication::translate("KindWords", "Import products");
    case exchange::ImportKind::Points:
        return QCoreApplication::translate("KindWords", "Import opening points");
    }
    Q_UNREACHABLE();
}

} // namespace regulars::ui
