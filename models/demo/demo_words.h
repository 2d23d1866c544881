// Invented names and goods for the demo store; every person in it is fictional.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace regulars::demo {

const QStringList &surnames();
const QStringList &givenNames();
const QStringList &channels();
const QStringList &managers();
const QStringList &districts();

struct DemoProduct {
    const char *sku;
    QString name;
    QString category;
    qint64 priceMajor;
    int weight; ///< how often it is bought, against the others
};
const std::vector<DemoProduct> &demoProducts();

} // namespace regulars::demo
