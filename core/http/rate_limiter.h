#pragma once

#include "core/base/cancel.h"
#include "core/base/deferred.h"
#include "core/base/result.h"
#include "core/http/rate_bucket.h"
#include "core/http/rate_limits.h"
#include "core/http/rate_state.h"
#include "core/http/response.h"

#include <QCoroTask>
#include <QHash>
#include <QObject>

#include <array>
#include <list>
#include <optional>

namespace rollcall {

// Holds requests back until their label permits them: one bucket and two lanes for each label, the
// foreground before the background, each lane in order. Learns from every answer.
//
// A label whose daily limit is used up fails its requests at once with DailyLimit instead of
// holding them for hours; the others go on. So does a single operation, where the server does not
// say that the whole label is meant.
class RateLimiter final : public QObject
{
    Q_OBJECT

public:
    // A request that may leave. Handed back with its answer.
    struct Pass
    {
        RateLabel label = RateLabel::None;
        QByteArray operation;
        Clock::Moment sentAt{};
    };

    // What a 429 means for the request that got it.
    struct Refusal
    {
        bool daily = false; // don't send it again; otherwise ask for a new pass
        std::optional<std::chrono::milliseconds> wait;
    };

    RateLimiter(const RateLimits &limits, Clock &clock);
    ~RateLimiter() override; // whoever still waits is told Cancelled

    // The task ends when the request may leave; with Cancelled, or with DailyLimit. One that may
    // leave at once does not wait for the event loop.
    QCoro::Task<Result<Pass>> pass(RateLabel label, Lane lane, QByteArray operation,
                                   CancelToken cancel);

    void answered(const Pass &pass, const Response &response);
    // A 429. `otherwise`: how long to hold the label if the server does not say.
    Refusal refused(const Pass &pass, const Response &response,
                    std::chrono::milliseconds otherwise);

    RateState state(RateLabel label, const QByteArray &operation) const;

private:
    using Moment = Clock::Moment;
    using Ticket = Deferred<Result<Pass>>;

    struct Waiter
    {
        Ticket ticket;
        QByteArray operation;
    };
    struct Label
    {
        explicit Label(double perSecond)
            : bucket(perSecond)
        {
        }
        std::list<Waiter> &lane(Lane lane) { return lanes[size_t(lane)]; }
        bool isWaiting() const { return !lanes[0].empty() || !lanes[1].empty(); }
        bool hasLiveWaiter() const; // that was not cancelled

        RateBucket bucket;
        std::array<std::list<Waiter>, 2> lanes; // by Lane
        std::optional<Moment> wakeAt;           // the timer that is running
        std::optional<Moment> dayEnds;          // of a daily limit
    };

    Label &label(RateLabel label) { return m_labels[size_t(label)]; }
    RateLabel trueLabel(RateLabel label, const QByteArray &operation) const;
    std::optional<Error> dailyLimit(RateLabel label, const QByteArray &operation) const;
    Pass leave(RateLabel label, const QByteArray &operation);
    bool mayLeave(RateLabel label, Lane lane);
    void pump(RateLabel label);
    void wakeLater(RateLabel label);
    void blockForToday(const Pass &pass, Moment until, bool wholeLabel);

    Clock &m_clock;
    std::array<Label, 5> m_labels; // by RateLabel
    QHash<QByteArray, RateLabel> m_trueLabels;
    QHash<QByteArray, Moment> m_blockedOperations;
};

} // namespace rollcall
