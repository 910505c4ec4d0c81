#include "ui/users/user_editing.h"

#include "core/changes/change_desk.h"
#include "core/changes/kinds/member_words.h"
#include "core/changes/kinds/revoke_sso_token.h"
#include "core/changes/kinds/update_presence.h"
#include "core/changes/kinds/update_status.h"
#include "core/changes/kinds/update_user.h"
#include "core/changes/known_user.h"
#include "ui/create/create_dialog.h"
#include "ui/delete/delete_dialog.h"
#include "ui/edit/change_email_dialog.h"
#include "ui/edit/set_password_dialog.h"
#include "ui/edit/switch_account_dialog.h"
#include "ui/users/presence_choice.h"
#include "ui/users/user_edits.h"
#include "ui/users/users_controller.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace rollcall {

namespace {

//: What an action does; shown where it stands and read out by screen readers.
const char *const helps[] = {
    QT_TRANSLATE_NOOP("rollcall::UserEditing", "Let the selected users sign in again"),
    QT_TRANSLATE_NOOP("rollcall::UserEditing",
                      "Keep the selected users and their data, but let them sign in no more"),
    QT_TRANSLATE_NOOP("rollcall::UserEditing", "Give the selected users another licence"),
    QT_TRANSLATE_NOOP("rollcall::UserEditing", "Give the selected users a new password"),
    QT_TRANSLATE_NOOP("rollcall::UserEditing", "Give the selected user another address"),
    QT_TRANSLATE_NOOP("rollcall::UserEditing",
                      "End the selected users' single sign-on, on all their devices"),
    QT_TRANSLATE_NOOP("rollcall::UserEditing", "Set what others see beside their names"),
    QT_TRANSLATE_NOOP("rollcall::UserEditing",
                      "Hand the selected users over to another account of the master account"),
    QT_TRANSLATE_NOOP("rollcall::UserEditing",
                      "Take the selected users out of the account, for good or to go on their own"),
};

// lupdate finds plurals only where tr() is called with them, so these are no table.
QString activateTitle(int users)
{
    return UserEditing::tr("Activate %Ln user(s)", nullptr, users);
}

QString deactivateTitle(int users)
{
    return UserEditing::tr("Deactivate %Ln user(s)", nullptr, users);
}

QString licenceTitle(int users)
{
    return UserEditing::tr("Change the licence of %Ln user(s)", nullptr, users);
}

QString ssoTitle(int users)
{
    return UserEditing::tr("Sign %Ln user(s) out of SSO", nullptr, users);
}

QString presenceTitle(int users)
{
    return UserEditing::tr("Set the presence of %Ln user(s)", nullptr, users);
}

QString licenceText(zoom::UserType type, const std::optional<AccountFacts> &facts)
{
    const QString name = valueWords(QStringLiteral("type"), int(type));
    const auto left =
        facts && type == zoom::UserType::Licensed ? licensedSeatsLeft(*facts) : std::nullopt;
    //: A licence, and how many seats of it are left
    return left ? UserEditing::tr("%1 (%Ln seat(s) left)", nullptr, int(*left)).arg(name) : name;
}

} // namespace

UserEditing::UserEditing(UsersController &controller, UserEdits &edits, QWidget &window)
    : m_controller(controller)
    , m_edits(edits)
    , m_window(window)
{
    const QList<QAction *> actions{edits.activate,    edits.deactivate,    edits.licence,
                                   edits.setPassword, edits.changeEmail,   edits.signOutOfSso,
                                   edits.presence,    edits.switchAccount, edits.deleteUsers};
    static_assert(std::size(helps) == 9);
    for (qsizetype at = 0; at < actions.size(); ++at)
        actions[at]->setWhatsThis(tr(helps[at]));
    edits.createUser->setWhatsThis(
        tr("Invite people, or create users with a password or for single sign-on"));
    connectActions();
    connect(&controller.selection(), &UserSelection::usersChanged, this,
            qOverload<>(&UserEditing::enable));
    // A run alters many rows, one after the other.
    m_enableSoon.setSingleShot(true);
    m_enableSoon.setInterval(0);
    connect(&m_enableSoon, &QTimer::timeout, this, qOverload<>(&UserEditing::enable));
    connect(&controller.table(), &QAbstractItemModel::dataChanged, &m_enableSoon,
            qOverload<>(&QTimer::start));
    connect(edits.licence->menu(), &QMenu::aboutToShow, this, &UserEditing::askFacts);
    showLicences();
    enable();
}

UserEditing::~UserEditing()
{
    delete m_dialog;
}

void UserEditing::setAccount(ChangeDesk *desk, const QString &accountId)
{
    m_scope.cancel();
    m_making.cancel();
    delete m_dialog;
    if (m_desk)
        m_desk->disconnect(this);
    m_desk = desk;
    m_accountId = accountId;
    m_facts.reset();
    if (desk)
        connect(desk, &ChangeDesk::penChanged, this, qOverload<>(&UserEditing::enable));
    showLicences();
    enable();
}

void UserEditing::connectActions()
{
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_edits.createUser, [this] { createUsers(); });
    on(m_edits.deleteUsers, [this] {
        const auto users = meant(Who::Everybody);
        openFor(Who::Everybody, qsizetype(users.size()),
                new DeleteDialog(m_controller, *m_desk, users, m_accountId, &m_window));
    });
    on(m_edits.activate, [this] {
        make(Who::Inactive, activateTitle, [](const KnownUser &user) {
            return statusChange(user, zoom::StatusAction::Activate);
        });
    });
    on(m_edits.deactivate, [this] {
        make(Who::Active, deactivateTitle, [](const KnownUser &user) {
            return statusChange(user, zoom::StatusAction::Deactivate);
        });
    });
    on(m_edits.signOutOfSso, [this] { make(Who::Active, ssoTitle, ssoSignOutChange); });
    on(m_edits.setPassword, [this] {
        const auto users = meant(Who::Active);
        openFor(Who::Active, qsizetype(users.size()),
                new SetPasswordDialog(m_controller, users, m_accountId, &m_window));
    });
    on(m_edits.changeEmail, [this] {
        const KnownUser user = knownUser(*m_controller.users(), meant(Who::Active).front());
        openFor(Who::Active, 1,
                new ChangeEmailDialog(m_controller, *m_desk, user, m_accountId, &m_window));
    });
    on(m_edits.switchAccount, [this] {
        const auto users = meant(Who::ActiveOrInactive);
        openFor(Who::ActiveOrInactive, qsizetype(users.size()),
                new SwitchAccountDialog(m_controller, users, m_accountId, &m_window));
    });
    for (QAction *action : m_edits.licences) {
        on(action, [this, type = action->data().toInt()] {
            make(Who::Active, licenceTitle,
                 [type](const KnownUser &user) { return licenceChange(user, type); });
        });
    }
    for (QAction *action : m_edits.presences) {
        on(action, [this, at = action->data().toInt()] {
            make(Who::Active, presenceTitle,
                 [choice = presenceChoices().at(at)](const KnownUser &user) {
                     return presenceChange(user, choice.status, choice.minutes);
                 });
        });
    }
}

void UserEditing::createUsers()
{
    open(new CreateDialog(m_controller, *m_desk, m_accountId, &m_window));
}

void UserEditing::enable()
{
    m_selected = {};
    const UserStore *users = m_controller.users();
    if (users && m_controller.selection().shownCount() > 0) {
        for (const UserRow user : m_controller.selection().shown()) {
            const zoom::UserStatus status = users->status(user);
            ++m_selected.all;
            m_selected.inactive += status == zoom::UserStatus::Inactive ? 1 : 0;
            m_selected.pending += status == zoom::UserStatus::Pending ? 1 : 0;
        }
        m_selected.active = m_selected.all - m_selected.inactive - m_selected.pending;
    }
    const QString obstacle = generalObstacle();
    m_edits.createUser->setEnabled(obstacle.isEmpty());
    showHelp(*m_edits.createUser, obstacle);
    enable(m_edits.activate, Who::Inactive);
    enable(m_edits.deactivate, Who::Active);
    enable(m_edits.licence, Who::Active);
    enable(m_edits.setPassword, Who::Active);
    enable(m_edits.changeEmail, Who::Active, true);
    enable(m_edits.signOutOfSso, Who::Active);
    enable(m_edits.presence, Who::Active);
    enable(m_edits.switchAccount, Who::ActiveOrInactive);
    enable(m_edits.deleteUsers, Who::Everybody);
    for (QAction *choice : m_edits.licences + m_edits.presences)
        choice->setEnabled(m_edits.licence->isEnabled()); // both are for active users
}

void UserEditing::enable(QAction *action, Who who, bool alone)
{
    const QString why = obstacle(who, alone);
    action->setEnabled(why.isEmpty());
    showHelp(*action, why);
}

// Why not, or else what it does.
void UserEditing::showHelp(QAction &action, const QString &obstacle)
{
    const QString text = obstacle.isEmpty() ? action.whatsThis() : obstacle;
    action.setStatusTip(text);
    action.setToolTip(text);
}

QString UserEditing::generalObstacle() const
{
    if (!m_desk || !m_controller.users())
        return tr("No account is open.");
    const ChangeDesk::Pen pen = m_desk->pen();
    return pen.ours ? QString() : pen.reason;
}

QString UserEditing::obstacle(Who who, bool alone) const
{
    if (QString general = generalObstacle(); !general.isEmpty())
        return general;
    if (m_selected.all == 0) {
        return m_controller.selection().hiddenCount() > 0
                   ? tr("The selected users are hidden by the filters.")
                   : tr("Select users in the table first.");
    }
    if (alone && m_selected.all > 1)
        return tr("Only for one user at a time.");
    switch (who) {
    case Who::Active:
        return m_selected.active > 0 ? QString() : tr("None of the selected users is active.");
    case Who::Inactive:
        return m_selected.inactive > 0 ? QString() : tr("None of the selected users is inactive.");
    case Who::ActiveOrInactive:
        return m_selected.all > m_selected.pending ? QString()
                                                   : tr("All of the selected users are pending.");
    case Who::Everybody:
        break;
    }
    return {};
}

void UserEditing::showLicences()
{
    for (QAction *action : m_edits.licences) {
        const auto type = zoom::UserType(action->data().toInt());
        action->setText(licenceText(type, m_facts));
        action->setStatusTip(tr("Give the selected users this licence"));
    }
}

void UserEditing::askFacts()
{
    if (!m_desk)
        return;
    m_scope.start(m_desk->facts(m_scope.token()), [this](AccountFacts facts) {
        m_facts = std::move(facts);
        showLicences();
    });
}

std::vector<UserRow> UserEditing::meant(Who who) const
{
    const UserStore &users = *m_controller.users();
    std::vector<UserRow> rows = m_controller.selection().shown();
    std::erase_if(rows, [&](UserRow row) {
        const zoom::UserStatus status = users.status(row);
        const bool inactive = status == zoom::UserStatus::Inactive;
        const bool pending = status == zoom::UserStatus::Pending;
        return !users.exists(row) || (who == Who::Active && (inactive || pending)) ||
               (who == Who::Inactive && !inactive) || (who == Who::ActiveOrInactive && pending);
    });
    return rows;
}

void UserEditing::make(Who who, Title title, const ChangeMaker &maker)
{
    const std::vector<UserRow> users = meant(who);
    if (users.empty())
        return;
    const int count = int(users.size());
    const Notice left = leftOut(who, count); // of what is selected now
    m_making.cancel();
    m_making.start(makeChanges({title(count), m_accountId, m_controller.now(), {}},
                               *m_controller.users(), users, maker, m_making.token()),
                   [this, left](const ChangePlan &plan) {
                       Q_EMIT planMade(plan, nullptr);
                       if (!left.isEmpty())
                           Q_EMIT noted(left);
                   });
}

QString UserEditing::notMeant(Who who, int users)
{
    switch (who) {
    case Who::Active:
        return tr("%Ln selected user(s) are not active.", nullptr, users);
    case Who::Inactive:
        return tr("%Ln selected user(s) are not inactive.", nullptr, users);
    case Who::ActiveOrInactive:
        return tr("%Ln selected user(s) are pending.", nullptr, users);
    case Who::Everybody:
        break;
    }
    return {};
}

// Which of the selected users nothing is done to; empty: none.
Notice UserEditing::leftOut(Who who, int meant) const
{
    const int others = m_controller.selection().shownCount() - meant;
    const int hidden = m_controller.selection().hiddenCount();
    QStringList lines;
    if (others > 0)
        lines += notMeant(who, others);
    if (hidden > 0)
        lines += tr("%Ln selected user(s) are hidden by the filters.", nullptr, hidden);
    if (lines.isEmpty())
        return {};
    Notice notice;
    notice.icon = QStringLiteral("info");
    notice.title = tr("Some of the selected users are left out");
    notice.text = lines.join(u' ');
    return notice;
}

void UserEditing::openFor(Who who, qsizetype meant, PlanDialog *dialog)
{
    dialog->setNote(leftOut(who, int(meant)));
    open(dialog);
}

void UserEditing::open(PlanDialog *dialog)
{
    delete m_dialog;
    m_dialog = dialog;
    connect(dialog, &PlanDialog::planMade, this,
            [this, dialog](const ChangePlan &plan) { Q_EMIT planMade(plan, dialog); });
    dialog->open();
}

} // namespace rollcall
