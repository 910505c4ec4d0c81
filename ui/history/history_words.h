#pragma once

#include "core/changes/history.h"

#include <QList>
#include <QString>

#include <utility>

namespace rollcall {

// The whole story of one change: what is asked, and the answer. Without empty answers.
QList<std::pair<QString, QString>> historyStory(const HistoryEntry &entry);

// The same as lines to be copied into a ticket: "User: …".
QString historyText(const HistoryEntry &entry);

} // namespace rollcall
