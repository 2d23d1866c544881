#include "exchange/import_kind.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

ImportField field(const char *name, const char16_t *headings, bool isRequired = false)
{
    QStringList all{QString::fromLatin1(name)};
    for (const QString &heading : QStringView(headings).toString().split(u'|', Qt::SkipEmptyParts)) {
        if (normalHeading(heading) != normalHeading(all.constFirst()))
            all.append(heading);
    }
    return {QString::fromLatin1(name), isRequired, all};
}

ImportField ownField(const char *name, const char16_t *headings)
{
    ImportField own = field(name, headings);
    own.isOwn = true;
    return own;
}

ImportField takenOnly(ImportField taken)
{
    taken.isExported = false;
    return taken;
}

constexpr auto kCustomerHeadings =
    u"会员卡号|會員卡號|会员号|會員號|会员编号|會員編號|会员码|卡号|卡號|客户编号|客戶編號|客户号|客戶號|顾客编号|"
    u"顧客編號|客户|客戶|会员|會員|顾客|顧客"
    u"|customerid|customerno|customernumber|customercode|memberid|memberno|membercard|cardno|cardnumber|card|userid|"
    u"客户id|会员id|用户id"
    u"|手机号码|手機號碼|手机号|手機號|手机|手機|联系电话|聯絡電話|电话|電話|phone|mobile|buyer|买家|買家";
constexpr auto kPhoneHeadings =
    u"手机号码|手機號碼|手机号|手機號|手机|手機|联系电话|聯絡電話|联系方式|聯絡方式|电话号码|電話號碼|电话|電話|"
    u"行動電話|phonenumber|mobile|mobilephone|cellphone|cell|telephone|tel";
constexpr auto kSkuHeadings =
    u"货号|貨號|商品编码|商品編碼|商品编号|商品編號|商品代码|商品代碼|商品条码|商品條碼|条码|條碼|条形码|條形碼|"
    u"国际条码|國際條碼|产品编号|產品編號|编码|編碼|款号|款號|sku编码"
    u"|skucode|skuid|stockcode|productcode|productid|productno|itemcode|itemno|itemid|barcode|ean|upc|plu";
constexpr auto kNameOfGoods = u"品名|商品名称|商品名稱|产品名称|產品名稱|货品名称|貨品名稱|名称|名稱|商品|产品|產品|"
                              u"货品|貨品|description|productname|itemname|itemdescription|title|item";
constexpr auto kCategoryHeadings = u"类别|類別|分类|分類|商品分类|商品分類|商品类别|商品類別|品类|品類|类目|類目|部门|"
                                   u"部門|productcategory|productgroup|group|department|type";
constexpr auto kPriceHeadings = u"单价|單價|售价|售價|销售价|銷售價|零售价|零售價|价格|價格|定价|定價|unitprice|price|"
                                u"sellingprice|retailprice|listprice";
constexpr auto kNoteHeadings = u"备注|備註|附注|附註|说明|說明|留言|notes|remark|remarks|comment|comments|memo";

QList<ImportField> purchaseFields()
{
    return {
        field("date",
              u"购买时间|購買時間|下单时间|下單時間|交易时间|交易時間|消费时间|消費時間|销售时间|銷售時間|付款时间|"
              u"付款時間|支付时间|支付時間|订单时间|訂單時間|成交时间|成交時間"
              u"|购买日期|購買日期|下单日期|下單日期|交易日期|消费日期|消費日期|销售日期|銷售日期|订单日期|訂單日期|"
              u"创建时间|建立時間|日期|时间|時間"
              u"|invoicedate|orderdate|purchasedate|transactiondate|saledate|salesdate|datetime|timestamp|orderedat|"
              u"createdat|purchasedat|time",
              true),
        field("order", u"订单号|訂單號|订单编号|訂單編號|单号|單號|小票号|小票號|流水号|流水號|交易号|交易號|交易单号|"
                       u"交易單號|销售单号|銷售單號|单据号|單據號|单据编号|單據編號|发票号|發票號|发票号码|發票號碼"
                       u"|invoiceno|invoice|invoicenumber|invoiceid|orderno|ordernumber|orderid|receiptno|receipt|"
                       u"receiptnumber|transactionid|transaction|ticketno|billno|basket|basketid"),
        field("customer", kCustomerHeadings),
        field("sku", kSkuHeadings),
        field("product", kNameOfGoods),
        field("category", kCategoryHeadings),
        field("quantity",
              u"数量|數量|件数|件數|购买数量|購買數量|销售数量|銷售數量|qty|count|units|pieces|quantitysold"),
        field("unit_price", kPriceHeadings),
        field("amount", u"实付金额|實付金額|实付|實付|实收金额|實收金額|实收|實收|金额|金額|小计|小計|总价|總價|合计|"
                        u"合計|成交金额|成交金額|销售额|銷售額|消费金额|消費金額"
                        u"|lineamount|linetotal|subtotal|total|totalamount|totalprice|paid|sales|spend|dollars"),
        field("note", kNoteHeadings),
        // No "store": in foreign files that is as often a number of some other system.
        takenOnly(field("shop", u"门店|門店|门店名称|門店名稱|店名|店铺|店鋪|店铺名称|店鋪名稱|分店|销售门店|銷售門店|"
                                u"消费门店|消費門店|交易门店|交易門店|shopname|branch|branchname")),
        ownField("discount", u"优惠|優惠"),
    };
}

QList<ImportField> customerFields()
{
    return {
        field("card", u"会员卡号|會員卡號|卡号|卡號|会员号|會員號|会员编号|會員編號|客户编号|客戶編號|客户号|客戶號|"
                      u"顾客编号|顧客編號|cardno|cardnumber|membercard|memberno|memberid|customerid|customerno|"
                      u"customernumber|customercode"),
        field("name", u"姓名|会员姓名|會員姓名|客户姓名|客戶姓名|客户名称|客戶名稱|顾客姓名|顧客姓名|名字|名称|名稱|"
                      u"fullname|customername|membername|customer"),
        field("phone", kPhoneHeadings),
        field("email", u"邮箱|郵箱|电子邮箱|電子郵箱|电子邮件|電子郵件|邮件|emailaddress|mail"),
        field("gender", u"性别|性別|sex"),
        field("birthday", u"生日|出生日期|公历生日|公曆生日|国历生日|國曆生日|birthdate|dateofbirth|dob|birth"),
        field("lunar_birthday", u"农历生日|農曆生日|阴历生日|陰曆生日|lunarbirthday"),
        field("region", u"地区|地區|区域|區域|城市|所在地|省市|city|area|province|country"),
        field("address", u"地址|联系地址|聯絡地址|详细地址|詳細地址|收货地址|收貨地址|streetaddress"),
        field("channel", u"来源|來源|渠道|获客渠道|獲客渠道|来源渠道|來源渠道|acquisitionchannel|source"),
        field("referrer", u"推荐人|推薦人|介绍人|介紹人|推荐人卡号|推薦人卡號|referredby|referrercard"),
        field("manager", u"客户经理|客戶經理|专属客户经理|專屬客戶經理|负责人|負責人|导购|導購|accountmanager"),
        field("notes", u"备注|備註|附注|附註|说明|說明|note|remark|remarks|comment|comments|memo"),
        field("registered_on", u"注册日期|註冊日期|注册时间|註冊時間|入会日期|入會日期|入会时间|入會時間|开卡日期|"
                               u"開卡日期|开卡时间|開卡時間|办卡日期|辦卡日期|创建时间|registered|registeredon|"
                               u"registrationdate|registeredat|joined|joindate|joinedon|membersince|createdat"),
        field(
            "points",
            u"积分|積分|积分余额|積分餘額|当前积分|當前積分|可用积分|可用積分|剩余积分|剩餘積分|pointsbalance|balance"),
        field("tier", u"等级|等級|会员等级|會員等級|级别|級別|会员级别|會員級別|level|grade|membertier|memberlevel"),
        field("tags", u"标签|標籤|客户标签|客戶標籤|会员标签|會員標籤|tag|labels"),
        field("consent", u"同意|营销授权|行銷授權|授权渠道|授權渠道|接收渠道|consents|optin"),
    };
}

QList<ImportField> productFields()
{
    return {
        field("sku", kSkuHeadings, true),
        field("name", kNameOfGoods),
        field("category", kCategoryHeadings),
        field("price", kPriceHeadings),
        field("earns", u"积分商品|積分商品|是否积分|是否積分|参与积分|參與積分|计积分|計積分|可积分|可積分|earnspoints|earning"),
    };
}

QList<ImportField> pointsFields()
{
    return {
        field("customer", kCustomerHeadings, true),
        field("points", u"积分|積分|积分余额|積分餘額|当前积分|當前積分|可用积分|可用積分|剩余积分|剩餘積分|期初积分|"
                        u"期初積分|pointsbalance|balance"),
    };
}

QString withoutParentheses(const QString &text)
{
    QString kept;
    int depth = 0;
    for (const QChar c : text) {
        if (c == u'(' || c == u'[' || c == u'【')
            ++depth;
        else if (c == u')' || c == u']' || c == u'】')
            depth = qMax(0, depth - 1);
        else if (depth == 0)
            kept += c;
    }
    return kept;
}

struct OwnHeading {
    const char *kind; ///< null: of every kind
    const char *column;
    const char16_t *simplified;
    const char16_t *traditional;
};

constexpr OwnHeading kOwnHeadings[] = {
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

Result<ImportKind> importKindFromName(const QString &name)
{
    for (const ImportKind kind :
         {ImportKind::Customers, ImportKind::Purchases, ImportKind::Products, ImportKind::Points}) {
        if (importKindName(kind) == name)
            return kind;
    }
    return fail(ErrorCode::UnknownKind, u"kind"_s, name);
}

QString importKindName(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Customers:
        return u"customers"_s;
    case ImportKind::Purchases:
        return u"purchases"_s;
    case ImportKind::Products:
        return u"products"_s;
    case ImportKind::Points:
        return u"points"_s;
    }
    Q_UNREACHABLE();
}

QStringList importKindNames() { return {u"customers"_s, u"purchases"_s, u"products"_s, u"points"_s}; }

const QList<ImportField> &importFields(ImportKind kind)
{
    static const QList<ImportField> customers = customerFields();
    static const QList<ImportField> purchases = purchaseFields();
    static const QList<ImportField> products = productFields();
    static const QList<ImportField> points = pointsFields();
    switch (kind) {
    case ImportKind::Customers:
        return customers;
    case ImportKind::Purchases:
        return purchases;
    case ImportKind::Products:
        return products;
    case ImportKind::Points:
        return points;
    }
    Q_UNREACHABLE();
}

QString normalHeading(QStringView heading)
{
    const QString folded = heading.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    const auto lettersOf = [](const QString &text) {
        QString kept;
        for (const QChar c : text) {
            if (c.isLetterOrNumber())
                kept += c;
        }
        return kept;
    };
    const QString bare = lettersOf(withoutParentheses(folded));
    return bare.isEmpty() ? lettersOf(folded) : bare;
}

int countKnownHeadings(const QString &line)
{
    static const QSet<QString> known = [] {
        QSet<QString> all;
        for (const ImportKind kind :
             {ImportKind::Customers, ImportKind::Purchases, ImportKind::Products, ImportKind::Points}) {
            for (const ImportField &field : importFields(kind)) {
                for (const QString &heading : field.headings)
                    all.insert(normalHeading(heading));
            }
        }
        return all;
    }();
    int count = 0;
    QString cell;
    for (const QChar c : line + u'\n') {
        if (c != u',' && c != u';' && c != u'\t' && c != u'|' && c != u'\r' && c != u'\n') {
            cell += c;
            continue;
        }
        count += known.contains(normalHeading(cell)) ? 1 : 0;
        cell.clear();
    }
    return count;
}

QString ownHeading(const QString &kind, const QString &column, const QString &language)
{
    if (language != u"zh_CN" && language != u"zh_TW")
        return column;
    for (const OwnHeading &row : kOwnHeadings) {
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
