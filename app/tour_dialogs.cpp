#include "app/tour_scenes.h"
#include "app/tour_wait.h"
#include "core/changes/change_desk.h"
#include "core/changes/kinds/delete_user.h"
#include "core/changes/kinds/update_status.h"
#include "core/changes/kinds/update_user.h"
#include "core/changes/known_user.h"
#include "ui/create/who_fields.h"
#include "ui/edit/plan_dialog.h"
#include "ui/users/user_edits.h"
#include "ui/users/users_controller.h"
#include "ui/users/users_page.h"
#include "ui/widgets/check_line.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>

namespace rollcall::tour {

namespace {

UsersPage &page(TourStage &stage)
{
    return *stage.window().findChild<UsersPage *>();
}

PlanDialog *dialog(TourStage &stage)
{
    return stage.window().findChild<PlanDialog *>();
}

// A child of the dialog by its name; what a person would do to it.
template <typename Widget>
Widget *part(TourStage &stage, const char *name)
{
    return dialog(stage)->findChild<Widget *>(QLatin1String(name));
}

void press(TourStage &stage, const char *button)
{
    part<QAbstractButton>(stage, button)->click();
}

void type(TourStage &stage, const char *field, const QString &text)
{
    part<QLineEdit>(stage, field)->setText(text);
}

void key(QWidget *widget, int key)
{
    QKeyEvent event(QEvent::KeyPress, key, {});
    QCoreApplication::sendEvent(widget, &event);
}

void close(TourStage &stage)
{
    dialog(stage)->accept(); // asks nothing
}

QCoro::Task<Result<void>> shoot(TourStage &stage, QString name)
{
    co_await settle();
    co_return stage.shoot(name, *dialog(stage));
}

QCoro::Task<Result<void>> shootWindow(TourStage &stage, QString name)
{
    co_await settle();
    co_return stage.shoot(name, stage.window());
}

QCoro::Task<Result<void>> begin(TourStage &stage, CancelToken cancel)
{
    stage.raiseCurtain();
    stage.openAccount();
    return listing(stage, cancel);
}

// Users of the table who are so, as many as wanted.
std::vector<UserRow> some(TourStage &stage, std::size_t count, zoom::UserStatus status,
                          const char *role, zoom::UserType type)
{
    UsersController &controller = page(stage).controller();
    const UserStore &users = *controller.users();
    std::vector<UserRow> found;
    for (const UserRow user : controller.table().order()) {
        if (found.size() == count)
            break;
        if (users.status(user) == status && users.roleId(user) == QLatin1String(role) &&
            users.number(user, UserColumn::Licence) == int(type) &&
            controller.table().rowOf(user) > 6)
            found.push_back(user);
    }
    return found;
}

std::vector<UserRow> members(TourStage &stage, std::size_t count)
{
    return some(stage, count, zoom::UserStatus::Active, "2", zoom::UserType::Basic);
}

void select(TourStage &stage, const std::vector<UserRow> &users)
{
    UsersController &controller = page(stage).controller();
    controller.selection().clear();
    for (const UserRow user : users) {
        const int row = controller.table().rowOf(user);
        controller.selection().select(controller.table().index(row, 0),
                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

QString managedDomain(TourStage &stage)
{
    const auto &facts = dialog(stage)->findChild<WhoFields *>()->checks().facts();
    const auto domains = facts->domains.value_or(QList<zoom::ManagedDomain>());
    return domains.isEmpty() ? QStringLiteral("practice.example") : domains.first().domain;
}

// Until Zoom was asked about every address.
QCoro::Task<Result<void>> checked(TourStage &stage)
{
    auto *who = dialog(stage)->findChild<WhoFields *>();
    auto *table = part<QTableView>(stage, "create.table");
    const auto over = [who, table] {
        const QString asking = addressBrief(AddressFinding::Waiting);
        const QAbstractItemModel &rows = *table->model();
        for (int row = 0; row < rows.rowCount(); ++row) {
            if (rows.index(row, NewUsersModel::Finding).data().toString() == asking)
                return false;
        }
        return who->checks().facts().has_value();
    };
    return until(who, &WhoFields::changed, over);
}

} // namespace

QCoro::Task<Result<void>> creating(TourStage &stage, CancelToken cancel)
{
    if (const auto listed = co_await begin(stage, cancel); !listed)
        co_return listed.error();
    page(stage).edits().createUser->trigger();
    if (const auto ready = co_await checked(stage); !ready)
        co_return ready.error();
    if (const auto shot = co_await shoot(stage, QStringLiteral("create")); !shot)
        co_return shot.error();

    const UserStore &users = *page(stage).controller().users();
    type(stage, "create.email", users.text(members(stage, 1).front(), UserColumn::Email));
    press(stage, "create.way.autoCreate");
    type(stage, "password.edit", QStringLiteral("short"));
    press(stage, "plan.review");
    if (const auto shot = co_await shoot(stage, QStringLiteral("create-taken")); !shot)
        co_return shot.error();
    type(stage, "create.email", QStringLiteral("nia.new@") + managedDomain(stage));
    type(stage, "create.first-name", QStringLiteral("Nia"));
    type(stage, "create.last-name", QStringLiteral("New"));
    if (const auto ready = co_await checked(stage); !ready)
        co_return ready.error();
    press(stage, "plan.review");
    if (const auto shot = co_await shoot(stage, QStringLiteral("create-password")); !shot)
        co_return shot.error();

    QStringList pasted{QStringLiteral("Nia New <nia.new@practice.example>"),
                       QStringLiteral("Bo Berg <bo.berg@practice.example>"),
                       QStringLiteral("Cy Cole <cy.cole at practice.example>"),
                       users.text(members(stage, 1).front(), UserColumn::Email)};
    press(stage, "create.way.create");
    QApplication::clipboard()->setText(pasted.join(u'\n'));
    type(stage, "create.email", QString());
    QKeyEvent paste(QEvent::KeyPress, Qt::Key_V, Qt::ControlModifier);
    QCoreApplication::sendEvent(part<QLineEdit>(stage, "create.email"), &paste);
    if (const auto ready = co_await checked(stage); !ready)
        co_return ready.error();
    press(stage, "plan.review");
    const auto shot = co_await shoot(stage, QStringLiteral("create-many"));
    close(stage);
    co_return shot;
}

QCoro::Task<Result<void>> deleting(TourStage &stage, CancelToken cancel)
{
    if (const auto listed = co_await begin(stage, cancel); !listed)
        co_return listed.error();
    std::vector<UserRow> leavers = members(stage, 3);
    const auto pending = some(stage, 1, zoom::UserStatus::Pending, "2", zoom::UserType::Basic);
    const auto owners = some(stage, 1, zoom::UserStatus::Active, "0", zoom::UserType::Licensed);
    leavers.insert(leavers.end(), pending.cbegin(), pending.cend());
    leavers.insert(leavers.end(), owners.cbegin(), owners.cend());
    select(stage, leavers);
    page(stage).edits().deleteUsers->trigger();
    if (const auto shot = co_await shoot(stage, QStringLiteral("delete")); !shot)
        co_return shot.error();

    const UserStore &users = *page(stage).controller().users();
    const auto receivers = some(stage, 1, zoom::UserStatus::Active, "2", zoom::UserType::Licensed);
    press(stage, "delete.delete");
    type(stage, "picker.text", QStringLiteral("mar"));
    if (const auto shot = co_await shoot(stage, QStringLiteral("delete-picker")); !shot)
        co_return shot.error();
    type(stage, "picker.text", users.text(receivers.front(), UserColumn::Email));
    key(part<QLineEdit>(stage, "picker.text"), Qt::Key_Return);
    // As the dialog has just asked: when this is answered, so was that.
    co_await stage.workspace().changes()->mayHoldWebinars(
        users.text(receivers.front(), UserColumn::Id), cancel);
    if (const auto shot = co_await shoot(stage, QStringLiteral("delete-checks")); !shot)
        co_return shot.error();
    type(stage, "picker.text", users.text(leavers.front(), UserColumn::Email));
    key(part<QLineEdit>(stage, "picker.text"), Qt::Key_Return);
    press(stage, "plan.review");
    const auto shot = co_await shoot(stage, QStringLiteral("delete-refused"));
    close(stage);
    co_return shot;
}

QCoro::Task<Result<void>> editing(TourStage &stage, CancelToken cancel)
{
    if (const auto listed = co_await begin(stage, cancel); !listed)
        co_return listed.error();
    const UserEdits &edits = page(stage).edits();
    const std::vector<UserRow> users = members(stage, 4);
    select(stage, {users.begin(), users.begin() + 1});
    for (const auto &[action, name] :
         {std::pair(edits.setPassword, QStringLiteral("set-password")),
          std::pair(edits.changeEmail, QStringLiteral("change-email")),
          std::pair(edits.switchAccount, QStringLiteral("switch-account"))}) {
        action->trigger();
        press(stage, "plan.review"); // with nothing typed: the problems show
        if (const auto shot = co_await shoot(stage, name); !shot)
            co_return shot.error();
        close(stage);
        co_await settle();
    }

    auto *table = stage.window().findChild<QTableView *>(QStringLiteral("users.table"));
    Q_EMIT table->customContextMenuRequested({220, 180});
    if (const auto shot = co_await shootWindow(stage, QStringLiteral("users-menu")); !shot)
        co_return shot.error();
    if (QWidget *menu = QApplication::activePopupWidget())
        menu->close();

    UsersController &controller = page(stage).controller();
    ChangeDesk &desk = *stage.workspace().changes();
    const auto known = [&](std::size_t at) { return knownUser(*controller.users(), users[at]); };
    controller.selection().clear();
    desk.staged().stage({licenceChange(known(0), int(zoom::UserType::Licensed)),
                         statusChange(known(1), zoom::StatusAction::Deactivate),
                         deleteUserChange(known(2), {})});
    const auto other = some(stage, 1, zoom::UserStatus::Active, "2", zoom::UserType::Licensed);
    controller.marks().markAltered(controller.users()->key(other.front()));
    const auto shot = co_await shootWindow(stage, QStringLiteral("users-staged"));
    desk.staged().discardAll();
    co_return shot;
}

} // namespace rollcall::tour
