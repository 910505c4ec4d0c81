#include "ui/history/history_undo.h"

#include "core/base/clock.h"
#include "core/changes/change_desk.h"
#include "ui/review/review_desk.h"
#include "ui/workspace.h"

#include <limits>

namespace rollcall {

HistoryUndo::HistoryUndo(Workspace &workspace, ReviewDesk &reviews, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_reviews(reviews)
    , m_clock(clock)
{
}

void HistoryUndo::undo(QList<HistoryEntry> entries)
{
    const auto account = m_workspace.account();
    if (!account || entries.isEmpty())
        return;
    m_scope.cancel();
    m_scope.start(
        undoPlan(std::move(entries), account->accountId, m_clock.wallClock(), m_scope.token()),
        [this](const UndoPlan &undo) { review(undo); });
}

void HistoryUndo::undoRun(ChangeDesk &desk, qint64 run)
{
    HistoryQuery query;
    query.run = run;
    query.limit = std::numeric_limits<int>::max();
    m_scope.cancel();
    m_scope.start(desk.history(query), [this](const Result<HistoryPage> &page) {
        if (page)
            undo(page->entries);
        else
            Q_EMIT failed(page.error());
    });
}

void HistoryUndo::review(const UndoPlan &undo)
{
    if (undo.plan.changes.isEmpty()) {
        Q_EMIT impossible(undo.cannot.join(u' '));
        return;
    }
    Q_EMIT reviewOpened();
    m_reviews.review(undo.plan, undo.cannot);
}

} // namespace rollcall
