#include "customers/surname_readings.h"

#include <QHash>

namespace regulars::customers {
namespace {

struct Row {
    QStringView surname;
    QStringView syllables;
};

// Surnames of two and more characters: all that are still borne, so that the first character is not taken for a
// surname of its own.
constexpr Row kCompound[] = {
    {u"欧阳", u"ou yang"},    {u"歐陽", u"ou yang"},    {u"司马", u"si ma"},      {u"司馬", u"si ma"},
    {u"上官", u"shang guan"}, {u"诸葛", u"zhu ge"},     {u"諸葛", u"zhu ge"},     {u"尉迟", u"yu chi"},
    {u"尉遲", u"yu chi"},     {u"万俟", u"mo qi"},      {u"萬俟", u"mo qi"},      {u"单于", u"chan yu"},
    {u"單于", u"chan yu"},    {u"长孙", u"zhang sun"},  {u"長孫", u"zhang sun"},  {u"令狐", u"ling hu"},
    {u"澹台", u"tan tai"},    {u"澹臺", u"tan tai"},    {u"夏侯", u"xia hou"},    {u"皇甫", u"huang fu"},
    {u"东方", u"dong fang"},  {u"東方", u"dong fang"},  {u"赫连", u"he lian"},    {u"赫連", u"he lian"},
    {u"慕容", u"mu rong"},    {u"公孙", u"gong sun"},   {u"公孫", u"gong sun"},   {u"轩辕", u"xuan yuan"},
    {u"軒轅", u"xuan yuan"},  {u"钟离", u"zhong li"},   {u"鍾離", u"zhong li"},   {u"宇文", u"yu wen"},
    {u"鲜于", u"xian yu"},    {u"鮮于", u"xian yu"},    {u"闾丘", u"lv qiu"},     {u"閭丘", u"lv qiu"},
    {u"司徒", u"si tu"},      {u"司空", u"si kong"},    {u"司寇", u"si kou"},     {u"亓官", u"qi guan"},
    {u"子车", u"zi ju"},      {u"子車", u"zi ju"},      {u"颛孙", u"zhuan sun"},  {u"顓孫", u"zhuan sun"},
    {u"端木", u"duan mu"},    {u"巫马", u"wu ma"},      {u"巫馬", u"wu ma"},      {u"公西", u"gong xi"},
    {u"漆雕", u"qi diao"},    {u"乐正", u"yue zheng"},  {u"樂正", u"yue zheng"},  {u"壤驷", u"rang si"},
    {u"壤駟", u"rang si"},    {u"公良", u"gong liang"}, {u"拓跋", u"tuo ba"},     {u"拓拔", u"tuo ba"},
    {u"夹谷", u"jia gu"},     {u"夾谷", u"jia gu"},     {u"宰父", u"zai fu"},     {u"谷梁", u"gu liang"},
    {u"穀梁", u"gu liang"},   {u"百里", u"bai li"},     {u"东郭", u"dong guo"},   {u"東郭", u"dong guo"},
    {u"南门", u"nan men"},    {u"南門", u"nan men"},    {u"呼延", u"hu yan"},     {u"羊舌", u"yang she"},
    {u"微生", u"wei sheng"},  {u"梁丘", u"liang qiu"},  {u"左丘", u"zuo qiu"},    {u"东门", u"dong men"},
    {u"東門", u"dong men"},   {u"西门", u"xi men"},     {u"西門", u"xi men"},     {u"南宫", u"nan gong"},
    {u"南宮", u"nan gong"},   {u"第五", u"di wu"},      {u"闻人", u"wen ren"},    {u"聞人", u"wen ren"},
    {u"独孤", u"du gu"},      {u"獨孤", u"du gu"},      {u"完颜", u"wan yan"},    {u"完顏", u"wan yan"},
    {u"纳兰", u"na lan"},     {u"納蘭", u"na lan"},     {u"耶律", u"ye lv"},      {u"哥舒", u"ge shu"},
    {u"贺兰", u"he lan"},     {u"賀蘭", u"he lan"},     {u"贺若", u"he ruo"},     {u"尔朱", u"er zhu"},
    {u"爾朱", u"er zhu"},     {u"屈突", u"qu tu"},      {u"斛律", u"hu lv"},      {u"豆卢", u"dou lu"},
    {u"豆盧", u"dou lu"},     {u"仆固", u"pu gu"},      {u"僕固", u"pu gu"},      {u"公冶", u"gong ye"},
    {u"宗政", u"zong zheng"}, {u"濮阳", u"pu yang"},    {u"濮陽", u"pu yang"},    {u"淳于", u"chun yu"},
    {u"太叔", u"tai shu"},    {u"申屠", u"shen tu"},    {u"仲孙", u"zhong sun"},  {u"仲孫", u"zhong sun"},
    {u"叔孙", u"shu sun"},    {u"叔孫", u"shu sun"},    {u"季孙", u"ji sun"},     {u"孟孙", u"meng sun"},
    {u"公羊", u"gong yang"},  {u"毌丘", u"guan qiu"},   {u"毋丘", u"guan qiu"},   {u"褚师", u"chu shi"},
    {u"达奚", u"da xi"},      {u"達奚", u"da xi"},      {u"库狄", u"she di"},     {u"厍狄", u"she di"},
    {u"侯莫陈", u"hou mo chen"}, {u"阿史那", u"a shi na"}, {u"吐谷浑", u"tu yu hun"}, {u"郁久闾", u"yu jiu lv"},
    {u"爱新觉罗", u"ai xin jue luo"}, {u"愛新覺羅", u"ai xin jue luo"}, {u"叶赫那拉", u"ye he na la"},
    {u"叶赫", u"ye he"},      {u"钮祜禄", u"niu hu lu"}, {u"赫舍里", u"he she li"}, {u"瓜尔佳", u"gua er jia"},
    {u"乌雅", u"wu ya"},      {u"富察", u"fu cha"},     {u"佟佳", u"tong jia"},   {u"段干", u"duan gan"},
    {u"伊祁", u"yi qi"},      {u"相里", u"xiang li"},   {u"东里", u"dong li"},    {u"有巢", u"you chao"},
    {u"即墨", u"ji mo"},      {u"胡母", u"hu wu"},      {u"胡毋", u"hu wu"},      {u"高堂", u"gao tang"},
    {u"老莱", u"lao lai"},    {u"冒顿", u"mo du"},      {u"范姜", u"fan jiang"},  {u"張簡", u"zhang jian"},
    {u"张简", u"zhang jian"},
};

// Surnames of one character whose reading differs from the character's usual one, or is easily taken wrong.
constexpr Row kSingle[] = {
    {u"曾", u"zeng"},  {u"单", u"shan"},  {u"單", u"shan"},  {u"解", u"xie"},   {u"查", u"zha"},   {u"仇", u"qiu"},
    {u"阚", u"kan"},   {u"闞", u"kan"},   {u"乜", u"nie"},   {u"句", u"gou"},   {u"勾", u"gou"},   {u"盖", u"ge"},
    {u"蓋", u"ge"},    {u"区", u"ou"},    {u"區", u"ou"},    {u"任", u"ren"},   {u"朴", u"piao"},  {u"翟", u"zhai"},
    {u"缪", u"miao"},  {u"繆", u"miao"},  {u"宓", u"mi"},    {u"逄", u"pang"},  {u"员", u"yun"},   {u"員", u"yun"},
    {u"晟", u"cheng"}, {u"秘", u"bi"},    {u"卜", u"bu"},    {u"长", u"chang"}, {u"長", u"chang"}, {u"种", u"chong"},
    {u"重", u"chong"}, {u"刀", u"diao"},  {u"刁", u"diao"},  {u"干", u"gan"},   {u"葛", u"ge"},    {u"过", u"guo"},
    {u"過", u"guo"},   {u"华", u"hua"},   {u"華", u"hua"},   {u"纪", u"ji"},    {u"紀", u"ji"},    {u"筠", u"jun"},
    {u"靓", u"liang"}, {u"牟", u"mu"},    {u"粘", u"nian"},  {u"繁", u"po"},    {u"召", u"shao"},  {u"折", u"she"},
    {u"舍", u"she"},   {u"沈", u"shen"},  {u"峙", u"shi"},   {u"隗", u"wei"},   {u"莘", u"xin"},   {u"燕", u"yan"},
    {u"尉", u"yu"},    {u"乐", u"yue"},   {u"樂", u"yue"},   {u"覃", u"qin"},   {u"宿", u"su"},    {u"盛", u"sheng"},
    {u"佴", u"nai"},   {u"祭", u"zhai"},  {u"都", u"du"},    {u"薄", u"bo"},    {u"能", u"nai"},   {u"撒", u"sa"},
    {u"么", u"yao"},   {u"幺", u"yao"},   {u"洗", u"xian"},  {u"冼", u"xian"},  {u"炅", u"gui"},   {u"炔", u"gui"},
    {u"角", u"jue"},   {u"那", u"na"},    {u"行", u"xing"},  {u"浑", u"hun"},   {u"铫", u"yao"},   {u"銚", u"yao"},
    {u"厍", u"she"},   {u"佘", u"she"},   {u"隽", u"juan"},  {u"雋", u"juan"},  {u"车", u"che"},
    {u"車", u"che"},   {u"黑", u"he"},    {u"於", u"yu"},    {u"镐", u"hao"},   {u"谌", u"chen"},  {u"諶", u"chen"},
    {u"难", u"nan"},   {u"強", u"qiang"}, {u"强", u"qiang"}, {u"藏", u"zang"},  {u"臧", u"zang"},  {u"石", u"shi"},
    {u"贾", u"jia"},   {u"賈", u"jia"},   {u"柏", u"bai"},   {u"曲", u"qu"},    {u"瞿", u"qu"},    {u"应", u"ying"},
    {u"應", u"ying"},  {u"宁", u"ning"},  {u"甯", u"ning"},  {u"郗", u"xi"},    {u"郄", u"qie"},   {u"郤", u"xi"},
    {u"郇", u"xun"},   {u"褚", u"chu"},   {u"殷", u"yin"},   {u"阙", u"que"},   {u"闕", u"que"},   {u"费", u"fei"},
    {u"費", u"fei"},   {u"余", u"yu"},    {u"尹", u"yin"},   {u"仉", u"zhang"}, {u"亓", u"qi"},    {u"妫", u"gui"},
    {u"嬀", u"gui"},   {u"庹", u"tuo"},   {u"眭", u"sui"},   {u"睢", u"sui"},   {u"逯", u"lu"},    {u"禄", u"lu"},
    {u"陆", u"lu"},    {u"陸", u"lu"},    {u"万", u"wan"},   {u"萬", u"wan"},   {u"蒙", u"meng"},  {u"芮", u"rui"},
    {u"嵇", u"ji"},    {u"贲", u"ben"},   {u"賁", u"ben"},   {u"訾", u"zi"},    {u"钭", u"tou"},   {u"鈄", u"tou"},
    {u"呙", u"guo"},   {u"咼", u"guo"},   {u"镡", u"tan"},   {u"鐔", u"tan"},   {u"缴", u"jiao"},  {u"苻", u"fu"},
    {u"菅", u"jian"},  {u"相", u"xiang"}, {u"哈", u"ha"},    {u"谷", u"gu"},    {u"叶", u"ye"},    {u"葉", u"ye"},
    {u"吕", u"lv"},    {u"呂", u"lv"},    {u"闾", u"lv"},    {u"閭", u"lv"},    {u"鹿", u"lu"},    {u"俞", u"yu"},
    {u"尧", u"yao"},   {u"适", u"kuo"},   {u"度", u"duo"},   {u"揲", u"she"},   {u"朝", u"chao"},  {u"晁", u"chao"},
    {u"降", u"jiang"}, {u"冯", u"feng"},  {u"馮", u"feng"},  {u"冒", u"mao"},   {u"会", u"gui"},   
    {u"扎", u"zha"},   {u"颉", u"jie"},   {u"血", u"xue"},   {u"曌", u"zhao"},    {u"鮑", u"bao"},
    {u"毋", u"wu"},    {u"毌", u"guan"},  {u"仝", u"tong"},  {u"肖", u"xiao"},  {u"萧", u"xiao"},  {u"蕭", u"xiao"},
    {u"洪", u"hong"},  {u"占", u"zhan"},  {u"台", u"tai"},   {u"祝", u"zhu"},   {u"殳", u"shu"},
};

constexpr int kLongestSurname = 4;

const QHash<QStringView, QStringView> &compoundTable()
{
    static const QHash<QStringView, QStringView> table = [] {
        QHash<QStringView, QStringView> rows;
        for (const Row &row : kCompound)
            rows.insert(row.surname, row.syllables);
        return rows;
    }();
    return table;
}

const QHash<char16_t, QStringView> &singleTable()
{
    static const QHash<char16_t, QStringView> table = [] {
        QHash<char16_t, QStringView> rows;
        for (const Row &row : kSingle)
            rows.insert(row.surname.front().unicode(), row.syllables);
        return rows;
    }();
    return table;
}

} // namespace

std::optional<SurnameReading> surnameReading(QStringView name)
{
    for (int length = std::min<int>(kLongestSurname, static_cast<int>(name.size())); length >= 2; --length) {
        const auto row = compoundTable().constFind(name.first(length));
        if (row == compoundTable().constEnd())
            continue;
        // 单于 alone is rather 单 with the given name 于; with more behind it is one surname.
        const bool isDoubtful = name.first(length) == u"单于" || name.first(length) == u"單于";
        if (isDoubtful && name.size() == length)
            continue;
        return SurnameReading{length, *row};
    }
    if (name.isEmpty())
        return std::nullopt;
    const auto row = singleTable().constFind(name.front().unicode());
    if (row == singleTable().constEnd())
        return std::nullopt;
    return SurnameReading{1, *row};
}

} // namespace regulars::customers
