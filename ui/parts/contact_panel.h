// A contact with a customer, recorded in seconds (F7), or changed.
//
// Thread: GUI. Invariants: the kind is chosen beforehand and the keys go to the summary, so that typing it and Enter
// saves; Alt with a figure chooses another kind; fields that say nothing for a kind are not shown; errors stand beside
// their field; what was saved, changed or voided can be taken back.
#pragma once

#include "interactions/interaction.h"
#include "ui/parts/side_panel.h"

class QComboBox;
class QLineEdit;

namespace regulars::ui {

class DateEdit;
class LinkButton;
class PointsEdit;
class SegmentedSwitch;
class TextLabel;

class ContactPanel : public SidePanel {
    Q_OBJECT

public:
    /// A new one with `customer`.
    ContactPanel(Desk &desk, CustomerId customer, const QString &customerName, QWidget *parent = nullptr);
    /// One that is there.
    ContactPanel(Desk &desk, const Interaction &contact, const QString &customerName, QWidget *parent = nullptr);

    void takeFocus() override;
    void finish() override;
    QString name() const override { return isNew() ? QStringLiteral("contact") : QStringLiteral("edit-contact"); }
    bool isNew() const { return !m_before.id.isValid(); }
    bool isSettled() const override { return SidePanel::isSettled() && !m_isReading; }
    bool mayClose() override;
    /// Something stands in the form that is not saved.
    bool isDirty() const;
    void chooseKind(InteractionKind kind);
    InteractionKind kind() const;

    SegmentedSwitch *kindSwitch() const { return m_kind; }
    QLineEdit *summary() const { return m_summary; }
    QLineEdit *nextStep() const { return m_step; }
    DateEdit *due() const { return m_due; }
    PointsEdit *minutes() const { return m_minutes; }
    QComboBox *outcome() const { return m_outcome; }

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void fill();
    void showKind();
    void readLimit();
    void noticeStep();
    /// What the fields say; an error stands beside its field already where there is none.
    std::optional<Interaction> contact();
    std::optional<qint64> instant();
    void save(const Interaction &contact);
    void voidContact();

    Interaction m_before;
    QString m_customerName;
    SegmentedSwitch *m_kind = nullptr;
    TextLabel *m_who = nullptr;
    QLineEdit *m_summary = nullptr;
    QComboBox *m_outcome = nullptr;
    SegmentedSwitch *m_direction = nullptr;
    QComboBox *m_channel = nullptr;
    PointsEdit *m_minutes = nullptr;
    QLineEdit *m_step = nullptr;
    DateEdit *m_due = nullptr;
    DateEdit *m_day = nullptr;
    QLineEdit *m_clock = nullptr;
    LinkButton *m_void = nullptr;
    QString m_openedAt; ///< the moment offered for a new one
    std::optional<qint64> m_limit; ///< minutes the customer's tier should wait at most
    bool m_isReading = false;
    bool m_isWarned = false;
};

} // namespace regulars::ui
