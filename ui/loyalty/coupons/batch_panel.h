// Codes for whoever brings them: issues a number of them, and writes them to a table or to cards for the printer.
//
// Thread: GUI; issue and files are jobs in the bar. Invariants: codes are in the store before they are in a file, so that a file that
// was lost is written again; files take what was just issued here, else all codes of the kind that nobody used yet.
#pragma once

#include "coupons/coupon_desk_query.h"
#include "ui/loyalty/coupons/coupon_files.h"
#include "ui/parts/side_panel.h"

namespace regulars::ui {

class DeskJobs;
class PointsEdit;

class BatchPanel : public SidePanel {
    Q_OBJECT

public:
    BatchPanel(Desk &desk, DeskJobs &jobs, const CouponTemplate &plan, QWidget *parent = nullptr);

    void takeFocus() override;
    void finish() override;
    QString name() const override { return QStringLiteral("batch"); }
    bool isSettled() const override { return SidePanel::isSettled() && !m_isReading; }

    PointsEdit *quantity() const { return m_quantity; }
    PushButton *tableButton() const { return m_table; }
    PushButton *cardsButton() const { return m_cards; }
    QString noticeText() const;
    const QStringList &issued() const { return m_issued; }

    enum class File { Table, Cards };
    /// Writes the codes at once, without asking where.
    void write(File file, const QString &path);

    using SidePanel::row;

protected:
    void retranslate() override;

private:
    void readUnused();
    void follow();
    void ask(File file);
    CardWords words() const;
    void writeCodes(File file, const QString &path, const std::vector<coupons::UnusedCode> &codes);

    DeskJobs &m_jobs;
    CouponTemplate m_plan;
    TextLabel *m_gives = nullptr;
    PointsEdit *m_quantity = nullptr;
    TextLabel *m_filesTitle = nullptr;
    TextLabel *m_which = nullptr;
    PushButton *m_table = nullptr;
    PushButton *m_cards = nullptr;
    NoticeStrip *m_written = nullptr;
    QStringList m_issued;
    QString m_path;
    qint64 m_unused = 0;
    bool m_isReading = false;
    bool m_isWriting = false;
};

} // namespace regulars::ui
