#include "demo/demo_words.h"

using namespace Qt::StringLiterals;

namespace regulars::demo {
namespace {

QStringList words(const char16_t *text) { return QString::fromUtf16(text).split(u' '); }

} // namespace

const QStringList &surnames()
{
    // Repeated by how common they are.
    static const QStringList list = words(u"王 王 王 王 李 李 李 李 张 张 张 张 刘 刘 刘 陈 陈 陈 杨 杨 赵 黄 黄 周 周 吴 吴 徐 孙 胡 朱 高 林 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 "
                                          u"于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 "
                                          u"崔 康 毛 邱 秦 江 史 顾 侯 邵 孟 龙 万 段 单 解 查 仇 欧阳 司马 诸葛 上官");
    return list;
}

const QStringList &givenNames()
{
    static const QStringList list =
        words(u"静怡 建国 雨桐 文静 晓岚 畅 丽娟 子昂 若兰 婉婷 志远 雅楠 晓彤 博文 丽华 思琪 国强 佩珊 佳怡 欣然 浩然 子涵 梓萱 俊杰 伟 芳 娜 敏 静 强 磊 洋 勇 艳 杰 涛 明 超 秀英 霞 平 刚 桂英 "
              u"玉兰 海燕 春梅 雪 婷婷 晨曦 一鸣 承志 嘉豪 诗涵 宇航 天佑 可馨 语嫣 慧敏 建华 志明 家铭 美玲 淑芬 雅婷 怡君 宗翰 心怡 庆华 学文 立群 思远 乐 安琪 小龙 大伟 凯 鹏飞 晓东 红梅 云 岚 "
              u"知夏 清扬 予安 念慈 望舒 景行 怀瑾 书瑶 若溪 以宁 长乐 星河");
    return list;
}

const QStringList &channels()
{
    static const QStringList list{u"到店"_s, u"到店"_s, u"到店"_s, u"微信"_s, u"微信"_s, u"朋友推荐"_s, u"抖音"_s, u"沙龙"_s};
    return list;
}

const QStringList &managers()
{
    static const QStringList list{u"周可"_s, u"林晓雯"_s, u"何俊"_s};
    return list;
}

const QStringList &districts()
{
    static const QStringList list{u"滨江区"_s, u"西湖区"_s, u"上城区"_s, u"拱墅区"_s, u"萧山区"_s, u"余杭区"_s};
    return list;
}

const std::vector<DemoProduct> &demoProducts()
{
    static const std::vector<DemoProduct> list{
        {"TE0101", u"明前龙井 50g"_s, u"绿茶"_s, 198, 6},      {"TE0102", u"碧螺春 50g"_s, u"绿茶"_s, 158, 4},
        {"TE0108", u"正山小种 特级 100g"_s, u"红茶"_s, 168, 7}, {"TE0109", u"金骏眉 50g"_s, u"红茶"_s, 288, 2},
        {"TE0111", u"滇红 200g"_s, u"红茶"_s, 88, 6},          {"TE0201", u"白牡丹 50g"_s, u"白茶"_s, 88, 6},
        {"TE0205", u"寿眉 2019 200g"_s, u"白茶"_s, 138, 3},    {"TE0233", u"陈皮白茶饼 200g"_s, u"白茶"_s, 256, 2},
        {"TE0301", u"武夷岩茶礼盒"_s, u"乌龙"_s, 318, 2},      {"TE0302", u"铁观音 125g"_s, u"乌龙"_s, 98, 5},
        {"TE0303", u"凤凰单丛 50g"_s, u"乌龙"_s, 128, 3},      {"TE0401", u"普洱熟饼 357g"_s, u"普洱"_s, 228, 3},
        {"TE0402", u"小青柑 10 颗"_s, u"普洱"_s, 68, 6},       {"TE0501", u"茉莉花茶 100g"_s, u"花茶"_s, 58, 7},
        {"TE0502", u"桂花乌龙 100g"_s, u"花茶"_s, 78, 4},      {"WR0007", u"玻璃公道杯"_s, u"茶器"_s, 48, 3},
        {"WR0012", u"竹制茶则"_s, u"茶器"_s, 28, 3},           {"WR0021", u"白瓷盖碗 三件套"_s, u"茶器"_s, 198, 2},
        {"WR0030", u"紫砂壶 160ml"_s, u"茶器"_s, 680, 1},      {"WR0035", u"旅行茶罐"_s, u"茶器"_s, 58, 3},
        {"SN0003", u"龙井酥 8 枚"_s, u"茶点"_s, 36, 6},        {"SN0007", u"手工绿豆糕 8 枚"_s, u"茶点"_s, 38, 7},
        {"SN0011", u"抹茶曲奇"_s, u"茶点"_s, 42, 5},           {"SN0015", u"山楂条"_s, u"茶点"_s, 18, 6},
    };
    return list;
}

} // namespace regulars::demo
