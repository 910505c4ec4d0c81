#include "app/tour.h"

#include "app/tour_scenes.h"
#include "core/exchange/csv_export.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

using Scene = QCoro::Task<Result<void>> (*)(TourStage &stage, CancelToken cancel);

constexpr std::array scenes{
    tour::welcome,     tour::connecting,  tour::loading,       tour::users,     tour::popups,
    tour::creating,    tour::deleting,    tour::editing,       tour::exporting, tour::refused,
    tour::rateLimited, tour::unreachable, tour::aboutRollcall, tour::reviews,   tour::activity,
    tour::changesPage, tour::historyPage,
};

QCoro::Task<Result<void>> exportUsers(TourStage &stage, CancelToken cancel)
{
    stage.raiseCurtain();
    stage.openAccount();
    if (const auto listed = co_await tour::listing(stage, cancel); !listed)
        co_return listed.error();
    const UserStore &users = stage.workspace().directory()->users();
    CsvOptions options;
    for (int i = 0; i < defaultUserColumnCount; ++i)
        options.columns += static_cast<UserColumn>(i);
    const QString file = stage.path(QStringLiteral("users.csv"));
    const auto written =
        co_await exportCsv(users, users.select(UserQuery()), options, file, cancel);
    if (!written)
        co_return written.error();
    stage.note(file);
    co_return Result<void>();
}

QCoro::Task<Result<void>> play(TourStage &stage, CancelToken cancel)
{
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        stage.theme().setAppearance(appearance);
        for (const Scene scene : scenes) {
            const auto played = co_await scene(stage, cancel);
            if (!played)
                co_return played.error();
            if (cancel.isCancelled())
                co_return localError(
                    ErrorKind::Cancelled,
                    QCoreApplication::translate("rollcall::Tour", "The tour was stopped."));
        }
    }
    co_return co_await exportUsers(stage, cancel);
}

} // namespace

QCoro::Task<Result<QStringList>> renderTour(QString folder, CancelToken cancel)
{
    TourStage stage(folder);
    if (const auto ready = stage.setUp(); !ready)
        co_return ready.error();
    if (const auto played = co_await play(stage, cancel); !played)
        co_return played.error();
    co_return stage.files();
}

} // namespace rollcall
