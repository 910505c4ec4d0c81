#pragma once

#include "core/changes/change.h"
#include "core/changes/outcome.h"
#include "ui/models/cell_roles.h"

#include <QString>

namespace rollcall {

// Changes in words, for tables and details. All texts are safe to look at (visibleText).

// The name, else the e-mail address, else the id.
QString targetText(const ChangeTarget &target);
QString targetEmail(const ChangeTarget &target);

// "Deactivate"
QString changeTitle(const Change &change);
// "Licence: Basic → Licensed; Department: Sales → Support"; empty for changes without values.
QString changeSummary(const Change &change);
// A value as it is shown: "–" for none.
QString valueText(const QString &value);

QString outcomeIcon(Outcome outcome);
Tone outcomeTone(Outcome outcome);
// "Done", "Done, verified", "Failed".
QString outcomeText(const ChangeState &state);
// "Verified", "Not verified yet"; empty where there is nothing to verify.
QString verificationText(const ChangeState &state);
// Why it is as it is; empty where nothing went wrong.
QString reasonText(const ChangeState &state);

} // namespace rollcall
