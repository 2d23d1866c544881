// Invented names, shops and goods for the demo store; every person in it is fictional.
//
// Purpose: what the rules draw from. Surnames by how many people bear them in China, given names by the taste of the
// years people were born in, a tea house's goods by what they are bought for. Thread: any; tables are made once.
#pragma once

#include "demo/occasion.h"

#include <QString>
#include <QStringList>

#include <array>
#include <vector>

namespace regulars::demo {

/// Entries with weights: `at(u)` gives each as often as its weight says, for u in [0, 1).
class WeightedWords {
public:
    /// "王72 李71": word and weight, parted by blanks.
    explicit WeightedWords(QStringView text);
    [[nodiscard]] const QString &at(double u) const;
    [[nodiscard]] const QStringList &all() const { return m_words; }

private:
    QStringList m_words;
    std::vector<int> m_upTo; ///< running sum of the weights
};

/// The word of the store's language.
QString wordOf(const QString &language, const char16_t *chinese, const char16_t *traditional, const char16_t *english);

const WeightedWords &surnames();
/// First and second character of given names; a name of one character takes the second.
struct GivenNames {
    WeightedWords first;
    WeightedWords second;
};
/// By gender and year of birth.
const GivenNames &givenNames(bool isFemale, int birthYear);
/// Share of one-character given names among those born in the year.
double shareOfShortNames(int birthYear);

const WeightedWords &channels();
/// The channel of those whom another customer brought.
const QString &referralChannel();
const WeightedWords &districts();
const WeightedWords &tags();
const QStringList &notes();
/// Groups of the tags, each with its colour of the look.
struct TagGroupWords {
    QString name;
    int color;
    QStringList tags;
};
const std::vector<TagGroupWords> &tagGroups();
/// What was talked about, how it ended, and what is to follow.
struct TalkWords {
    QString summary;
    const char *outcome;
    QString nextStep;
};
const std::vector<TalkWords> &talkWords();
/// Each shop has two of them.
const QStringList &managers();

/// Names in the store's language; the first is the main shop. 24 of them.
QStringList shopNames(const QString &language);

struct DemoProduct {
    const char *sku;
    QString name;
    QString category;
    qint64 priceMajor;
    /// How often it is bought against the others, by occasion.
    std::array<int, kOccasions> weights;
};
/// By price.
const std::vector<DemoProduct> &demoProducts();

} // namespace regulars::demo
