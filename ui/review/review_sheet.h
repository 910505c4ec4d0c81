#pragma once

#include "ui/models/plan_model.h"
#include "ui/review/awaited_run.h"
#include "ui/review/plan_review.h"

#include <QDialog>

class QAction;
class QCheckBox;
class QLineEdit;
class QPushButton;

namespace rollcall {

class FindingsList;
class FormField;
class RecordTable;
class ReviewSide;
class SecretsForm;
class StateStrip;
class TextLabel;

// What will be changed, what is wrong with it, what it means and costs; and the only place where it
// is set going. Every action leads here. Made to be shown with open().
//
// Stays open until the desk has taken the plan and, where it is about one user, until Zoom has said
// yes; shows a refusal in place, and loses nothing. Ends with accepted() after applied or
// keptForLater, with rejected() also where Zoom refused. Closes itself when the account changes.
class ReviewSheet : public QDialog
{
    Q_OBJECT

public:
    // What is referred to must outlive the sheet. `notes`: what the plan lacks and why, for an
    // undo.
    ReviewSheet(Workspace &workspace, Clock &clock, ChangePlan plan, QWidget *parent,
                const QStringList &notes = {});
    ~ReviewSheet() override;

    const ChangePlan &plan() const { return m_review.plan(); }

    // Esc and Cancel. Asks first if typed passwords would be lost; nothing while it is applying.
    // While Zoom's answer is waited for, the run goes on without the sheet.
    void reject() override;

Q_SIGNALS:
    void applied(rollcall::Run *run); // the desk has taken it
    void keptForLater();              // staged

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut(const QStringList &notes);
    QWidget *makeTable();
    QLayout *makeButtons();
    void connectParts(Workspace &workspace);

    void showPlan();
    void showChecks();
    void showPen();
    void showConfirmation();
    void enableKeep(bool busy);
    void enableButtons();
    QString obstacle() const; // why it can't be applied now; empty: nothing
    QString summary() const;
    bool isDestructive() const { return m_review.digest().risk() >= Risk::Disruptive; }

    void apply();
    void keep();
    void save();
    void saveTo(const QString &path);
    void showSaved(const Result<void> &saved, const QString &path);
    void finish();
    void takenByDesk(Run *run);
    void showAnswer();
    void leaveRun();
    void tryAgain();

    using Answer = AwaitedRun::State;

    PlanReview m_review;
    AwaitedRun m_awaited;
    PlanModel m_model;
    TextLabel *m_title;
    TextLabel *m_subtitle;
    StateStrip *m_pen;
    StateStrip *m_notes;
    QCheckBox *m_problems;
    RecordTable *m_table;
    ReviewSide *m_side;
    SecretsForm *m_secrets;
    StateStrip *m_final; // what can't be undone
    FormField *m_confirm;
    QLineEdit *m_typed;
    StateStrip *m_outcome;
    TextLabel *m_hint;
    QPushButton *m_save;
    QPushButton *m_keep;
    QPushButton *m_cancel;
    QPushButton *m_apply;
    QAction *m_takePen;
    QAction *m_forget;
    QAction *m_stay;
    QAction *m_again;
    TaskScope m_saving;
};

} // namespace rollcall
