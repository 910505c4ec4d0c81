#include "core/changes/kinds/delete_user.h"

#include "core/changes/kinds/kind_tools.h"
#include "core/changes/kinds/member_words.h"
#include "core/changes/kinds/value_match.h"
#include "core/zoom/json_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace rollcall {

namespace {

using Name = QLatin1String;
using zoom::DeleteAction;
using zoom::textOf;
using zoom::UserDeletion;

constexpr Name actionName("action"), receiverName("transfer_email"), statusName("status");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::DeleteUser)
};

struct Belonging
{
    const char *flag;
    bool UserDeletion::*member;
    const char *title;
    const char *loss; // nullptr: see moreLoss
};

constexpr std::array belongings{
    Belonging{
        "transfer_meeting", &UserDeletion::transferMeetings,
        QT_TRANSLATE_NOOP("rollcall::DeleteUser", "Meetings"),
        QT_TRANSLATE_NOOP("rollcall::DeleteUser", "Meetings that are not transferred are lost.")},
    Belonging{
        "transfer_webinar", &UserDeletion::transferWebinars,
        QT_TRANSLATE_NOOP("rollcall::DeleteUser", "Webinars"),
        QT_TRANSLATE_NOOP("rollcall::DeleteUser", "Webinars that are not transferred are lost.")},
    Belonging{
        "transfer_recording", &UserDeletion::transferRecordings,
        QT_TRANSLATE_NOOP("rollcall::DeleteUser", "Recordings"),
        QT_TRANSLATE_NOOP("rollcall::DeleteUser", "Recordings that are not transferred are lost.")},
    Belonging{"transfer_whiteboard", &UserDeletion::transferWhiteboards,
              QT_TRANSLATE_NOOP("rollcall::DeleteUser", "Whiteboards"), nullptr},
    Belonging{"transfer_clipfiles", &UserDeletion::transferClips,
              QT_TRANSLATE_NOOP("rollcall::DeleteUser", "Clips"), nullptr},
    Belonging{"transfer_notes", &UserDeletion::transferNotes,
              QT_TRANSLATE_NOOP("rollcall::DeleteUser", "Notes"), nullptr},
    Belonging{"transfer_visitors", &UserDeletion::transferVisitors,
              QT_TRANSLATE_NOOP("rollcall::DeleteUser", "Visitors"), nullptr},
    Belonging{"transfer_docs", &UserDeletion::transferDocs,
              QT_TRANSLATE_NOOP("rollcall::DeleteUser", "Documents"), nullptr},
};

std::optional<DeleteAction> actionOf(const Change &change)
{
    return zoom::deleteActionNames.value(textOf(change.after.value(actionName)).toUtf8());
}

bool isTransferred(const Change &change, const Belonging &belonging)
{
    return zoom::flagOf(change.after.value(Name(belonging.flag))).value_or(false);
}

bool transfersAny(const Change &change)
{
    return std::ranges::any_of(belongings,
                               [&](const Belonging &one) { return isTransferred(change, one); });
}

bool deletesForGood(const Change &change)
{
    return actionOf(change) == DeleteAction::Delete;
}

// Who is invited only, and has nothing yet.
bool isPending(const Change &change)
{
    return textOf(change.before.value(statusName)) == Name("pending");
}

QString title(const Change &change)
{
    //: What is done to a user; also the name of a button
    return deletesForGood(change) ? Text::tr("Delete") : Text::tr("Disassociate");
}

QList<FieldChange> fields(const Change &change)
{
    const QString before = valueWords(statusName, change.before.value(statusName));
    QList<FieldChange> rows{
        //: The state of a user's account
        {Text::tr("Account"), before,
         deletesForGood(change) ? Text::tr("Deleted") : Text::tr("Disassociated")}};
    const QString receiver = textOf(change.after.value(receiverName));
    for (const Belonging &belonging : belongings) {
        if (!isTransferred(change, belonging))
            continue;
        //: What becomes of the meetings of a user who is deleted; %1 is an e-mail address
        rows += {Text::tr(belonging.title), {}, Text::tr("To %1").arg(receiver)};
    }
    return rows;
}

Risk risk(const Change &change)
{
    return isPending(change) && !deletesForGood(change) ? Risk::Disruptive : Risk::Irreversible;
}

QStringList losses(const Change &change)
{
    QStringList sentences;
    bool losesMore = false;
    for (const Belonging &belonging : belongings) {
        if (isTransferred(change, belonging))
            continue;
        if (belonging.loss != nullptr)
            sentences += Text::tr(belonging.loss);
        else
            losesMore = true;
    }
    if (losesMore)
        sentences += Text::tr("Whiteboards, clips, notes, visitors and documents that are not "
                              "transferred are lost.");
    return sentences;
}

QStringList consequences(const Change &change)
{
    if (isPending(change) && !deletesForGood(change))
        return {Text::tr("The invitation can no longer be accepted.")};
    QStringList sentences;
    if (deletesForGood(change)) {
        sentences += Text::tr("The user is gone for good; Zoom has no way to bring them back.");
    } else {
        sentences += Text::tr("The user leaves the account and keeps a free Basic account of their "
                              "own; only they can accept coming back.");
    }
    sentences += losses(change);
    if (transfersAny(change))
        sentences += Text::tr("What is transferred moves later, and Zoom does not report on it.");
    return sentences;
}

std::optional<Error> check(const Change &change)
{
    if (!actionOf(change))
        return makesNoSense(Text::tr("It does not say whether to delete or to disassociate."));
    const QString receiver = textOf(change.after.value(receiverName)).trimmed();
    if (transfersAny(change) && receiver.isEmpty())
        return makesNoSense(Text::tr("Say who shall get what the user leaves behind."));
    if (!receiver.isEmpty() && !isEmailAddress(receiver))
        return makesNoSense(Text::tr("The receiver of what the user leaves behind is named by an "
                                     "e-mail address."));
    return targetTrouble(change);
}

Request request(const Change &change)
{
    return zoom::deleteUserRequest(deletionOf(change));
}

Taken judge(const Change &, const Result<QJsonObject> &answer, const ReadBackContext &)
{
    if (isNotFound(answer))
        return Taken::Yes;
    return answer ? Taken::No : Taken::Unclear;
}

bool matchesBefore(const Change &change, const QJsonObject &user)
{
    return agrees(user, change.before);
}

} // namespace

const ChangeKind deleteUserKind{
    .operation = zoom::Operation::DeleteUser,
    .name = "delete-user",
    .title = title,
    .fields = fields,
    .risk = risk,
    .consequences = consequences,
    .check = check,
    .request = request,
    .readBack = {.request = readUser, .judge = judge, .fromListing = true},
    .matchesBefore = matchesBefore,
    .inverse = noWayBack,
};

Change deleteUserChange(const KnownUser &user, const UserDeletion &deletion)
{
    QJsonObject after{{actionName, Name(zoom::deleteActionNames.name(deletion.action))}};
    if (!deletion.transferEmail.isEmpty())
        after.insert(receiverName, deletion.transferEmail);
    for (const Belonging &belonging : belongings) {
        if (deletion.*belonging.member)
            after.insert(Name(belonging.flag), true);
    }
    return changeOf(zoom::Operation::DeleteUser, user,
                    membersNamed(user.values, {{statusName, {}}}), after);
}

UserDeletion deletionOf(const Change &change)
{
    UserDeletion deletion;
    deletion.userId = change.target.userId;
    deletion.action = actionOf(change).value_or(DeleteAction::Disassociate);
    deletion.transferEmail = textOf(change.after.value(receiverName));
    for (const Belonging &belonging : belongings)
        deletion.*belonging.member = isTransferred(change, belonging);
    return deletion;
}

} // namespace rollcall
