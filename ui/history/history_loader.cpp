#include "ui/history/history_loader.h"

#include "core/base/clock.h"
#include "core/changes/change_desk.h"

#include <algorithm>
#include <chrono>

namespace rollcall {

namespace {

constexpr int pageSize = 200;
// More than that is not read again at every change: who has scrolled so far reads old ones.
constexpr int mostReadAgain = 1000;

} // namespace

HistoryLoader::HistoryLoader(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(std::chrono::milliseconds(200));
    m_minute.setInterval(std::chrono::seconds(30));
    connect(&m_typing, &QTimer::timeout, this, &HistoryLoader::ask);
    connect(&m_minute, &QTimer::timeout, this, [this] { m_model.setNow(now()); });
    connect(&m_model, &HistoryModel::moreWanted, this, &HistoryLoader::loadMore);
}

QDateTime HistoryLoader::now() const
{
    return m_clock.wallClock();
}

void HistoryLoader::setDesk(ChangeDesk *desk)
{
    if (m_desk)
        m_desk->disconnect(this);
    m_scope.cancel();
    m_typing.stop();
    m_desk = desk;
    m_query = {};
    m_error.reset();
    m_loading = false;
    m_stale = true;
    m_model.setPage({});
    if (desk)
        connect(desk, &ChangeDesk::historyChanged, this, &HistoryLoader::reload);
    Q_EMIT queryChanged();
    if (m_active)
        reload();
    Q_EMIT changed();
}

void HistoryLoader::setActive(bool active)
{
    m_active = active;
    if (!active) {
        m_minute.stop();
        return;
    }
    m_minute.start();
    m_model.setNow(now());
    if (m_stale)
        reload();
}

void HistoryLoader::search(const QString &text)
{
    if (text == m_query.text)
        return;
    m_query.text = text;
    Q_EMIT queryChanged();
    m_typing.start();
}

void HistoryLoader::setOutcome(std::optional<Outcome> outcome)
{
    if (outcome == m_query.outcome)
        return;
    m_query.outcome = outcome;
    Q_EMIT queryChanged();
    ask();
}

void HistoryLoader::reload()
{
    m_stale = true;
    // One question at a time: the journal has one thread, and a run waits for it, too.
    if (m_active && m_desk && !m_loading)
        ask();
}

void HistoryLoader::ask()
{
    m_typing.stop();
    if (!m_desk)
        return;
    m_scope.cancel();
    m_stale = false;
    m_loading = true;
    HistoryQuery query = m_query;
    query.limit = std::clamp(m_model.rowCount(), pageSize, mostReadAgain);
    m_scope.start(m_desk->history(query), [this](const Result<HistoryPage> &page) {
        m_loading = false;
        m_error = page ? std::nullopt : std::optional(page.error());
        m_model.setNow(now());
        if (page)
            m_model.setPage(*page);
        Q_EMIT changed();
        if (m_stale && m_active)
            ask(); // more has happened meanwhile
    });
    if (m_loading)
        Q_EMIT changed();
}

void HistoryLoader::loadMore(int offset)
{
    if (!m_desk)
        return;
    HistoryQuery query = m_query;
    query.offset = offset;
    query.limit = pageSize;
    m_scope.start(m_desk->history(query), [this](const Result<HistoryPage> &page) {
        if (page)
            m_model.appendPage(*page);
        else
            m_model.moreFailed();
        m_error = page ? std::nullopt : std::optional(page.error());
        Q_EMIT changed();
    });
}

} // namespace rollcall
