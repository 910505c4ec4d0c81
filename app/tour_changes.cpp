#include "app/tour_scenes.h"
#include "app/tour_wait.h"
#include "core/changes/change_desk.h"
#include "core/changes/kinds/delete_user.h"
#include "core/changes/kinds/update_status.h"
#include "core/changes/kinds/update_user.h"
#include "ui/activity/run_strip.h"
#include "ui/history/history_view.h"
#include "ui/models/history_model.h"
#include "ui/review/review_desk.h"
#include "ui/review/review_sheet.h"
#include "ui/widgets/record_table.h"

#include <QAction>
#include <QCoreApplication>
#include <QPushButton>

namespace rollcall::tour {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::Tour)
};

constexpr int some = 300;

ChangeDesk &desk(TourStage &stage)
{
    return *stage.workspace().changes();
}

QCoro::Task<Result<void>> openAndList(TourStage &stage, CancelToken cancel)
{
    stage.raiseCurtain();
    stage.openAccount();
    if (const auto listed = co_await listing(stage, cancel); !listed)
        co_return listed.error();
    co_await desk(stage).facts(cancel); // so that the reviews have nothing to wait for
    co_return Result<void>();
}

QCoro::Task<Result<void>> shoot(TourStage &stage, QString name)
{
    co_await settle();
    co_return stage.shoot(name, stage.window());
}

// The same users in each pass: the last of the listing, in its order.
QList<KnownUser> lastUsers(TourStage &stage, int count)
{
    const UserStore &store = stage.workspace().directory()->users();
    UserQuery active;
    active.status = zoom::UserStatus::Active;
    active.sortBy = UserColumn::Email;
    const std::vector<UserRow> rows = store.select(active);
    QList<KnownUser> users;
    for (std::size_t at = rows.size() - std::size_t(count); at < rows.size(); ++at)
        users += knownUser(store, rows[at]);
    return users;
}

ChangePlan planOf(TourStage &stage, const QString &title, const QList<Change> &changes)
{
    return {title, stage.account().accountId, QDateTime::currentDateTimeUtc(), changes};
}

ChangePlan statusPlan(TourStage &stage, zoom::StatusAction action, const QList<KnownUser> &users)
{
    const bool off = action == zoom::StatusAction::Deactivate;
    QList<Change> changes;
    for (const KnownUser &listed : users) {
        KnownUser user = listed;
        user.values.insert(QStringLiteral("status"),
                           off ? QStringLiteral("active") : QStringLiteral("inactive"));
        changes += statusChange(user, action);
    }
    return planOf(stage,
                  off ? Text::tr("Deactivate %Ln user(s)", nullptr, int(users.size()))
                      : Text::tr("Activate %Ln user(s)", nullptr, int(users.size())),
                  changes);
}

QCoro::Task<Result<void>> shootReview(TourStage &stage, QString name, ChangePlan plan)
{
    auto *sheet = stage.window().findChild<ReviewDesk *>()->review(plan);
    co_await settle();
    const auto shot = stage.shoot(name, *sheet);
    sheet->reject();
    co_return shot;
}

QCoro::Task<Result<void>> untilPhase(Run *run, Run::Phase phase)
{
    return until(run, &Run::phaseChanged, [run, phase] { return run->phase() == phase; });
}

// Applies, and waits for the end.
QCoro::Task<Result<void>> carryOut(TourStage &stage, ChangePlan plan)
{
    const auto run = co_await desk(stage).apply(plan);
    if (!run)
        co_return run.error();
    const auto ended = co_await untilPhase(*run, Run::Phase::Ended);
    desk(stage).dismiss(**run);
    co_return ended;
}

// Zoom says no, and the review tells it.
QCoro::Task<Result<void>> shootAnswer(TourStage &stage, KnownUser user)
{
    stage.server().setFaults(R"({"faults":[
        {"method":"PUT","path":"**/status","nth":1,"do":"refuse","status":400,"code":300,
         "message":"The status of this user can not be changed now."}]})");
    auto *sheet = stage.window().findChild<ReviewDesk *>()->review(
        statusPlan(stage, zoom::StatusAction::Deactivate, {user}));
    co_await settle();
    sheet->findChild<QPushButton *>(QStringLiteral("review.apply"))->click();
    ChangeDesk *changes = &desk(stage);
    if (const auto taken = co_await until(changes, &ChangeDesk::runsChanged,
                                          [changes] { return !changes->runs().isEmpty(); });
        !taken)
        co_return taken.error();
    Run *run = changes->runs().constLast();
    if (const auto ended = co_await untilPhase(run, Run::Phase::Ended); !ended)
        co_return ended.error();
    co_await settle();
    const auto shot = stage.shoot(QStringLiteral("review-answer"), *sheet);
    sheet->reject();
    stage.server().clearFaults();
    changes->dismiss(*run);
    co_return shot;
}

Error missing()
{
    return localError(ErrorKind::File, Text::tr("A run that was left is not in the journal."));
}

void triggerPage(TourStage &stage, const char *action)
{
    stage.window().findChild<QAction *>(QLatin1String(action))->trigger();
}

} // namespace

QCoro::Task<Result<void>> reviews(TourStage &stage, CancelToken cancel)
{
    if (const auto listed = co_await openAndList(stage, cancel); !listed)
        co_return listed.error();
    const QList<KnownUser> users = lastUsers(stage, some);
    zoom::UserDeletion deletion;
    deletion.action = zoom::DeleteAction::Delete;
    deletion.transferEmail = users[1].target.email;
    deletion.transferMeetings = deletion.transferWebinars = true;
    const ChangePlan one = planOf(stage, Text::tr("Delete %Ln user(s)", nullptr, 1),
                                  {deleteUserChange(users[0], deletion)});
    if (const auto shot = co_await shootReview(stage, QStringLiteral("review-deletion"), one);
        !shot)
        co_return shot.error();

    ChangePlan many = statusPlan(stage, zoom::StatusAction::Deactivate, users);
    if (const auto shot = co_await shootReview(stage, QStringLiteral("review-many"), many); !shot)
        co_return shot.error();
    many.changes.clear();
    for (const KnownUser &user : users)
        many.changes += deleteUserChange(user, {.action = zoom::DeleteAction::Delete});
    many.changes += deleteUserChange(users[0], {}); // the checks find that
    many.title = Text::tr("Delete %Ln user(s)", nullptr, some);
    if (const auto shot = co_await shootReview(stage, QStringLiteral("review-refused"), many);
        !shot)
        co_return shot.error();
    co_return co_await shootAnswer(stage, users[0]);
}

QCoro::Task<Result<void>> activity(TourStage &stage, CancelToken cancel)
{
    if (const auto listed = co_await openAndList(stage, cancel); !listed)
        co_return listed.error();
    const QList<KnownUser> users = lastUsers(stage, some);
    stage.server().setFaults(R"({"faults":[
        {"method":"PUT","path":"**/status","nth":40,"do":"refuse","status":400,"code":300,
         "message":"The status of this user can not be changed now."},
        {"method":"PUT","path":"**/status","after":150,"do":"rate-limit","daily":true,
         "retry_after":"iso-date","seconds":5400}]})");
    stage.server().setLatency(std::chrono::milliseconds(60));
    const auto applied =
        co_await desk(stage).apply(statusPlan(stage, zoom::StatusAction::Deactivate, users));
    if (!applied)
        co_return applied.error();
    Run *run = *applied;
    const auto begun =
        co_await until(run, &Run::stateChanged, [run] { return run->settledCount() > some / 4; });
    if (!begun)
        co_return begun.error();
    if (const auto shot = co_await shoot(stage, QStringLiteral("activity-running")); !shot)
        co_return shot.error();

    if (const auto held = co_await untilPhase(run, Run::Phase::Held); !held)
        co_return held.error();
    stage.window().findChild<RunStrip *>()->setOpen(true);
    if (const auto shot = co_await shoot(stage, QStringLiteral("activity-held")); !shot)
        co_return shot.error();
    stage.server().clearFaults();
    stage.server().setLatency({});
    // Rollcall keeps to a daily limit that it was told, and after the next start still knows it.
    // Resumed from there, it asks again.
    if (const auto listed = co_await openAndList(stage, cancel); !listed)
        co_return listed.error();
    if (desk(stage).runs().isEmpty())
        co_return missing();
    run = desk(stage).runs().constLast();
    desk(stage).resume(*run);
    if (const auto held = co_await untilPhase(run, Run::Phase::Held); !held)
        co_return held.error();
    desk(stage).resume(*run);
    if (const auto ended = co_await untilPhase(run, Run::Phase::Ended); !ended)
        co_return ended.error();
    const auto shot = co_await shoot(stage, QStringLiteral("activity-finished"));
    desk(stage).dismiss(*run);
    if (!shot)
        co_return shot.error();
    co_return co_await carryOut(stage, statusPlan(stage, zoom::StatusAction::Activate, users));
}

QCoro::Task<Result<void>> changesPage(TourStage &stage, CancelToken cancel)
{
    if (const auto listed = co_await openAndList(stage, cancel); !listed)
        co_return listed.error();
    triggerPage(stage, "shell.page.changes");
    if (const auto shot = co_await shoot(stage, QStringLiteral("changes-empty")); !shot)
        co_return shot.error();

    // Left in the middle, and opened again.
    const QList<KnownUser> users = lastUsers(stage, some);
    stage.server().setLatency(std::chrono::milliseconds(60));
    const auto applied =
        co_await desk(stage).apply(statusPlan(stage, zoom::StatusAction::Deactivate, users));
    if (!applied)
        co_return applied.error();
    Run *run = *applied;
    const auto begun =
        co_await until(run, &Run::stateChanged, [run] { return run->settledCount() > some / 3; });
    if (!begun)
        co_return begun.error();
    stage.workspace().closeAccount();
    stage.server().setLatency({});
    if (const auto listed = co_await openAndList(stage, cancel); !listed)
        co_return listed.error();
    for (const KnownUser &user : lastUsers(stage, 6))
        desk(stage).staged().stage({licenceChange(user, qint64(zoom::UserType::Basic))});
    triggerPage(stage, "shell.page.changes");
    if (const auto shot = co_await shoot(stage, QStringLiteral("changes")); !shot)
        co_return shot.error();
    const QList<Run *> left = desk(stage).runs();
    for (Run *one : left) {
        desk(stage).stop(*one);
        if (const auto stopped = co_await untilPhase(one, Run::Phase::Ended); !stopped)
            co_return stopped.error();
        desk(stage).dismiss(*one);
    }
    co_return co_await carryOut(stage, statusPlan(stage, zoom::StatusAction::Activate, users));
}

QCoro::Task<Result<void>> historyPage(TourStage &stage, CancelToken cancel)
{
    if (const auto listed = co_await openAndList(stage, cancel); !listed)
        co_return listed.error();
    triggerPage(stage, "shell.page.history");
    auto *loader = &stage.window().findChild<HistoryView *>()->loader();
    const auto filled = co_await until(loader, &HistoryLoader::changed,
                                       [loader] { return loader->model().rowCount() > 0; });
    if (!filled)
        co_return filled.error();
    stage.window().findChild<RecordTable *>(QStringLiteral("history.table"))->selectRow(1);
    if (const auto shot = co_await shoot(stage, QStringLiteral("history")); !shot)
        co_return shot.error();

    AccountProfile fresh = stage.account();
    fresh.id += QStringLiteral("-fresh");
    stage.raiseCurtain();
    stage.workspace().openProfile(fresh, stage.secret());
    triggerPage(stage, "shell.page.history");
    loader = &stage.window().findChild<HistoryView *>()->loader();
    const auto read =
        co_await until(loader, &HistoryLoader::changed, [loader] { return !loader->isLoading(); });
    if (!read)
        co_return read.error();
    co_return co_await shoot(stage, QStringLiteral("history-empty"));
}

} // namespace rollcall::tour
