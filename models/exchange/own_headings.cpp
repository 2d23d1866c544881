#include "exchange/own_headings.h"

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

struct Row {
    const char *kind; ///< null: of every kind
    const char *column;
    const char16_t *simplified;
    const char16_t *traditional;
};

constexpr Row kRows[] = {
    {"customers", "name", u"姓名", u"姓名"},
    {"customers", "card", u"会员卡号", u"會員卡號"},
    {"customers", "phone", u"手机", u"手機"},
    {"customers", "email", u"邮箱", u"電子郵件"},
    {"customers", "gender", u"性别", u"性別"},
    {"customers", "birthday", u"生日", u"生日"},
    {"customers", "lunar_birthday", u"农历生日", u"農曆生日"},
    {"customers", "region", u"地区", u"地區"},
    {"customers", "address", u"地址", u"地址"},
    {"customers", "channel", u"来源", u"來源"},
    {"customers", "referrer", u"推荐人卡号", u"推薦人卡號"},
    {"customers", "manager", u"客户经理", u"客戶經理"},
    {"customers", "notes", u"备注", u"備註"},
    {"customers", "registered_on", u"注册日期", u"註冊日期"},
    {"customers", "points", u"积分", u"積分"},
    {"customers", "tier", u"等级", u"等級"},
    {"customers", "tags", u"标签", u"標籤"},
    {"customers", "consent", u"授权渠道", u"授權渠道"},
    {"purchases", "order", u"订单号", u"訂單號"},
    {"purchases", "date", u"交易时间", u"交易時間"},
    {"purchases", "quantity", u"数量", u"數量"},
    {"purchases", "unit_price", u"单价", u"單價"},
    {"purchases", "amount", u"金额", u"金額"},
    {"purchases", "note", u"备注", u"備註"},
    {"purchases", "discount", u"优惠", u"優惠"},
    {"purchases", "product", u"品名", u"品名"},
    {"products", "name", u"品名", u"品名"},
    {"products", "price", u"售价", u"售價"},
    {"products", "earns", u"参与积分", u"參與積分"},
    {"points", "date", u"时间", u"時間"},
    {"points", "purse", u"账户", u"帳戶"},
    {"points", "cause", u"原因", u"原因"},
    {"points", "document", u"单据号", u"單據號"},
    {"points", "change", u"变动", u"變動"},
    {"points", "reason", u"说明", u"說明"},
    {nullptr, "customer", u"会员卡号", u"會員卡號"},
    {nullptr, "sku", u"货号", u"貨號"},
    {nullptr, "category", u"类别", u"類別"},
};

} // namespace

QString ownHeading(const QString &kind, const QString &column, const QString &language)
{
    if (language != u"zh_CN" && language != u"zh_TW")
        return column;
    for (const Row &row : kRows) {
        if (column == QLatin1String(row.column) && (!row.kind || kind == QLatin1String(row.kind)))
            return QStringView(language == u"zh_TW" ? row.traditional : row.simplified).toString();
    }
    return column;
}

const QStringList &headingLanguages()
{
    static const QStringList languages{u"en"_s, u"zh_CN"_s, u"zh_TW"_s};
    return languages;
}

} // namespace regulars::exchange
