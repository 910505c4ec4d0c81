#include "ui/models/change_text.h"

#include "core/changes/change_kind.h"
#include "ui/models/visible_text.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::ChangeText)
};

} // namespace

QString targetText(const ChangeTarget &target)
{
    if (!target.name.isEmpty())
        return visibleText(target.name);
    return visibleText(target.email.isEmpty() ? target.userId : target.email);
}

QString targetEmail(const ChangeTarget &target)
{
    return visibleText(target.email);
}

QString changeTitle(const Change &change)
{
    return kindOf(change).title(change);
}

QString changeSummary(const Change &change)
{
    QStringList parts;
    const QList<FieldChange> fields = kindOf(change).fields(change);
    for (const FieldChange &field : fields) {
        const QString after = valueText(field.after);
        parts += field.before.isEmpty()
                     //: A changed value: field, new value
                     ? Text::tr("%1: %2").arg(field.label, after)
                     //: A changed value: field, old value, new value
                     : Text::tr("%1: %2 → %3").arg(field.label, valueText(field.before), after);
    }
    return parts.join(QStringLiteral("; "));
}

QString valueText(const QString &value)
{
    return value.isEmpty() ? QStringLiteral("–") : visibleText(value);
}

QString outcomeIcon(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Waiting:
        return QStringLiteral("clock");
    case Outcome::Sending:
        return QStringLiteral("arrow-up");
    case Outcome::Done:
        return QStringLiteral("success");
    case Outcome::Already:
        return QStringLiteral("check");
    case Outcome::Unchanged:
    case Outcome::Conflict:
        return QStringLiteral("warning");
    case Outcome::Failed:
        return QStringLiteral("error");
    case Outcome::Unsent:
        return QStringLiteral("minus");
    case Outcome::Unknown:
        return QStringLiteral("help");
    case Outcome::Blocked:
        return QStringLiteral("lock");
    case Outcome::Dropped:
        return QStringLiteral("close");
    }
    return {};
}

Tone outcomeTone(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Waiting:
    case Outcome::Unsent:
    case Outcome::Dropped:
        return Tone::Muted;
    case Outcome::Sending:
        return Tone::Accent;
    case Outcome::Done:
    case Outcome::Already:
        return Tone::Good;
    case Outcome::Unchanged:
    case Outcome::Conflict:
    case Outcome::Unknown:
    case Outcome::Blocked:
        return Tone::Warning;
    case Outcome::Failed:
        return Tone::Bad;
    }
    return Tone::Plain;
}

QString outcomeText(const ChangeState &state)
{
    if (state.outcome == Outcome::Done && state.verification == Verification::Confirmed)
        return Text::tr("Done, verified");
    return outcomeTitle(state.outcome);
}

QString verificationText(const ChangeState &state)
{
    if (state.outcome != Outcome::Done)
        return {};
    switch (state.verification) {
    case Verification::Pending:
        //: Whether a change was found in the account when it was read back
        return Text::tr("Not yet");
    case Verification::Confirmed:
        return Text::tr("Verified");
    case Verification::Impossible:
        //: Zoom has no call that would tell
        return Text::tr("Can’t be");
    case Verification::Missing:
        return Text::tr("Could not be read");
    }
    return {};
}

QString reasonText(const ChangeState &state)
{
    return state.error ? visibleText(state.error->sentence) : QString();
}

} // namespace rollcall
