#pragma once

#include "core/base/result.h"
#include "core/changes/change.h"

#include <QCoroTask>
#include <QDateTime>
#include <QList>

namespace rollcall {

// What is to be done, frozen: reviewed as a whole, applied as reviewed. A plan of one change or of
// four thousand.
struct ChangePlan
{
    QString title;     // "Deactivate 4,000 users"
    QString accountId; // Zoom's id of the account that it was made for
    QDateTime madeAt;  // UTC
    QList<Change> changes;

    // SHA-256 in hex over account and changes in their canonical JSON: equal plans have equal
    // hashes, on every machine.
    QByteArray hash() const;
    Risk risk() const; // the greatest of its changes; Harmless for none
    int userCount() const;
    bool needsSecrets() const; // some change lacks its password

    bool operator==(const ChangePlan &) const = default;
};

// Plans of more users than this, with an irreversible change among them, are confirmed by typing
// how many; those of one by typing the user's name.
inline constexpr int mostUsersWithoutTyping = 10;

// The file format, "rollcall-plan" version 1, is described in core/changes/README.md.
QByteArray planToJson(const ChangePlan &plan);
// ErrorKind::Usage with a sentence that says which change is wrong; also if the hash in the file is
// not the hash of its changes, or it was written by a newer version.
Result<ChangePlan> planFromJson(const QByteArray &json);

// A private file (0600), replaced as a whole. ErrorKind::File; reading also as planFromJson().
Result<void> savePlan(const ChangePlan &plan, const QString &path);
Result<ChangePlan> openPlan(const QString &path);
// The same on another thread, for windows: thousands of changes take longer than a frame. What has
// begun goes on to its end, whether anybody waits for it or not.
QCoro::Task<Result<void>> savePlanAsync(ChangePlan plan, QString path);
QCoro::Task<Result<ChangePlan>> openPlanAsync(QString path);

} // namespace rollcall
