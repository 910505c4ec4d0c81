#pragma once

#include "tests/kill/kill_point.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QUrl>

namespace rollcall::kill {

// What the process that is to be killed is told, over its standard input: tokens are on no command
// line.
struct ChildTask
{
    QString folder; // of the journal
    QUrl baseUrl;
    QByteArray token;
    QString accountId;
    QString planFile;
    KillPoint point;

    QByteArray toJson() const;
    static ChildTask fromJson(const QByteArray &json);
};

inline constexpr char childWord[] = "--kill-child";

// The password that plans of these tests set.
QByteArray plannedPassword();

// The other side: Rollcall without windows. Applies the plan if its journal knows none, or goes on
// with what an earlier process left; ends with 0 when nothing is left to do, having said how many
// steps and disk calls it took.
int runKillChild(int argc, char **argv);

} // namespace rollcall::kill
