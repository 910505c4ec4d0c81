#pragma once

#include "app/tour_stage.h"
#include "core/directory/directory.h"

#include <QCoroTask>

// What the tour shows, in scenes. Each begins with a new window and leaves the server as it was.
// They wait for signals of what they show, up to 60 s. The stage is renderTour's, which awaits each
// scene to its end, so that the reference holds for as long as a scene is suspended.
namespace rollcall::tour {

QCoro::Task<Result<void>> welcome(TourStage &stage, CancelToken cancel);
QCoro::Task<Result<void>> connecting(TourStage &stage, CancelToken cancel);
QCoro::Task<Result<void>> loading(TourStage &stage, CancelToken cancel);
QCoro::Task<Result<void>> users(TourStage &stage, CancelToken cancel);
QCoro::Task<Result<void>> popups(TourStage &stage, CancelToken cancel);
QCoro::Task<Result<void>> creating(TourStage &stage, CancelToken cancel);
QCoro::Task<Result<void>> deleting(TourStage &stage, CancelToken cancel);
QCoro::Task<Result<void>> editing(TourStage &stage, CancelToken cancel);
QCoro::Task<Result<void>> exporting(TourStage &stage, CancelToken cancel);
QCoro::Task<Result<void>> refused(TourStage &stage, CancelToken cancel);
QCoro::Task<Result<void>> rateLimited(TourStage &stage, CancelToken cancel);
QCoro::Task<Result<void>> unreachable(TourStage &stage, CancelToken cancel);
QCoro::Task<Result<void>> reviews(TourStage &stage, CancelToken cancel);
QCoro::Task<Result<void>> activity(TourStage &stage, CancelToken cancel);
QCoro::Task<Result<void>> changesPage(TourStage &stage, CancelToken cancel);
QCoro::Task<Result<void>> historyPage(TourStage &stage, CancelToken cancel); // after the two before
QCoro::Task<Result<void>> aboutRollcall(TourStage &stage, CancelToken cancel);

// Until the open account's listing has ended, however it ended, and the page shows it.
QCoro::Task<Result<void>> listing(TourStage &stage, CancelToken cancel);

} // namespace rollcall::tour
