#pragma once

#include "core/base/cancel.h"
#include "core/changes/change_plan.h"
#include "core/changes/outcome.h"

#include <QCoroTask>
#include <QList>
#include <QString>

#include <optional>

namespace rollcall {

// Which of the changes that were ever applied from this machine. Newest first.
struct HistoryQuery
{
    // Each word must occur in name, e-mail, id, run title, change title or tracking id of the
    // change, whatever its case.
    QString text;
    std::optional<Outcome> outcome;
    std::optional<qint64> run; // a RunId
    QDateTime from;            // UTC, of `intended` or, if it was never sent, of the run; null: any
    QDateTime until;
    int offset = 0;
    int limit = 200;
};

struct HistoryEntry
{
    qint64 change = 0; // a ChangeId
    qint64 run = 0;    // a RunId
    QString runTitle;
    QString profile;
    QDateTime at; // UTC: when it was sent last or, if it never was, when its run began
    Change what;  // without secret
    ChangeState state;
};

struct HistoryPage
{
    QList<HistoryEntry> entries;
    int total = 0; // that match, on all pages
};

// What undoing would do. Nothing is asked or sent.
struct UndoPlan
{
    ChangePlan plan; // in reverse order; empty if nothing can be undone
    // Why some of the entries are not in it: "12 deletions: Zoom has no way to bring a user back."
    QStringList cannot;
};

// Of changes that took effect (Done); others are left out, and `cannot` says why. Goes through the
// same review as every plan. Made in slices, so that thousands hold up no window; a few are made
// when the call returns. Cancelled, it ends with what has been made, to be thrown away.
QCoro::Task<UndoPlan> undoPlan(QList<HistoryEntry> entries, QString accountId, QDateTime now,
                               CancelToken cancel);

} // namespace rollcall
