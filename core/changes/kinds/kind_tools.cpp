#include "core/changes/kinds/kind_tools.h"

#include "core/zoom/users.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::ChangeKind)
};

} // namespace

Change changeOf(zoom::Operation operation, const KnownUser &user, const QJsonObject &before,
                const QJsonObject &after)
{
    return {.operation = operation,
            .target = user.target,
            .before = before,
            .after = after,
            .secret = {}};
}

QJsonObject membersNamed(const QJsonObject &values, const QJsonObject &named)
{
    QJsonObject members;
    for (auto member = named.begin(); member != named.end(); ++member) {
        const QJsonValue value = values.value(member.key());
        if (!value.isUndefined())
            members.insert(member.key(), value);
    }
    return members;
}

Error makesNoSense(const QString &sentence)
{
    return localError(ErrorKind::Usage, sentence);
}

std::optional<Error> targetTrouble(const Change &change)
{
    const QString &id = change.target.userId;
    // The last two would name other resources, `me` whoever the app belongs to.
    const bool names = !id.trimmed().isEmpty() && id != zoom::me && id != QLatin1String(".") &&
                       id != QLatin1String("..");
    if (names)
        return std::nullopt;
    return makesNoSense(Text::tr("It does not say which user is meant."));
}

bool isEmailAddress(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at == text.lastIndexOf(u'@') && at < text.size() - 1 && !text.contains(u' ') &&
           text == text.trimmed();
}

Request readUser(const Change &change)
{
    return zoom::getUserRequest({.userId = change.target.userId, .loginType = std::nullopt});
}

bool isNotFound(const Result<QJsonObject> &answer)
{
    return !answer && answer.error().kind == ErrorKind::NotFound;
}

QStringList noConsequences(const Change &)
{
    return {};
}

QList<Change> noWayBack(const Change &, const QJsonObject &)
{
    return {};
}

} // namespace rollcall
