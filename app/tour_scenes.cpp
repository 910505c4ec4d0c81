#include "app/tour_scenes.h"

#include "app/tour_wait.h"
#include "ui/shell/about_dialog.h"
#include "ui/users/export_dialog.h"
#include "ui/users/users_actions.h"
#include "ui/users/users_controller.h"
#include "ui/users/users_page.h"
#include "ui/welcome/profile_row.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>

namespace rollcall::tour {

namespace {

UsersPage &page(TourStage &stage)
{
    return *stage.window().findChild<UsersPage *>();
}

const UsersActions &commands(TourStage &stage)
{
    return page(stage).commands();
}

QCoro::Task<Result<void>> shoot(TourStage &stage, QString name)
{
    co_await settle();
    co_return stage.shoot(name, stage.window());
}

QCoro::Task<Result<void>> openAndList(TourStage &stage, CancelToken cancel)
{
    stage.raiseCurtain();
    stage.openAccount();
    return listing(stage, cancel);
}

// Opens an account whose listing fails, and takes the picture.
QCoro::Task<Result<void>> shootFailure(TourStage &stage, QString name, bool reachable)
{
    stage.raiseCurtain();
    stage.openAccount(reachable);
    if (const auto listed = co_await listing(stage, {}); !listed)
        co_return listed.error();
    co_return co_await shoot(stage, name);
}

} // namespace

QCoro::Task<Result<void>> listing(TourStage &stage, CancelToken)
{
    Directory *directory = stage.workspace().directory();
    const auto ended = [directory] {
        const auto phase = directory->state().phase;
        return phase != ListingState::Phase::Listing && phase != ListingState::Phase::Never;
    };
    if (const auto done = co_await until(directory, &Directory::stateChanged, ended); !done)
        co_return done.error();
    UsersController *controller = &page(stage).controller();
    const auto shown = [controller, directory] {
        return controller->everyone().size() == std::size_t(directory->users().size()) &&
               controller->table().rowCount() == directory->users().size();
    };
    co_return co_await until(controller, &UsersController::rowsChanged, shown);
}

QCoro::Task<Result<void>> welcome(TourStage &stage, CancelToken)
{
    stage.raiseCurtain();
    if (const auto shot = co_await shoot(stage, QStringLiteral("welcome")); !shot)
        co_return shot.error();

    ProfileStore &profiles = stage.workspace().profiles();
    QStringList added;
    for (const auto &[name, colour] :
         {std::pair(QStringLiteral("Acme production"), AccountColour::Red),
          std::pair(QStringLiteral("Acme test"), AccountColour::Green)}) {
        AccountProfile profile;
        profile.name = name;
        profile.colour = colour;
        profile.accountId = profile.clientId = QStringLiteral("kL3xTq9fRZ6pVw0aB1cD2e");
        const auto stored = profiles.add(profile);
        if (!stored)
            co_return stored.error();
        added += stored->id;
    }
    co_await settle();
    auto *row = stage.window().findChild<ProfileRow *>(QStringLiteral("profile.") + added.last());
    row->findChild<QAbstractButton *>(QStringLiteral("profile.remove"))->click();
    const auto shot = co_await shoot(stage, QStringLiteral("welcome-accounts"));
    for (const QString &id : added) {
        if (const auto removed = profiles.remove(id); !removed)
            co_return removed.error();
    }
    co_return shot;
}

QCoro::Task<Result<void>> loading(TourStage &stage, CancelToken)
{
    stage.server().setLatency(std::chrono::milliseconds(400));
    stage.raiseCurtain();
    stage.openAccount();
    Directory *directory = stage.workspace().directory();
    UsersController *controller = &page(stage).controller();
    const auto some = [controller] { return controller->table().rowCount() > 0; };
    const auto begun = co_await until(controller, &UsersController::rowsChanged, some);
    if (!begun)
        co_return begun.error();
    if (const auto shot = co_await shoot(stage, QStringLiteral("users-loading")); !shot)
        co_return shot.error();
    directory->stop();
    stage.server().setLatency({});
    if (const auto stopped = co_await listing(stage, {}); !stopped)
        co_return stopped.error();
    co_return co_await shoot(stage, QStringLiteral("users-partial"));
}

QCoro::Task<Result<void>> users(TourStage &stage, CancelToken cancel)
{
    if (const auto listed = co_await openAndList(stage, cancel); !listed)
        co_return listed.error();
    if (const auto shot = co_await shoot(stage, QStringLiteral("users")); !shot)
        co_return shot.error();

    UsersController &controller = page(stage).controller();
    controller.goTo(controller.everyone().at(3));
    if (const auto shot = co_await shoot(stage, QStringLiteral("users-details")); !shot)
        co_return shot.error();
    commands(stage).selectAll->trigger();
    if (const auto shot = co_await shoot(stage, QStringLiteral("users-many")); !shot)
        co_return shot.error();
    controller.selection().clear();
    controller.search(QStringLiteral("mar"));
    if (const auto shot = co_await shoot(stage, QStringLiteral("users-search")); !shot)
        co_return shot.error();
    controller.search(QStringLiteral("nobody of this name"));
    co_return co_await shoot(stage, QStringLiteral("users-filtered-to-nothing"));
}

QCoro::Task<Result<void>> popups(TourStage &stage, CancelToken cancel)
{
    if (const auto listed = co_await openAndList(stage, cancel); !listed)
        co_return listed.error();
    const UsersActions &actions = commands(stage);
    QAction *palette = stage.window().findChild<QAction *>(QStringLiteral("shell.palette"));
    for (const auto &[action, name] : {std::pair(palette, QStringLiteral("command-palette")),
                                       std::pair(actions.columns, QStringLiteral("column-chooser")),
                                       std::pair(actions.goToUser, QStringLiteral("go-to-user"))}) {
        action->trigger();
        if (const auto shot = co_await shoot(stage, name); !shot)
            co_return shot.error();
        if (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> exporting(TourStage &stage, CancelToken cancel)
{
    if (const auto listed = co_await openAndList(stage, cancel); !listed)
        co_return listed.error();
    commands(stage).exportUsers->trigger();
    co_await settle();
    auto *dialog = stage.window().findChild<ExportDialog *>();
    co_return stage.shoot(QStringLiteral("export"), *dialog);
}

QCoro::Task<Result<void>> refused(TourStage &stage, CancelToken)
{
    stage.server().setScopes({QStringLiteral("role:read:admin")});
    const auto shot = co_await shootFailure(stage, QStringLiteral("users-refused"), true);
    stage.server().setScopes({});
    co_return shot;
}

QCoro::Task<Result<void>> rateLimited(TourStage &stage, CancelToken)
{
    stage.server().setFaults(R"({"faults":[{"path":"**/users","do":"rate-limit","daily":true,
                                 "retry_after":"iso-date","seconds":5400}]})");
    const auto shot = co_await shootFailure(stage, QStringLiteral("users-rate-limited"), true);
    stage.server().clearFaults();
    co_return shot;
}

QCoro::Task<Result<void>> unreachable(TourStage &stage, CancelToken)
{
    return shootFailure(stage, QStringLiteral("users-offline"), false);
}

QCoro::Task<Result<void>> aboutRollcall(TourStage &stage, CancelToken)
{
    stage.raiseCurtain();
    stage.window().findChild<QAction *>(QStringLiteral("shell.about"))->trigger();
    co_await settle();
    co_return stage.shoot(QStringLiteral("about"), *stage.window().findChild<AboutDialog *>());
}

} // namespace rollcall::tour
