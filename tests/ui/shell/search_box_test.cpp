#include "support/test_registry.h"
#include "ui/shell/scan_detector.h"
#include "ui/shell/search_box.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars::ui;

namespace {

/// Types into a box at times of its own, as the window system would tell them.
class Typist
{
public:
    explicit Typist(SearchBox *box) : m_box(box) {}

    void pause(quint64 ms) { m_now += ms; }

    void key(int code, const QString &text = {}, bool repeated = false)
    {
        QKeyEvent press(QEvent::KeyPress, code, Qt::NoModifier, text, repeated);
        press.setTimestamp(m_now);
        QApplication::sendEvent(m_box->field(), &press);
    }

    void type(const QString &text, quint64 gap)
    {
        for (const QChar c : text) {
            m_now += gap;
            key(c.unicode(), QString(c));
        }
    }

    void enter(quint64 gap)
    {
        m_now += gap;
        key(Qt::Key_Return, u"\r"_s);
    }

    void compose(const QString &preedit, const QString &commit = {})
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QApplication::sendEvent(m_box->field(), &event);
    }

private:
    SearchBox *m_box;
    quint64 m_now = 1'000'000;
};

} // namespace

class SearchBoxTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_box = std::make_unique<SearchBox>();
        m_typist = std::make_unique<Typist>(m_box.get());
        m_edited = std::make_unique<QSignalSpy>(m_box.get(), &SearchBox::textEdited);
        m_entered = std::make_unique<QSignalSpy>(m_box.get(), &SearchBox::entered);
        m_scanned = std::make_unique<QSignalSpy>(m_box.get(), &SearchBox::scanned);
    }
    void cleanup()
    {
        m_edited.reset();
        m_entered.reset();
        m_scanned.reset();
        m_typist.reset();
        m_box.reset();
    }

    void aPersonsKeysAreLookedUpAtOnce()
    {
        m_typist->type(u"8046"_s, 120);
        QCOMPARE(m_edited->count(), 4);
        QCOMPARE(m_edited->last().first().toString(), u"8046"_s);
        m_typist->enter(200);
        QCOMPARE(m_entered->count(), 1);
        QCOMPARE(m_entered->first().first().toString(), u"8046"_s);
        QCOMPARE(m_scanned->count(), 0);
    }

    void aScanOpensAtOnce()
    {
        m_typist->type(u"000127648046"_s, 5);
        m_typist->enter(5);
        QCOMPARE(m_scanned->count(), 1);
        QCOMPARE(m_scanned->first().first().toString(), u"000127648046"_s);
        QCOMPARE(m_entered->count(), 0);
        // Only the first character, which nobody can tell from a person's, was looked up.
        QCOMPARE(m_edited->count(), 1);
        QTest::qWait(60);
        QCOMPARE(m_edited->count(), 1);
        QCOMPARE(m_box->text(), u"000127648046"_s);
    }

    void aScanBehindTypedWordsStandsAlone()
    {
        m_typist->type(u"xu"_s, 150);
        m_typist->pause(500);
        m_typist->type(u"00012764"_s, 8);
        m_typist->enter(8);
        QCOMPARE(m_scanned->count(), 1);
        QCOMPARE(m_scanned->first().first().toString(), u"00012764"_s);
        QCOMPARE(m_box->text(), u"00012764"_s);
    }

    void speedAndLengthDecide_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("gap");
        QTest::addColumn<int>("enterGap");
        QTest::addColumn<bool>("scan");
        QTest::newRow("three are too few") << u"123"_s << 5 << 5 << false;
        QTest::newRow("four are enough") << u"1234"_s << 5 << 5 << true;
        QTest::newRow("just fast enough") << u"123456"_s << 29 << 29 << true;
        QTest::newRow("just too slow") << u"123456"_s << 30 << 30 << false;
        QTest::newRow("enter came much later") << u"123456"_s << 5 << 400 << false;
        QTest::newRow("fast typist") << u"123456"_s << 70 << 70 << false;
        QTest::newRow("all at the same instant") << u"123456"_s << 0 << 0 << true;
    }
    void speedAndLengthDecide()
    {
        QFETCH(QString, text);
        QFETCH(int, gap);
        QFETCH(int, enterGap);
        QFETCH(bool, scan);
        m_typist->type(text, quint64(gap));
        m_typist->enter(quint64(enterGap));
        QCOMPARE(m_scanned->count(), scan ? 1 : 0);
        QCOMPARE(m_entered->count(), scan ? 0 : 1);
        if (!scan)
            QCOMPARE(m_edited->last().first().toString(), text);
    }

    void heldBackKeysAreLookedUpWhenNoMoreFollow()
    {
        m_typist->type(u"ab"_s, 10);
        QCOMPARE(m_edited->count(), 1);
        QTRY_COMPARE(m_edited->count(), 2);
        QCOMPARE(m_edited->last().first().toString(), u"ab"_s);
    }

    void aHeldKeyIsNoScanner()
    {
        for (int i = 0; i < 8; ++i) {
            m_typist->key('1', u"1"_s, i > 0);
            m_typist->pause(20);
        }
        m_typist->enter(20);
        QCOMPARE(m_scanned->count(), 0);
        QCOMPARE(m_entered->count(), 1);
    }

    void compositionIsLeftAlone()
    {
        m_typist->compose(u"xu"_s);
        QVERIFY(m_box->isComposing());
        m_typist->compose(u"xu jing"_s);
        QCOMPARE(m_edited->count(), 0);
        // These keys choose among the candidates and are none of our business.
        QSignalSpy moved(m_box.get(), &SearchBox::moved);
        QSignalSpy escaped(m_box.get(), &SearchBox::escaped);
        m_typist->key(Qt::Key_Down);
        m_typist->key(Qt::Key_Escape);
        m_typist->enter(5);
        QCOMPARE(moved.count() + escaped.count() + m_entered->count() + m_scanned->count(), 0);
        m_typist->compose({}, u"许静怡"_s);
        QVERIFY(!m_box->isComposing());
        QCOMPARE(m_edited->count(), 1);
        QCOMPARE(m_edited->first().first().toString(), u"许静怡"_s);
    }

    void aPartCommitKeepsWaitingForTheRest()
    {
        m_typist->compose(u"xujing"_s);
        m_typist->compose(u"jing"_s, u"许"_s);
        QCOMPARE(m_edited->count(), 0);
        m_typist->compose({}, u"静"_s);
        QCOMPARE(m_edited->count(), 1);
        QCOMPARE(m_edited->first().first().toString(), u"许静"_s);
    }

    void abandonedCompositionLooksNothingUp()
    {
        m_typist->type(u"a"_s, 100);
        m_typist->compose(u"xu"_s);
        m_typist->compose({});
        QVERIFY(!m_box->isComposing());
        QCOMPARE(m_edited->count(), 1);
        m_typist->enter(100);
        QCOMPARE(m_entered->count(), 1);
    }

    void arrowsAndEscapeAreForwarded()
    {
        QSignalSpy moved(m_box.get(), &SearchBox::moved);
        QSignalSpy escaped(m_box.get(), &SearchBox::escaped);
        m_typist->key(Qt::Key_Down);
        m_typist->key(Qt::Key_Up);
        m_typist->key(Qt::Key_PageDown);
        m_typist->key(Qt::Key_Escape);
        QCOMPARE(moved.count(), 3);
        QCOMPARE(moved[0].first().toInt(), 1);
        QCOMPARE(moved[1].first().toInt(), -1);
        QCOMPARE(moved[2].first().toInt(), 8);
        QCOMPARE(escaped.count(), 1);
    }

    void clearingIsLookedUpSettingIsNot()
    {
        m_typist->type(u"a"_s, 100);
        m_typist->pause(100);
        m_typist->key(Qt::Key_Backspace, u"\b"_s);
        QCOMPARE(m_edited->count(), 2);
        QCOMPARE(m_edited->last().first().toString(), QString());
        m_box->setText(u"set"_s);
        QCOMPARE(m_edited->count(), 2);
    }

    void pastedTextIsLookedUpNotScanned()
    {
        m_box->field()->insert(u"13800138046"_s);
        QCOMPARE(m_edited->count(), 1);
        m_typist->enter(1);
        QCOMPARE(m_scanned->count(), 0);
        QCOMPARE(m_entered->count(), 1);
    }

private:
    std::unique_ptr<SearchBox> m_box;
    std::unique_ptr<Typist> m_typist;
    std::unique_ptr<QSignalSpy> m_edited;
    std::unique_ptr<QSignalSpy> m_entered;
    std::unique_ptr<QSignalSpy> m_scanned;
};

REGULARS_TEST(SearchBoxTest)
#include "search_box_test.moc"
