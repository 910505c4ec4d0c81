#pragma once

#include "app/sandbox/http/http_types.h"

#include <QFile>
#include <QLockFile>
#include <QString>

#include <chrono>
#include <memory>
#include <mutex>
#include <vector>

namespace rollcall::sandbox {

// What was done to the practice account, kept in a file from one run to the next: a line of JSON
// for every call that changed it. The same calls upon the same made-up users lead to the same
// account, so nothing else needs to be kept. Passwords and tokens are struck out before anything
// is written; the file can be read by its owner alone.
//
// Of several processes the first to change something writes; the others work on what was there
// when they began, and what is done in them is forgotten.
class Journal
{
public:
    using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

    struct Entry
    {
        Moment at;
        Call call;
    };

    // The entries in the file, in order. A last line that is torn is left out, and cut off before
    // the next is written. Creates nothing. Without a call of this, nothing is kept.
    std::vector<Entry> open(const QString &fileName);

    // Held by whoever changes the account, from before the change until after append().
    std::unique_lock<std::mutex> order() { return std::unique_lock(m_order); }
    void append(Moment at, const Call &call);

    // Why changes are not kept though they should be; empty: they are.
    QString errorString() const { return m_error; }

private:
    bool prepare();

    std::mutex m_order;
    QFile m_file;
    std::unique_ptr<QLockFile> m_lock; // from the first change on
    qint64 m_sizeSeen = 0;
    qint64 m_wholeLines = 0; // bytes
    QString m_error;
};

} // namespace rollcall::sandbox
