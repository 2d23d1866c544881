// Data (数据): the store in figures, verify and repair, the night run, export.
//
// Thread: GUI. Invariants: each long job stands in the job bar and can be stopped; its result stays on its card.
#pragma once

#include "ui/settings/settings_section.h"
#include "upkeep/night_run_service.h"
#include "upkeep/store_info_query.h"
#include "upkeep/verify_service.h"

#include <QList>

class QHBoxLayout;
class QStandardItemModel;
class QTableView;

namespace regulars::ui {

class Card;
class ExportCard;
class FigureBlock;
class NoticeStrip;
class PushButton;
class TextLabel;

class DataSection : public SettingsSection
{
    Q_OBJECT

public:
    DataSection(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    QString name() const override;
    void activate() override;
    void retranslate() override;
    void noticeChanges(const db::ChangeSet &changes) override;
    void showSample() override;

    void verify();
    void repair();
    void runNight();
    ExportCard *exportCard() const { return m_export; }

    /// Words of the result on the card of verify and of the night run.
    QString verifyResult() const;
    QString nightResult() const;

private:
    /// A card of maintenance: what it does, its buttons, its result.
    struct Task {
        Card *card = nullptr;
        TextLabel *words = nullptr;
        NoticeStrip *result = nullptr;
        QHBoxLayout *buttons = nullptr;
        TextLabel *reason = nullptr;
    };

    QWidget *buildStore();
    Task makeTask();
    void buildVerify();
    void buildNight();
    void loadFigures();
    void showFigures();
    void showVerified(const Result<upkeep::VerifyReport> &report);
    void showNight(const Result<upkeep::NightRunReport> &report);
    void setBusy(Task &task, bool busy);

    std::optional<upkeep::StoreInfo> m_info;
    bool m_isLoading = false;
    bool m_isStale = false;
    Card *m_store = nullptr;
    QList<FigureBlock *> m_figures;
    TextLabel *m_place = nullptr;
    ExportCard *m_export = nullptr;
    Task m_verify;
    Task m_night;
    PushButton *m_verifyButton = nullptr;
    PushButton *m_repairButton = nullptr;
    PushButton *m_nightButton = nullptr;
    QTableView *m_table = nullptr;
    QStandardItemModel *m_differences = nullptr;
};

} // namespace regulars::ui
