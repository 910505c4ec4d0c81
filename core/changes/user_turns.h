#pragma once

#include <QObject>
#include <QSet>
#include <QString>

namespace rollcall {

// Whose turn it is: one change at a time for each user, across all runs of an account. Zoom refuses
// a second change of the same user while one is under way (429, "lock keys"). One thread.
class UserTurns : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool isFree(const QString &userKey) const { return !m_taken.contains(userKey); }
    void take(const QString &userKey) { m_taken.insert(userKey); }
    void give(const QString &userKey)
    {
        if (m_taken.remove(userKey))
            Q_EMIT freed();
    }

Q_SIGNALS:
    void freed();

private:
    QSet<QString> m_taken;
};

} // namespace rollcall
