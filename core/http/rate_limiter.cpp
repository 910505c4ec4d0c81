#include "core/http/rate_limiter.h"

#include "core/base/logging.h"
#include "core/http/http_errors.h"
#include "core/http/retry_after.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace rollcall {

using std::chrono::milliseconds;

namespace {

// Zoom's spelling in X-RateLimit-Category; compared without case, spaces and dashes.
constexpr EnumTable<RateLabel, 4> categoryNames{{{
    {RateLabel::Light, "light"},
    {RateLabel::Medium, "medium"},
    {RateLabel::Heavy, "heavy"},
    {RateLabel::ResourceIntensive, "resourceintensive"},
}}};

// No limit per second asks for more: a longer wait is a daily one, whatever it calls itself.
constexpr milliseconds longestShortWait = std::chrono::minutes(5);
constexpr milliseconds unknownDailyWait = std::chrono::minutes(1);
constexpr double mostPerSecond = 1000; // more in a header is no figure per second

QByteArray plainWord(const QByteArray &text)
{
    return text.toLower().replace('-', "").replace(' ', "").replace('_', "");
}

std::optional<int> number(const Response &response, QByteArrayView name)
{
    bool ok = false;
    const int value = response.header(name).trimmed().toInt(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

QByteArray limitType(const Response &response)
{
    return plainWord(response.header("X-RateLimit-Type"));
}

} // namespace

RateLimiter::RateLimiter(const RateLimits &limits, Clock &clock)
    : m_clock(clock)
    , m_labels{Label(limits.of(RateLabel::None).perSecond),
               Label(limits.of(RateLabel::Light).perSecond),
               Label(limits.of(RateLabel::Medium).perSecond),
               Label(limits.of(RateLabel::Heavy).perSecond),
               Label(limits.of(RateLabel::ResourceIntensive).perSecond)}
{
}

RateLimiter::~RateLimiter()
{
    for (Label &label : m_labels) {
        for (auto &lane : label.lanes) {
            for (const Waiter &waiter : std::exchange(lane, {}))
                waiter.ticket.set(httpError(ErrorKind::Cancelled, Delivery::NotSent));
        }
    }
}

QCoro::Task<Result<RateLimiter::Pass>> RateLimiter::pass(RateLabel label, Lane lane,
                                                         QByteArray operation, CancelToken cancel)
{
    label = trueLabel(label, operation);
    if (cancel.isCancelled())
        co_return httpError(ErrorKind::Cancelled, Delivery::NotSent);
    if (auto limit = dailyLimit(label, operation))
        co_return std::move(*limit);
    if (mayLeave(label, lane))
        co_return leave(label, operation);

    const Ticket ticket;
    m_labels[size_t(label)].lane(lane).push_back({ticket, operation});
    // Whoever is cancelled stays in the queue as a ticket that is set, and is skipped there.
    const auto registration = cancel.onCancel(
        [ticket] { ticket.set(httpError(ErrorKind::Cancelled, Delivery::NotSent)); });
    wakeLater(label);
    co_return co_await ticket;
}

RateLabel RateLimiter::trueLabel(RateLabel label, const QByteArray &operation) const
{
    return m_trueLabels.isEmpty() ? label : m_trueLabels.value(operation, label);
}

std::optional<Error> RateLimiter::dailyLimit(RateLabel label, const QByteArray &operation) const
{
    const Moment now = m_clock.now();
    Moment until = m_labels[size_t(label)].dayEnds.value_or(Moment{});
    if (!m_blockedOperations.isEmpty())
        until = std::max(until, m_blockedOperations.value(operation));
    if (until <= now)
        return std::nullopt;
    Error error = httpError(ErrorKind::DailyLimit, Delivery::NotSent);
    error.retryAfter = std::chrono::ceil<milliseconds>(until - now);
    return error;
}

bool RateLimiter::mayLeave(RateLabel which, Lane lane)
{
    Label &label = this->label(which);
    if (!label.lane(Lane::Foreground).empty())
        return false;
    if (lane == Lane::Background && !label.lane(Lane::Background).empty())
        return false;
    const Moment now = m_clock.now();
    return label.bucket.earliest(lane, now) <= now;
}

RateLimiter::Pass RateLimiter::leave(RateLabel which, const QByteArray &operation)
{
    const Moment now = m_clock.now();
    label(which).bucket.sent(now);
    return {which, operation, now};
}

// Lets go whoever may leave by now. Each resumed request may ask for more, or end all this.
void RateLimiter::pump(RateLabel which)
{
    const QPointer<RateLimiter> alive(this);
    Label &label = this->label(which);
    for (const Lane lane : {Lane::Foreground, Lane::Background}) {
        auto &queue = label.lane(lane);
        while (!queue.empty()) {
            const Moment now = m_clock.now();
            const bool gaveUp = queue.front().ticket.isSet();
            if (!gaveUp && label.bucket.earliest(lane, now) > now)
                break;
            const Waiter waiter = std::move(queue.front());
            queue.pop_front();
            if (gaveUp)
                continue;
            waiter.ticket.set(leave(which, waiter.operation));
            if (!alive)
                return;
        }
        if (!queue.empty())
            break;
    }
    wakeLater(which);
}

void RateLimiter::wakeLater(RateLabel which)
{
    Label &label = this->label(which);
    if (!label.isWaiting())
        return;
    const Moment now = m_clock.now();
    const Lane next = label.lane(Lane::Foreground).empty() ? Lane::Background : Lane::Foreground;
    const Moment when = label.bucket.earliest(next, now);
    if (label.wakeAt && *label.wakeAt <= when)
        return;
    label.wakeAt = when;
    m_clock.callAt(when, this, [this, which, when] {
        Label &woken = this->label(which);
        if (woken.wakeAt == when) // otherwise an earlier one has taken over
            woken.wakeAt.reset();
        pump(which);
    });
}

void RateLimiter::answered(const Pass &pass, const Response &response)
{
    const auto limit = number(response, "X-RateLimit-Limit");
    if (!limit)
        return;
    const QByteArray category = plainWord(response.header("X-RateLimit-Category"));
    const RateLabel which = categoryNames.value(category).value_or(pass.label);
    if (which != pass.label && !pass.operation.isEmpty())
        m_trueLabels.insert(pass.operation, which);
    // Without a type the figure may be the daily one of a single operation.
    if (limitType(response) != "qps" || *limit <= 0 || *limit > mostPerSecond)
        return;
    RateBucket &bucket = label(which).bucket;
    const Moment now = m_clock.now();
    bucket.learnLimit(*limit, now);
    if (const auto remaining = number(response, "X-RateLimit-Remaining"))
        bucket.learnRemaining(*remaining, now);
}

RateLimiter::Refusal RateLimiter::refused(const Pass &pass, const Response &response,
                                          milliseconds otherwise)
{
    answered(pass, response);
    const Moment now = m_clock.now();
    const auto told = retryAfter(response, m_clock.wallClock());
    const bool saysDaily = limitType(response).startsWith("daily");
    if (saysDaily || (told && *told > longestShortWait)) {
        const bool isKnown = told && *told > milliseconds(0);
        blockForToday(pass, now + (isKnown ? *told : unknownDailyWait), saysDaily);
        return {true, told};
    }
    const milliseconds wait = told.value_or(otherwise);
    label(pass.label).bucket.refused(pass.sentAt, now, now + wait);
    qCInfo(lcRate) << pass.operation << "was refused for being too fast; held for" << wait.count()
                   << "ms";
    return {false, wait};
}

void RateLimiter::blockForToday(const Pass &pass, Moment until, bool wholeLabel)
{
    qCWarning(lcRate) << pass.operation << "has reached a daily limit";
    if (!wholeLabel && !pass.operation.isEmpty()) {
        m_blockedOperations.insert(pass.operation, until);
    } else {
        Label &label = this->label(pass.label);
        label.dayEnds = std::max(label.dayEnds.value_or(until), until);
    }
    // Those that wait for it are told now. Each may ask for more, or end all this.
    std::list<Waiter> told;
    for (auto &lane : label(pass.label).lanes) {
        for (auto waiter = lane.begin(); waiter != lane.end();) {
            const auto next = std::next(waiter);
            if (dailyLimit(pass.label, waiter->operation))
                told.splice(told.end(), lane, waiter);
            waiter = next;
        }
    }
    const Error error = *dailyLimit(pass.label, pass.operation);
    for (const Waiter &waiter : told)
        waiter.ticket.set(error);
}

bool RateLimiter::Label::hasLiveWaiter() const
{
    const auto isLive = [](const Waiter &waiter) { return !waiter.ticket.isSet(); };
    return std::any_of(lanes.begin(), lanes.end(), [&](const auto &lane) {
        return std::any_of(lane.begin(), lane.end(), isLive);
    });
}

RateState RateLimiter::state(RateLabel ofLabel, const QByteArray &operation) const
{
    const RateLabel name = trueLabel(ofLabel, operation);
    const Label &label = m_labels[size_t(name)];
    RateState state;
    state.dailyLimit = dailyLimit(name, operation).has_value();
    state.waiting = label.wakeAt && label.hasLiveWaiter();
    if (state.waiting)
        state.waitingUntil = *label.wakeAt;
    return state;
}

} // namespace rollcall
