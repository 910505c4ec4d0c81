#include "ui/history/history_words.h"

#include "core/changes/change_kind.h"
#include "ui/models/change_text.h"
#include "ui/models/time_text.h"
#include "ui/models/visible_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::HistoryWords)
};

using Story = QList<std::pair<QString, QString>>;

void add(Story &story, const QString &question, const QString &answer)
{
    if (!answer.isEmpty())
        story.append({question, answer});
}

QString exactText(const QDateTime &moment)
{
    return moment.isValid() ? exactTimeText(moment.toSecsSinceEpoch()) : QString();
}

void addValues(Story &story, const Change &change)
{
    const QList<FieldChange> fields = kindOf(change).fields(change);
    for (const FieldChange &field : fields) {
        //: A value before and after a change
        add(story, field.label,
            Text::tr("%1 → %2").arg(valueText(field.before), valueText(field.after)));
    }
}

void addError(Story &story, const Error &error)
{
    add(story, Text::tr("Why"), visibleText(error.sentence));
    add(story, Text::tr("Zoom’s words"), visibleText(error.zoomMessage));
    if (error.zoomCode != 0)
        //: A number
        add(story, Text::tr("Zoom’s code"), QString::number(error.zoomCode));
}

} // namespace

QList<std::pair<QString, QString>> historyStory(const HistoryEntry &entry)
{
    const ChangeState &state = entry.state;
    Story story;
    add(story, Text::tr("E-mail"), targetEmail(entry.what.target));
    addValues(story, entry.what);
    add(story, Text::tr("Outcome"), outcomeTitle(state.outcome));
    if (state.error)
        addError(story, *state.error);
    //: Whether a change was found in the account afterwards
    add(story, Text::tr("Read back"), verificationText(state));
    //: When the request left this machine
    add(story, Text::tr("Sent"), exactText(state.intended));
    add(story, Text::tr("Answered"), exactText(state.settled));
    if (state.attempts > 1)
        add(story, Text::tr("Attempts"), QLocale().toString(state.attempts));
    //: The plan that a change was part of: "Deactivate 4,000 users"
    add(story, Text::tr("Part of"), visibleText(entry.runTitle));
    add(story, Text::tr("Connection"), visibleText(entry.profile));
    add(story, Text::tr("User ID"), visibleText(entry.what.target.userId));
    add(story, Text::tr("Tracking ID"), visibleText(state.trackingId));
    return story;
}

QString historyText(const HistoryEntry &entry)
{
    //: A line of a ticket: question, answer
    const QString form = Text::tr("%1: %2");
    QStringList lines{form.arg(Text::tr("Change"), changeTitle(entry.what)),
                      form.arg(Text::tr("User"), targetText(entry.what.target))};
    const Story story = historyStory(entry);
    for (const auto &[question, answer] : story)
        lines += form.arg(question, answer);
    return lines.join(u'\n');
}

} // namespace rollcall
