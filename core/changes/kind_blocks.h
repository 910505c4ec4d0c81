#pragma once

#include "core/base/clock.h"
#include "core/changes/verdict.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <optional>

namespace rollcall {

class Run;

// Refusals that await all changes of some kind: a missing scope, no seats, a daily limit.
class KindBlocks : public QObject
{
    Q_OBJECT

public:
    struct Block
    {
        Error error;
        QDateTime until; // UTC; null: not known
    };

    // The clock must outlive it.
    explicit KindBlocks(Clock &clock, QObject *parent = nullptr);

    // Returns the key of what is blocked from now on: blockKey().
    QByteArray add(const Change &change, const Error &error, const QDateTime &until);
    // What Blocked changes of an earlier process wait for, where its time has not come.
    void restore(const Run &run);
    void clear(); // nothing passes any more

    // Why this change would be refused, with the wait that is left.
    std::optional<Error> blocking(const Change &change) const;
    // What passes first; nullopt: nothing does by itself.
    std::optional<Block> nextToPass() const;

Q_SIGNALS:
    void passed(); // the time of a block has come, and it is gone

private:
    Clock &m_clock;
    QHash<QByteArray, Block> m_blocks; // by blockKey()
};

} // namespace rollcall
