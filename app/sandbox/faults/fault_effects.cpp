#include "app/sandbox/faults/fault_effects.h"

#include "app/sandbox/access/rate_headers.h"
#include "app/sandbox/http/gzip.h"
#include "app/sandbox/http/http_date.h"
#include "app/sandbox/http/json_writer.h"
#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/state/user_json.h"

#include <utility>

namespace rollcall::sandbox {

namespace {

std::string retryAfter(const LimitRate &limit)
{
    const auto then = std::chrono::system_clock::now() + limit.wait;
    switch (limit.form) {
    case LimitRate::RetryAfter::Seconds:
        return std::to_string(limit.wait.count());
    case LimitRate::RetryAfter::HttpDate:
        return httpDate(then);
    case LimitRate::RetryAfter::IsoDate:
        return isoTime(std::chrono::system_clock::to_time_t(then));
    case LimitRate::RetryAfter::None:
        break;
    }
    return {};
}

// One overload for each action, in the order of Fault::Action.
class Effects
{
public:
    Effects(const Fault &fault, const Exchange &exchange)
        : m_fault(fault)
        , m_exchange(exchange)
    {
    }

    Reply operator()(const JustSlow &) const { return {packed(m_exchange.perform()), {}}; }

    Reply operator()(const Refuse &refuse) const
    {
        return instead(refuse.fields.empty() ? refusal(refuse.status, refuse.code, refuse.message)
                                             : refusalWithFields(refuse.status, refuse.code,
                                                                 refuse.message, refuse.fields));
    }

    Reply operator()(const ShowHtml &html) const
    {
        Answer page;
        page.status = html.status;
        page.contentType = "text/html";
        page.body = "<!DOCTYPE html><html><head><title>Guest network</title></head>"
                    "<body><h1>Sign in to use this network</h1></body></html>";
        return instead(std::move(page));
    }

    Reply operator()(const Redirect &redirect) const
    {
        Answer answer;
        answer.status = redirect.status;
        answer.headers.emplace_back("Location", redirect.location.empty()
                                                    ? m_exchange.origin + "/redirected"
                                                    : redirect.location);
        return instead(std::move(answer));
    }

    Reply operator()(const LimitRate &limit) const
    {
        Answer answer = tooManyRequests(limit.daily);
        answer.headers.emplace_back("X-RateLimit-Type", limit.daily ? "Daily-limit" : "QPS");
        answer.headers.emplace_back("X-RateLimit-Remaining", "0");
        if (const std::string when = retryAfter(limit); !when.empty())
            answer.headers.emplace_back("Retry-After", when);
        return instead(std::move(answer));
    }

    Reply operator()(const Hang &hang) const
    {
        Reply reply = nothing();
        m_exchange.pause(hang.time);
        return reply;
    }

    Reply operator()(const Drop &) const { return nothing(); }

    Reply operator()(const CutBody &cut) const
    {
        Reply reply{packed(m_exchange.perform()), {}};
        reply.wire.end = m_fault.end;
        reply.wire.bodyBytes = cut.bytes.value_or(reply.answer.body.size() / 2);
        return reply;
    }

    Reply operator()(const DamageJson &damage) const
    {
        Answer answer = m_exchange.perform();
        if (damage.how == DamageJson::How::Cut)
            answer.body.resize(answer.body.size() / 2);
        else
            answer.body.insert(answer.body.size() / 2, "\"}\\]{");
        return {packed(std::move(answer)), {}};
    }

    Reply operator()(const DamageGzip &damage) const
    {
        Answer answer = m_exchange.perform();
        if (damage.how != DamageGzip::How::Plain)
            answer.body = gzipped(answer.body);
        if (damage.how == DamageGzip::How::Cut)
            answer.body.resize(answer.body.size() / 2);
        else if (damage.how == DamageGzip::How::Checksum)
            answer.body[answer.body.size() - 8] ^= 1; // CRC32 and length are the last 8 bytes
        answer.headers.emplace_back("Content-Encoding", "gzip");
        return {std::move(answer), {}};
    }

    Reply operator()(const Drip &drip) const
    {
        Reply reply{packed(m_exchange.perform()), {}};
        reply.wire.dripBytes = drip.bytes;
        reply.wire.dripPause = drip.pause;
        return reply;
    }

private:
    Answer packed(Answer answer) const
    {
        m_exchange.pack(answer);
        return answer;
    }

    Reply instead(Answer answer) const
    {
        if (m_fault.handled)
            m_exchange.perform();
        if (answer.status == 204 || answer.status == 304)
            answer.body.clear(); // HTTP forbids one; bytes of it would pass for the next answer
        return {std::move(answer), {}};
    }

    Reply nothing() const
    {
        Reply reply;
        if (m_fault.handled)
            m_exchange.perform();
        reply.answer.status = 0;
        reply.wire.silent = true;
        reply.wire.end = m_fault.end;
        return reply;
    }

    const Fault &m_fault;
    const Exchange &m_exchange;
};

} // namespace

Reply replyWithFault(const Fault &fault, const Exchange &exchange)
{
    if (fault.delay.count() > 0)
        exchange.pause(fault.delay);
    Reply reply = std::visit(Effects(fault, exchange), fault.action);
    for (const auto &header : fault.headers)
        reply.answer.headers.push_back(header);
    return reply;
}

} // namespace rollcall::sandbox
