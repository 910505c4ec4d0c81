#include "ui/activity/run_words.h"

#include "ui/models/run_model.h"
#include "ui/models/time_text.h"
#include "ui/models/visible_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace rollcall {

namespace {

constexpr std::array allOutcomes{
    Outcome::Done,     Outcome::Already, Outcome::Failed,  Outcome::Unchanged,
    Outcome::Conflict, Outcome::Unknown, Outcome::Blocked, Outcome::Sending,
    Outcome::Waiting,  Outcome::Unsent,  Outcome::Dropped,
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::RunWords)
};

QString number(int count)
{
    return QLocale().toString(count);
}

QString counted(Outcome outcome, int count)
{
    switch (outcome) {
    case Outcome::Waiting:
        //: How many changes of a run are so: "2,760 waiting"
        return Text::tr("%L1 waiting").arg(count);
    case Outcome::Sending:
        return Text::tr("%L1 being sent").arg(count);
    case Outcome::Done:
        return Text::tr("%L1 done").arg(count);
    case Outcome::Already:
        return Text::tr("%L1 were so already").arg(count);
    case Outcome::Unchanged:
        return Text::tr("%L1 accepted but unchanged").arg(count);
    case Outcome::Failed:
        return Text::tr("%L1 failed").arg(count);
    case Outcome::Conflict:
        return Text::tr("%L1 changed by others").arg(count);
    case Outcome::Unsent:
        return Text::tr("%L1 not sent").arg(count);
    case Outcome::Unknown:
        return Text::tr("%L1 not known").arg(count);
    case Outcome::Blocked:
        return Text::tr("%L1 blocked").arg(count);
    case Outcome::Dropped:
        return Text::tr("%L1 given up").arg(count);
    }
    return {};
}

QString doneOf(const Run &run)
{
    //: How far a run is: %1 of %2 changes are done
    return Text::tr("%1 of %2 done").arg(number(finalCount(run)), number(run.size()));
}

QString failures(const Run &run)
{
    const int count = problemCount(run);
    //: Changes of a run that somebody should look at
    return count > 0 ? Text::tr("%L1 to look at").arg(count) : QString();
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  ·  "));
}

QString runningText(const Run &run)
{
    QString rate;
    if (const double perSecond = run.perSecond(); perSecond >= 0.1) {
        //: Changes a second: "47/s"
        rate = Text::tr("%1/s").arg(QLocale().toString(perSecond, 'f', perSecond < 10 ? 1 : 0));
    }
    QString left;
    if (const auto time = run.timeLeft()) {
        //: %1 is a duration: "1 min left"
        left = Text::tr("%1 left").arg(durationText(*time));
    }
    return joined({doneOf(run), failures(run), rate, left});
}

QString interruptedText(const Run &run)
{
    const int doubtful = run.count(Outcome::Sending) + run.count(Outcome::Unknown);
    //: Changes of which nobody knows whether they happened
    return joined({doneOf(run), doubtful > 0 ? Text::tr("%L1 in doubt").arg(doubtful) : QString()});
}

QString interruptedTrouble(const Run &run, const QDateTime &now)
{
    QString text = Text::tr("Rollcall ended before this was done. What is in doubt is looked for "
                            "in the account before anything is sent.");
    if (run.hold() && run.heldUntil().isValid()) {
        text += u' ' + visibleText(run.hold()->sentence) + u' ' +
                //: What Zoom has refused for a while; %1 is a time of day
                Text::tr("Some changes can be sent at %1 at the earliest.")
                    .arg(clockText(run.heldUntil(), now));
    }
    return text;
}

QString troubleText(const Run &run, const QDateTime &now)
{
    if (run.phase() == Run::Phase::Interrupted)
        return interruptedTrouble(run, now);
    if (!run.hold())
        return {};
    QString text = visibleText(run.hold()->sentence);
    if (run.phase() == Run::Phase::Held && run.heldUntil().isValid()) {
        //: %1 is a time of day
        text += u' ' + Text::tr("Goes on by itself at %1.").arg(clockText(run.heldUntil(), now));
    }
    return text;
}

// Symbol, meaning, and what is said beside the title.
void describe(RunWords &words, const Run &run)
{
    const bool problems = problemCount(run) > 0;
    switch (run.phase()) {
    case Run::Phase::Interrupted:
        words.symbol = QStringLiteral("partial");
        words.meaning = Meaning::Warning;
        words.progress = joined({Text::tr("Interrupted"), interruptedText(run)});
        return;
    case Run::Phase::Running:
        words.symbol = QStringLiteral("resume");
        words.meaning = Meaning::Accent;
        words.progress = runningText(run);
        return;
    case Run::Phase::Paused:
        words.symbol = QStringLiteral("pause");
        words.progress = joined({Text::tr("Paused"), doneOf(run), failures(run)});
        return;
    case Run::Phase::Held:
        words.symbol = QStringLiteral("warning");
        words.meaning = Meaning::Warning;
        //: A run does not go on because of a trouble
        words.progress = joined({Text::tr("Held back"), outcomesText(run)});
        return;
    case Run::Phase::Stopping:
        words.symbol = QStringLiteral("stop");
        words.progress = joined({Text::tr("Stopping: waiting for what is under way"), doneOf(run)});
        return;
    case Run::Phase::Verifying:
        words.symbol = QStringLiteral("eye");
        words.meaning = Meaning::Accent;
        words.progress = joined({Text::tr("Reading back whether it took"), outcomesText(run)});
        return;
    case Run::Phase::Ended:
        words.symbol = problems ? QStringLiteral("warning") : QStringLiteral("success");
        words.meaning = problems ? Meaning::Warning : Meaning::Success;
        if (!problems && run.count(Outcome::Unsent) > 0) {
            words.symbol = QStringLiteral("stop");
            words.meaning = Meaning::Muted;
        }
        words.progress = outcomesText(run);
        return;
    }
}

} // namespace

QString outcomesText(const Run &run)
{
    QStringList parts;
    for (const Outcome outcome : allOutcomes) {
        if (run.count(outcome) > 0)
            parts += counted(outcome, run.count(outcome));
    }
    return parts.join(QStringLiteral(", "));
}

int finalCount(const Run &run)
{
    int count = 0;
    for (const Outcome outcome : allOutcomes)
        count += isFinal(outcome) ? run.count(outcome) : 0;
    return count;
}

int problemCount(const Run &run)
{
    int count = 0;
    for (const Outcome outcome : allOutcomes)
        count += isProblem(outcome) ? run.count(outcome) : 0;
    return count;
}

bool isActive(const Run &run)
{
    switch (run.phase()) {
    case Run::Phase::Running:
    case Run::Phase::Stopping:
    case Run::Phase::Verifying:
        return true;
    case Run::Phase::Held:
        return run.heldUntil().isValid();
    case Run::Phase::Interrupted:
    case Run::Phase::Paused:
    case Run::Phase::Ended:
        return false;
    }
    return false;
}

RunWords runWords(const Run &run, const QDateTime &now)
{
    RunWords words;
    words.title = visibleText(run.title());
    describe(words, run);
    words.trouble = troubleText(run, now);
    if (run.hold())
        words.details = run.hold()->details();
    words.isActive = isActive(run);
    return words;
}

} // namespace rollcall
