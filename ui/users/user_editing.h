#pragma once

#include "core/account/account_profile.h"
#include "core/base/task_scope.h"
#include "core/changes/account_facts.h"
#include "core/changes/change_plan.h"
#include "core/directory/user_store.h"
#include "ui/edit/plan_dialog.h"
#include "ui/widgets/notice.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>
#include <vector>

class QAction;

namespace rollcall {

class ChangeDesk;
class UsersController;
struct UserEdits;

// Makes plans of what people want done to users: enables the actions where they make sense, and
// says in their status tips why not; asks in dialogs for what has to be known. Sends nothing.
//
// Only selected users who are shown are acted on. Of those, who can't be meant (activating the
// active ones) is left out; `noted` tells how many were.
class UserEditing : public QObject
{
    Q_OBJECT

public:
    // Everything must outlive it. Dialogs are opened over `window`.
    UserEditing(UsersController &controller, UserEdits &edits, QWidget &window);
    ~UserEditing() override;

    // Another account, or none: closes what is open. The desk must live until the next call.
    void setAccount(ChangeDesk *desk, const QString &accountId);

Q_SIGNALS:
    // To be reviewed. `dialog` made it and stays open, so that nothing typed is lost: accept() it
    // once the plan is applied. nullptr: no dialog did. Of many users it comes some turns of the
    // event loop after the click, and not at all if another plan is asked for before.
    void planMade(const rollcall::ChangePlan &plan, rollcall::PlanDialog *dialog);
    void noted(const rollcall::Notice &notice); // about the plan that was made just before

private:
    using Title = QString (*)(int users);
    struct Selected
    {
        int all = 0;
        int active = 0; // or of a status that this version does not know
        int inactive = 0;
        int pending = 0;
    };
    enum class Who { Active, Inactive, ActiveOrInactive, Everybody };

    void connectActions();
    void createUsers();
    void enable();
    void enable(QAction *action, Who who, bool alone = false);
    static void showHelp(QAction &action, const QString &obstacle);
    QString obstacle(Who who, bool alone) const;
    QString generalObstacle() const;
    void showLicences();
    void askFacts();

    std::vector<UserRow> meant(Who who) const;
    void make(Who who, Title title, const ChangeMaker &maker);
    static QString notMeant(Who who, int users);
    Notice leftOut(Who who, int meant) const;
    void open(PlanDialog *dialog);
    void openFor(Who who, qsizetype meant, PlanDialog *dialog);

    UsersController &m_controller;
    UserEdits &m_edits;
    QWidget &m_window;
    QPointer<ChangeDesk> m_desk;
    QString m_accountId;
    Selected m_selected;
    std::optional<AccountFacts> m_facts;
    QPointer<PlanDialog> m_dialog;
    QTimer m_enableSoon;
    TaskScope m_making;
    TaskScope m_scope;
};

} // namespace rollcall
