#pragma once

#include "core/changes/change_kind.h"
#include "core/zoom/assistants.h"

#include <QJsonArray>
#include <QString>

#include <optional>

namespace rollcall {

// Assistants and schedulers, the two sides of one relation, as the changes about them hold them:
// {"id", "email", "can_manage_host_private_event"}, without what is empty.

QJsonArray delegatesJson(const QList<zoom::Assistant> &delegates);
QList<zoom::Assistant> delegatesOf(const QJsonValue &list);

// "a@acme.example", by the id where there is no address. A few of many end with "…".
QString delegateWords(const zoom::Assistant &delegate);
QString delegatesWords(const QList<zoom::Assistant> &delegates);

// By id where both have one, else by address.
bool hasDelegate(const QList<zoom::Assistant> &delegates, const zoom::Assistant &one);

// ErrorKind::Usage: nobody is named, or somebody by neither id nor address.
std::optional<Error> delegateTrouble(const QList<zoom::Assistant> &delegates);

// Whether `answer`, of GET assistants or schedulers with this list, has `one`. NotFound: the user
// is gone, and with them the relation.
Taken hasNoDelegate(const Result<QJsonObject> &answer, QLatin1String list,
                    const zoom::Assistant &one);
// Whether its list is empty.
Taken hasNoDelegates(const Result<QJsonObject> &answer, QLatin1String list);

} // namespace rollcall
