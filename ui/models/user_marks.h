#pragma once

#include "core/base/clock.h"
#include "core/changes/change.h"
#include "core/directory/user_store.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <array>
#include <vector>

namespace rollcall {

class UserSelection;

// What is special about users in the table: somebody was altered by an apply and nobody has looked
// since, or changes of them are staged. Passive: it is told what happens.
//
// Who was altered is marked until seen: selected, or in sight for a second and then scrolled away.
class UserMarks : public QObject
{
    Q_OBJECT

public:
    enum class Staged { Nothing, Edited, Created, Removed };

    struct Staging
    {
        Staged what = Staged::Nothing;
        std::array<bool, userColumnCount> columns{}; // that will have another value
        QStringList lines;                           // "Licence: Basic → Licensed"
    };

    // The clock must outlive the marks.
    explicit UserMarks(Clock &clock, QObject *parent = nullptr);

    // Another account, or none: forgets everything. `users` must live until the next call.
    void setStore(const UserStore *users);
    // As ChangeDesk::userChanged tells it; a user who was just created is named by the address.
    // Who is not in the store, or gone, has no mark.
    void markAltered(const QString &userKey, bool removed = false);
    void setStaged(const QList<Change> &changes);

    bool isAltered(UserRow user) const { return m_altered.contains(user); }
    bool isEmpty() const { return m_altered.isEmpty() && m_staged.isEmpty(); }
    // Whoever shows them has just looked, of himself: nothing is left to tell.
    void areTold() { m_tell.stop(); }
    // nullptr: nothing is staged.
    const Staging *staging(UserRow user) const;
    // For ears: "changed", "staged: Licence: Basic → Licensed". Empty: no mark.
    QString spoken(UserRow user) const;

    // Who is on screen now, and who is selected.
    void setInSight(const std::vector<UserRow> &users);
    void setSelected(const UserSelection &selection);

Q_SIGNALS:
    void changed(); // gathered: at most ten times a second

private:
    std::optional<UserRow> rowOf(const QString &userKey) const;
    void tellSoon();
    void see(UserRow user);

    Clock &m_clock;
    const UserStore *m_users = nullptr;
    QHash<UserRow, bool> m_altered; // whether the user was selected when it was marked
    QHash<UserRow, Staging> m_staged;
    QHash<UserRow, Clock::Moment> m_inSight; // altered ones, since when
    std::vector<UserRow> m_visible;
    const UserSelection *m_selection = nullptr;
    QTimer m_tell;
};

} // namespace rollcall
