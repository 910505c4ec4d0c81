#pragma once

#include "core/changes/history.h"

#include <QString>
#include <QVariant>

namespace rollcall {

// The rows of changes that a history query asks for.
struct JournalSearch
{
    QString where; // an SQL condition
    QVariantList values;
};

// `unreadableKinds` are left out.
JournalSearch journalSearch(const HistoryQuery &query, const QStringList &unreadableKinds);

} // namespace rollcall
