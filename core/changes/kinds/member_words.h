#pragma once

#include "core/changes/change_kind.h"

#include <QJsonObject>
#include <QStringList>

namespace rollcall {

// A user's members and their values in words, for previews and histories.

// "Department"; Zoom's own name where this version has no word for it.
QString memberTitle(const QString &member);

// "Licensed", "Yes", "+1 555 0100 (Office)". Empty if the value is missing, "(empty)" if it is
// there and empty.
QString valueWords(const QString &member, const QJsonValue &value);

// A row for each member of `after`, in the order in which the window shows members.
QList<FieldChange> memberRows(const QJsonObject &before, const QJsonObject &after);

} // namespace rollcall
