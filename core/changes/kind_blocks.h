#pragma once

#include "core/changes/verdict.h"

#include <QHash>

#include <optional>

namespace rollcall {

// Refusals that await all changes of some kind: a missing scope, no seats, a daily limit.
class KindBlocks
{
public:
    // Returns the key of what is blocked from now on.
    QByteArray add(const Change &change, const Error &error)
    {
        QByteArray key = blockKey(change, error);
        m_errors.insert(key, error);
        return key;
    }
    bool remove(const QByteArray &key) { return m_errors.remove(key) > 0; }
    void clear() { m_errors.clear(); }
    bool isEmpty() const { return m_errors.isEmpty(); }

    // Why this change would be refused.
    std::optional<Error> blocking(const Change &change) const
    {
        for (auto error = m_errors.begin(); error != m_errors.end(); ++error) {
            if (blockKey(change, *error) == error.key())
                return *error;
        }
        return std::nullopt;
    }

private:
    QHash<QByteArray, Error> m_errors; // by blockKey()
};

} // namespace rollcall
