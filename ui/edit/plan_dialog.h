#pragma once

#include "core/base/task_scope.h"
#include "core/changes/plan_making.h"

#include <QDialog>

class QAction;
class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace rollcall {

class StateStrip;
class TextLabel;
struct Notice;

// A dialog that ends in a plan: what shall be done, in a form that may be higher than the screen,
// and a button that hands the plan on to its review. It stays open behind the review, with all that
// was typed; whoever reviews the plan accepts the dialog once it is applied. Show it with open().
class PlanDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PlanDialog(QWidget *parent = nullptr);

    // Something about whom it is for, below the title. Stays.
    void setNote(const Notice &note);

public Q_SLOTS:
    // Asks, in place, if that would lose what was typed.
    void reject() override;

Q_SIGNALS:
    void planMade(const rollcall::ChangePlan &plan);

protected:
    void setHeading(const QString &title, const QString &text = {});
    // Above the form: something that must not be overlooked.
    StateStrip *strip() const { return m_strip; }
    QVBoxLayout *form() const { return m_form; }
    // The default one, at the trailing end.
    QPushButton *goOn() const { return m_goOn; }
    // Beside it.
    void addButton(QPushButton *button);

    // Whether the person has typed or chosen anything that would be lost.
    virtual bool isChanged() const = 0;
    // goOn() was clicked, or Enter pressed; never while a plan is being made.
    virtual void review() = 0;

    // `begun` with a change for each of these users: at once for a few. Until then the button does
    // nothing. The store must outlive the dialog.
    void make(const ChangePlan &begun, const UserStore &store, const std::vector<UserRow> &users,
              const ChangeMaker &maker, const std::function<void(const ChangePlan &)> &made);
    void makeForReview(const ChangePlan &begun, const UserStore &store,
                       const std::vector<UserRow> &users, const ChangeMaker &maker);

private:
    QHBoxLayout *m_footer;
    TextLabel *m_title;
    TextLabel *m_text;
    StateStrip *m_note;
    StateStrip *m_strip;
    QVBoxLayout *m_form = nullptr;
    StateStrip *m_question;
    QAction *m_discard;
    QAction *m_keep;
    QPushButton *m_cancel;
    QPushButton *m_goOn;
    bool m_isMaking = false;
    TaskScope m_making;
};

} // namespace rollcall
