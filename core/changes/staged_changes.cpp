#include "core/changes/staged_changes.h"

#include "core/changes/change_merge.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace rollcall {

void StagedChanges::stage(const QList<Change> &changes)
{
    for (const Change &change : changes) {
        if (const int same = positionOf(change); same >= 0) {
            mergeInto(m_changes[same], change);
        } else {
            m_byUser[change.target.key()] += int(m_changes.size());
            m_changes += change;
        }
    }
    if (!changes.isEmpty())
        Q_EMIT changed();
}

int StagedChanges::positionOf(const Change &change) const
{
    const QList<int> others = m_byUser.value(change.target.key());
    const auto same = std::ranges::find_if(
        others, [&](int position) { return areOneChange(m_changes[position], change); });
    return same == others.end() ? -1 : *same;
}

void StagedChanges::discard(const QList<Change> &changes)
{
    QSet<int> gone;
    for (const Change &change : changes)
        gone.insert(positionOf(change));
    gone.remove(-1);
    if (gone.isEmpty())
        return;
    QList<Change> kept;
    m_byUser.clear();
    for (int position = 0; position < m_changes.size(); ++position) {
        if (gone.contains(position))
            continue;
        m_byUser[m_changes[position].target.key()] += int(kept.size());
        kept += m_changes[position];
    }
    m_changes = kept;
    Q_EMIT changed();
}

void StagedChanges::discardAll()
{
    if (m_changes.isEmpty())
        return;
    m_changes.clear();
    m_byUser.clear();
    Q_EMIT changed();
}

QList<Change> StagedChanges::changesOf(const QString &userKey) const
{
    QList<Change> changes;
    for (const int position : m_byUser.value(userKey))
        changes += m_changes[position];
    return changes;
}

ChangePlan StagedChanges::plan(const QString &accountId, const QDateTime &now) const
{
    //: The title of a plan
    const QString title = QCoreApplication::translate(
        "rollcall::StagedChanges", "%Ln staged change(s)", nullptr, int(m_changes.size()));
    return {title, accountId, now, m_changes};
}

} // namespace rollcall
