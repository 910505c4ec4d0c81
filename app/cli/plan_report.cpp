#include "app/cli/plan_report.h"

#include "core/changes/change_kind.h"
#include "ui/models/visible_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace rollcall::cli {

namespace {

using Severity = Finding::Severity;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::PlanReport)
};

constexpr qsizetype mostNamed = 5; // users of a finding

QString userOf(const Change &change)
{
    const ChangeTarget &user = change.target;
    const QString address = user.email.isEmpty() ? user.userId : user.email;
    return visibleText(user.name.isEmpty() ? address
                                           : QStringLiteral("%1 <%2>").arg(user.name, address));
}

QString fieldLine(const FieldChange &field)
{
    const QString after = QStringLiteral("%1: %2").arg(field.label, field.after);
    return visibleText(
        field.before.isEmpty()
            ? after
            : QStringLiteral("%1: %2 → %3").arg(field.label, field.before, field.after));
}

QString changeLine(const Change &change)
{
    const ChangeKind &kind = kindOf(change);
    QStringList fields;
    for (const FieldChange &field : kind.fields(change))
        fields += fieldLine(field);
    return QStringLiteral("%1  %2  %3")
        .arg(kind.title(change), userOf(change), fields.join(QStringLiteral("; ")));
}

QStringList consequencesOf(const ChangePlan &plan)
{
    QStringList sentences;
    for (const Change &change : plan.changes) {
        for (const QString &sentence : kindOf(change).consequences(change)) {
            if (!sentences.contains(sentence))
                sentences += sentence;
        }
    }
    return sentences;
}

QString severityTitle(Severity severity)
{
    switch (severity) {
    case Severity::Refused:
        //: Before a sentence: why changes are not sent
        return Text::tr("Refused");
    case Severity::Warning:
        return Text::tr("Warning");
    case Severity::Note:
        break;
    }
    return Text::tr("Note");
}

QString findingLine(const ChangePlan &plan, const Finding &finding)
{
    QStringList users;
    for (const int position : finding.positions.mid(0, mostNamed))
        users += userOf(plan.changes[position]);
    if (finding.positions.size() > mostNamed)
        users += QStringLiteral("…");
    QString line = QStringLiteral("%1: %2").arg(severityTitle(finding.severity), finding.text);
    if (users.isEmpty())
        return line;
    //: After a sentence; %1 is a list of users
    return line + u' ' +
           Text::tr("(%Ln change(s): %1)", nullptr, int(finding.positions.size()))
               .arg(users.join(QStringLiteral(", ")));
}

QString budgetLine(const CallBudget &budget)
{
    return Text::tr("%Ln call(s) of Zoom’s API,", nullptr, budget.calls()) + u' ' +
           Text::tr("at least %Ln second(s).", nullptr, int(budget.atLeast.count()));
}

QString invitationLine(const CallBudget &budget)
{
    return Text::tr("%Ln invitation(s)", nullptr, budget.invitations) + u' ' +
           //: After "3 invitations"
           Text::tr("of %Ln that are left today.", nullptr, budget.invitationsLeft);
}

QString riskLine(const ChangePlan &plan)
{
    const auto count = std::ranges::count_if(plan.changes, [](const Change &change) {
        return kindOf(change).risk(change) == Risk::Irreversible;
    });
    return Text::tr("%Ln of them can't be undone.", nullptr, int(count));
}

// Why it did not end well; empty where there is nothing to say.
QString reasonOf(const ChangeState &state)
{
    if (!state.error)
        return {};
    QString reason = state.error->sentence;
    if (!state.error->zoomMessage.isEmpty())
        reason += QStringLiteral(" “%1”").arg(state.error->zoomMessage);
    const QString tracking =
        state.trackingId.isEmpty() ? state.error->trackingId : state.trackingId;
    if (!tracking.isEmpty())
        //: %1 is an id that Zoom's support asks for
        reason += u' ' + Text::tr("(tracking ID %1)").arg(tracking);
    return reason;
}

QString failureLine(const Change &change, const ChangeState &state)
{
    const QString line =
        QStringLiteral("%1: %2  %3")
            .arg(outcomeTitle(state.outcome), kindOf(change).title(change), userOf(change));
    const QString reason = reasonOf(state);
    return reason.isEmpty() ? line : QStringLiteral("%1  %2").arg(line, visibleText(reason));
}

} // namespace

QStringList planReview(const ChangePlan &plan, const QList<Finding> &findings,
                       const CallBudget &budget)
{
    //: %1 is the title of a plan, %2 a time
    QStringList lines{Text::tr("%1 (made %2)")
                          .arg(visibleText(plan.title),
                               QLocale().toString(plan.madeAt.toLocalTime(), QLocale::ShortFormat)),
                      Text::tr("%Ln change(s)", nullptr, int(plan.changes.size())) + u' ' +
                          //: After "3 changes"
                          Text::tr("of %Ln user(s)", nullptr, plan.userCount()),
                      QString()};
    for (const Change &change : plan.changes)
        lines += changeLine(change);
    lines += QString();
    if (plan.risk() == Risk::Irreversible)
        lines += riskLine(plan);
    lines += consequencesOf(plan);
    for (const Finding &finding : findings)
        lines += findingLine(plan, finding);
    lines += budgetLine(budget);
    if (budget.invitations > 0)
        lines += invitationLine(budget);
    if (budget.overDailyLimit)
        lines += Text::tr("This is more than Zoom permits the account in a day.");
    return lines;
}

QStringList runSummary(const Run &run)
{
    QStringList lines;
    for (const auto &row : outcomeNames.rows) {
        if (const int count = run.count(row.value); count > 0)
            lines +=
                QStringLiteral("%1: %2").arg(outcomeTitle(row.value), QLocale().toString(count));
    }
    for (int position = 0; position < run.size(); ++position) {
        if (!isGood(run.state(position).outcome))
            lines += failureLine(run.change(position), run.state(position));
    }
    return lines;
}

QString runProgress(const Run &run)
{
    const QLocale locale;
    const int settled = run.settledCount();
    //: %1 is the title of a plan, %2 and %3 are numbers of changes
    QStringList parts{Text::tr("%1: %2 of %3")
                          .arg(run.title(), locale.toString(settled), locale.toString(run.size()))};
    if (run.phase() == Run::Phase::Verifying)
        parts += Text::tr("checking");
    if (run.phase() == Run::Phase::Stopping)
        parts += Text::tr("stopping");
    if (run.hold())
        parts += run.hold()->sentence;
    if (const int rate = int(std::lround(run.perSecond())); rate > 0)
        parts += Text::tr("%Ln a second", nullptr, rate);
    if (const auto left = run.timeLeft())
        parts += Text::tr("%Ln second(s) left", nullptr, int(left->count()));
    const int bad = settled - run.count(Outcome::Done) - run.count(Outcome::Already);
    if (bad > 0)
        parts += Text::tr("%Ln not done", nullptr, bad);
    return parts.join(QStringLiteral(", "));
}

} // namespace rollcall::cli
