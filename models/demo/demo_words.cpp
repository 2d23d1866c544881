#include "demo/demo_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::demo {
namespace {

constexpr int kFirstOfTheNineties = 1985;
constexpr int kFirstOfTheSixties = 1965;

// Plain, gift and seasonal goods: Ordinary, SpringFestival, NewTea, Summer, MidAutumn, Winter.
constexpr std::array kEveryDay{8, 6, 7, 8, 6, 8};
constexpr std::array kGift{1, 9, 1, 1, 8, 2};
constexpr std::array kSpringTea{4, 3, 20, 5, 3, 2};
constexpr std::array kWarm{6, 7, 4, 2, 5, 12};
constexpr std::array kCool{5, 3, 5, 13, 4, 2};
constexpr std::array kAged{3, 6, 2, 2, 4, 5};
constexpr std::array kRare{1, 2, 1, 1, 1, 1};
constexpr std::array kTool{3, 3, 3, 2, 3, 3};
constexpr std::array kCake{7, 6, 7, 5, 3, 6};
constexpr std::array kMoonCake{0, 0, 0, 0, 14, 0};
constexpr std::array kNewYear{0, 10, 0, 0, 0, 0};

} // namespace

WeightedWords::WeightedWords(QStringView text)
{
    int sum = 0;
    for (const QStringView entry : text.split(u' ', Qt::SkipEmptyParts)) {
        qsizetype length = entry.size();
        while (length > 0 && entry.at(length - 1).isDigit())
            --length;
        sum += length < entry.size() ? entry.mid(length).toInt() : 1;
        m_words.append(entry.first(length).toString());
        m_upTo.push_back(sum);
    }
}

const QString &WeightedWords::at(double u) const
{
    const auto drawn = std::upper_bound(m_upTo.begin(), m_upTo.end() - 1, static_cast<int>(u * m_upTo.back()));
    return m_words.at(drawn - m_upTo.begin());
}

QString wordOf(const QString &language, const char16_t *chinese, const char16_t *traditional, const char16_t *english)
{
    return QString::fromUtf16(language == u"en" ? english : language == u"zh_TW" ? traditional : chinese);
}

const WeightedWords &surnames()
{
    // Bearers in units of some 140 000, after the registers of the Ministry of Public Security (2018–2020).
    static const WeightedWords words(
        u"王725 李721 张681 刘515 陈452 杨330 黄241 赵204 吴199 周191 徐144 孙139 马136 朱129 胡118 郭113 何106 林101 高101 罗100 郑97 梁88 谢80 宋80 "
        u"唐79 许72 邓69 韩68 冯66 曹65 彭62 曾62 肖61 田57 董57 潘54 袁54 蔡53 蒋51 余49 于48 杜47 叶47 程46 魏46 苏45 吕45 丁43 任42 卢41 姚41 沈40 "
        u"钟40 姜39 崔39 谭38 陆38 范37 汪37 廖36 石35 金35 韦35 贾34 夏33 付32 方32 邹31 熊30 白29 孟29 秦28 邱28 侯27 江27 尹26 薛26 闫25 段25 雷25 "
        u"龙24 黎24 史24 陶23 贺23 毛22 郝22 顾22 龚21 邵21 万21 覃20 武20 钱20 戴19 严19 莫19 孔18 向18 常17 汤17 康16 易16 乔15 赖15 文14 温14 施13 "
        u"欧阳7 洪12 季9 葛10 倪9 俞8 章11 鲁10 翟8 单5 解5 查3 仇3 乐2 诸葛2 上官2 司马1 司徒1");
    return words;
}

const GivenNames &givenNames(bool isFemale, int birthYear)
{
    static const GivenNames olderWomen{
        WeightedWords(u"秀9 桂8 玉8 春7 淑6 凤6 美5 金4 兰4 爱5 翠3 小4 丽4 月3 惠3 红4 雪2 佩2"),
        WeightedWords(u"英14 兰11 芳9 珍8 华8 琴6 梅8 花5 珠3 娟5 芬6 香4 琼3 霞5 云4 萍5 莲4 仙2 凤5 娥3")};
    static const GivenNames women{
        WeightedWords(u"晓8 丽7 海5 艳4 雪5 文4 慧4 婷4 小6 静4 春3 佳3 雅4 佩2 玲3 红3 燕3 若2 思2 美3"),
        WeightedWords(u"敏10 静11 丽9 艳8 娟8 芳7 燕8 霞7 玲7 娜7 红6 梅5 莉6 婷9 萍5 洁4 琳4 云4 倩4 蓉3 怡3")};
    static const GivenNames youngWomen{
        WeightedWords(u"欣7 梓8 雨8 思8 佳7 诗6 子7 可5 语5 若6 晨4 心4 紫3 依4 雅4 嘉4 静3 一4 书3 安3 知2 清2"),
        WeightedWords(u"怡11 涵12 萱8 彤6 琪9 妍7 瑶6 婷9 悦6 然6 桐5 雯6 洁5 颖6 溪3 宁4 媛4 岚3 菲4 晴3 柔2 夏1")};
    static const GivenNames olderMen{
        WeightedWords(u"建11 国10 志8 玉4 德5 文6 永6 金4 光4 福3 明5 正3 学4 庆3 忠2 世2 荣2 长2"),
        WeightedWords(u"国9 华12 明10 军10 平8 民6 强5 林6 生6 福4 海4 祥3 良4 义2 荣3 康2 昌2 根2 富2")};
    static const GivenNames men{
        WeightedWords(u"志8 晓5 海6 建6 文6 俊4 小5 永4 国5 伟3 立3 明3 春2 学3 大3 云2 宏3 少2"),
        WeightedWords(u"伟13 强11 磊11 军9 勇9 涛9 超7 杰7 鹏7 刚6 波6 斌6 辉6 峰6 飞5 亮4 凯4 洋5 东4 龙3 宁2")};
    static const GivenNames youngMen{
        WeightedWords(u"浩8 宇8 子8 俊7 嘉6 博5 梓5 思4 一5 天5 家4 泽4 皓3 明3 承2 景2 怀1 清1 晨3 志4"),
        WeightedWords(u"轩9 宇8 杰9 然6 涵5 豪6 博6 文6 航5 辰5 睿5 鑫4 凯5 翔5 阳5 铭4 恒3 远3 乐2 行1 晨4")};
    if (birthYear >= kFirstOfTheNineties)
        return isFemale ? youngWomen : youngMen;
    if (birthYear >= kFirstOfTheSixties)
        return isFemale ? women : men;
    return isFemale ? olderWomen : olderMen;
}

double shareOfShortNames(int birthYear)
{
    return birthYear < kFirstOfTheSixties ? 0.12 : birthYear < kFirstOfTheNineties ? 0.34 : 0.14;
}

const WeightedWords &channels()
{
    static const WeightedWords words(u"到店52 微信22 抖音10 沙龙6 美团6 企业团购4");
    return words;
}

const QString &referralChannel()
{
    static const QString word = u"朋友推荐"_s;
    return word;
}

const WeightedWords &districts()
{
    static const WeightedWords words(
        u"杭州滨江区24 杭州西湖区18 杭州上城区16 杭州拱墅区14 杭州萧山区10 杭州余杭区9 杭州钱塘区4 绍兴柯桥区2 嘉兴南湖区2 宁波海曙区2 上海徐汇区2 上海静安区1");
    return words;
}

const WeightedWords &tags()
{
    static const WeightedWords words(u"老茶客16 爱喝岩茶12 爱喝绿茶14 爱喝普洱10 送礼12 企业采购5 带孩子来7 喜欢茶器8 周末来9 不打电话4 讲究水温3");
    return words;
}

const QStringList &notes()
{
    static const QStringList list{u"喜欢靠窗的位子"_s, u"只喝当年的明前茶"_s, u"春节前要备礼盒"_s, u"对花香不习惯，少推荐花茶"_s, u"公司采购，要开票"_s,
                                  u"常和父亲一起来"_s, u"收藏紫砂壶"_s,       u"晚上睡眠浅，推荐熟普"_s};
    return list;
}

const std::vector<TagGroupWords> &tagGroups()
{
    static const std::vector<TagGroupWords> list{
        {u"口味"_s, 1, {u"爱喝岩茶"_s, u"爱喝绿茶"_s, u"爱喝普洱"_s, u"讲究水温"_s}},
        {u"来意"_s, 2, {u"老茶客"_s, u"送礼"_s, u"企业采购"_s, u"喜欢茶器"_s}},
        {u"来店"_s, 3, {u"带孩子来"_s, u"周末来"_s}},
        {u"留意"_s, 5, {u"不打电话"_s}},
    };
    return list;
}

const std::vector<TalkWords> &talkWords()
{
    static const std::vector<TalkWords> list{
        {u"问候，告知新茶到店，说周末来尝"_s, "interested", u"留一泡新茶，周末请来品"_s},
        {u"回访上次买的茶，满意，问了冲泡水温"_s, "reached", u"下月再问候"_s},
        {u"问礼盒价格和能否配送"_s, "interested", u"发礼盒图册和报价"_s},
        {u"反映茶叶罐盖松，已换新的"_s, "solved", u"回访是否满意"_s},
        {u"邀请参加品茶沙龙，时间不合适"_s, "declined", u"下一场沙龙再邀请"_s},
        {u"店里试了白牡丹和老寿眉，偏爱后者"_s, "reached", u"到货后通知"_s},
        {u"公司端午与中秋采购，要二十份"_s, "interested", u"准备样品与合同"_s},
        {u"想给父亲选生日礼物，推荐紫砂壶"_s, "interested", u"预留一把，三日内答复"_s},
    };
    return list;
}

const QStringList &managers()
{
    static const QStringList list{u"周可"_s,   u"林晓雯"_s, u"何俊"_s,   u"许若溪"_s, u"丁文"_s,   u"沈静怡"_s, u"陆远"_s,   u"蒋欣然"_s,
                                  u"顾明"_s,   u"方雨桐"_s, u"汪志远"_s, u"童佳"_s,   u"严思琪"_s, u"葛涛"_s,   u"倪婉婷"_s, u"俞飞"_s,
                                  u"章慧敏"_s, u"鲁杰"_s,   u"钱雅楠"_s, u"孟浩然"_s, u"贺玲"_s,   u"秦凯"_s,   u"白露"_s,   u"江一鸣"_s};
    return list;
}

QStringList shopNames(const QString &language)
{
    if (language == u"en")
        return u"Riverside|West Lake|Wulin|Hubin|Qianjiang|Xixi|Chengxi|Xiasha|Linping|Future City|Xiaoshan|Wenyi Road|Gudang|Zhijiang|"
               u"Gongchen Bridge|East Station|Airport|Shaoxing|Jiaxing|Ningbo|Xujiahui|Jing'an|Suzhou|Huzhou"_s.split(u'|');
    if (language == u"zh_TW")
        return u"濱江店|西湖店|武林店|湖濱店|錢江店|西溪店|城西店|下沙店|臨平店|未來城店|蕭山店|文一路店|古蕩店|之江店|拱宸橋店|東站店|機場店|紹興店|嘉興店|寧波店|"
               u"徐家匯店|靜安店|蘇州店|湖州店"_s.split(u'|');
    return u"滨江店|西湖店|武林店|湖滨店|钱江店|西溪店|城西店|下沙店|临平店|未来城店|萧山店|文一路店|古荡店|之江店|拱宸桥店|东站店|机场店|绍兴店|嘉兴店|宁波店|"
           u"徐家汇店|静安店|苏州店|湖州店"_s.split(u'|');
}

const std::vector<DemoProduct> &demoProducts()
{
    static const std::vector<DemoProduct> list{
        {"SN0015", u"山楂条"_s, u"茶点"_s, 18, kCake},
        {"SN0018", u"冷泡茶 单杯"_s, u"现泡"_s, 22, kCool},
        {"SN0016", u"现泡龙井 单杯"_s, u"现泡"_s, 26, kEveryDay},
        {"WR0012", u"竹制茶则"_s, u"茶器"_s, 28, kTool},
        {"SN0003", u"龙井酥 8 枚"_s, u"茶点"_s, 36, kCake},
        {"SN0007", u"手工绿豆糕 8 枚"_s, u"茶点"_s, 38, kCool},
        {"SN0011", u"抹茶曲奇"_s, u"茶点"_s, 42, kCake},
        {"TE0505", u"柠檬红茶 冷泡包 10 包"_s, u"花茶"_s, 46, kCool},
        {"WR0007", u"玻璃公道杯"_s, u"茶器"_s, 48, kTool},
        {"TE0501", u"茉莉花茶 100g"_s, u"花茶"_s, 58, kCool},
        {"WR0035", u"旅行茶罐"_s, u"茶器"_s, 58, kTool},
        {"TE0402", u"小青柑 10 颗"_s, u"普洱"_s, 68, kWarm},
        {"TE0502", u"桂花乌龙 100g"_s, u"花茶"_s, 78, kEveryDay},
        {"TE0111", u"滇红 200g"_s, u"红茶"_s, 88, kWarm},
        {"TE0201", u"白牡丹 50g"_s, u"白茶"_s, 88, kEveryDay},
        {"TE0302", u"铁观音 125g"_s, u"乌龙"_s, 98, kEveryDay},
        {"TE0103", u"安吉白茶 50g"_s, u"绿茶"_s, 118, kSpringTea},
        {"TE0303", u"凤凰单丛 50g"_s, u"乌龙"_s, 128, kAged},
        {"TE0205", u"寿眉 2019 200g"_s, u"白茶"_s, 138, kAged},
        {"TE0102", u"碧螺春 50g"_s, u"绿茶"_s, 158, kSpringTea},
        {"TE0108", u"正山小种 特级 100g"_s, u"红茶"_s, 168, kWarm},
        {"GF0003", u"金桂月饼礼盒"_s, u"礼盒"_s, 188, kMoonCake},
        {"TE0101", u"明前龙井 50g"_s, u"绿茶"_s, 198, kSpringTea},
        {"WR0021", u"白瓷盖碗 三件套"_s, u"茶器"_s, 198, kTool},
        {"TE0401", u"普洱熟饼 357g"_s, u"普洱"_s, 228, kAged},
        {"TE0233", u"陈皮白茶饼 200g"_s, u"白茶"_s, 256, kAged},
        {"TE0109", u"金骏眉 50g"_s, u"红茶"_s, 288, kAged},
        {"GF0001", u"武夷岩茶礼盒"_s, u"礼盒"_s, 318, kGift},
        {"GF0006", u"新春团圆茶礼"_s, u"礼盒"_s, 368, kNewYear},
        {"GF0002", u"四季茶礼盒"_s, u"礼盒"_s, 468, kGift},
        {"WR0030", u"紫砂壶 160ml"_s, u"茶器"_s, 680, kRare},
        {"TE0410", u"老班章 2012 357g"_s, u"普洱"_s, 1680, kRare},
    };
    return list;
}

} // namespace regulars::demo
