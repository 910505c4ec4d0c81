#include "core/changes/staged_changes.h"

#include "core/changes/change_merge.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace rollcall {

void StagedChanges::stage(const QList<Change> &changes)
{
    for (const Change &change : changes) {
        const QList<int> others = m_byUser.value(change.target.key());
        const auto same = std::ranges::find_if(
            others, [&](int position) { return areOneChange(m_changes[position], change); });
        if (same != others.end()) {
            mergeInto(m_changes[*same], change);
        } else {
            m_byUser[change.target.key()] += int(m_changes.size());
            m_changes += change;
        }
    }
    if (!changes.isEmpty())
        Q_EMIT changed();
}

void StagedChanges::discard(const QStringList &userKeys)
{
    const QSet<QString> gone(userKeys.begin(), userKeys.end());
    const auto removed = m_changes.removeIf(
        [&gone](const Change &change) { return gone.contains(change.target.key()); });
    if (removed == 0)
        return;
    m_byUser.clear();
    for (int position = 0; position < m_changes.size(); ++position)
        m_byUser[m_changes[position].target.key()] += position;
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
