#pragma once

#include "app/sandbox/sandbox_server.h"
#include "core/changes/journal.h"
#include "tests/kill/tally.h"

#include <QJsonObject>

#include <functional>

namespace rollcall::kill {

// What is known after a trial: by the journal, and by the server's own log.
struct Evidence
{
    QList<HistoryEntry> history;
    QList<Attempt> attempts;
    QList<sandbox::LoggedRequest> requests;
    std::function<Result<QJsonObject>(const Request &)> ask; // the account, as it is now
};

Tally judged(const Evidence &evidence);

} // namespace rollcall::kill
