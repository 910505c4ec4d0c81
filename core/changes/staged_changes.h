#pragma once

#include "core/changes/change_plan.h"

#include <QHash>
#include <QObject>

namespace rollcall {

// Changes that were decided but not yet reviewed. One that is about the same thing of the same user
// as another takes its place; edits of one user are merged: see change_merge.h. Nothing is sent. In
// memory. One thread.
class StagedChanges : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // So many are at hand at once; bigger plans are kept in files.
    static constexpr int most = 1000;
    bool hasRoomFor(qsizetype changes) const { return m_changes.size() + changes <= most; }

    void stage(const QList<Change> &changes);
    // Those that are one change with one of these: see areOneChange().
    void discard(const QList<Change> &changes);
    void discardAll();

    const QList<Change> &changes() const { return m_changes; }
    bool isEmpty() const { return m_changes.isEmpty(); }
    QList<Change> changesOf(const QString &userKey) const;
    ChangePlan plan(const QString &accountId, const QDateTime &now) const;

Q_SIGNALS:
    void changed();

private:
    QList<Change> m_changes;
    int positionOf(const Change &change) const; // of the one it is one change with; -1: none

    QHash<QString, QList<int>> m_byUser; // positions
};

} // namespace rollcall
