#include "core/base/private_file.h"
#include "core/changes/canonical_json.h"
#include "core/changes/change_kind.h"
#include "core/changes/change_plan.h"
#include "core/changes/plan_lines.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QtConcurrentRun>

namespace rollcall {

namespace {

using Name = QLatin1String;

constexpr Name formatWord("rollcall-plan");
constexpr int newestVersion = 1;
constexpr qint64 mostBytes = 64 * 1024 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::ChangePlan)
};

Error badPlan(const QString &sentence)
{
    return localError(ErrorKind::Usage, sentence);
}

std::optional<Error> formatTrouble(const QJsonObject &json)
{
    const QJsonValue version = json.value(Name("version"));
    if (json.value(Name("format")).toString() != formatWord || !version.isDouble())
        return badPlan(Text::tr("This is no plan of Rollcall."));
    if (version.toInteger() > newestVersion)
        return badPlan(Text::tr("This plan was made by a newer version of Rollcall. Open it with "
                                "that version, or make the plan again here."));
    if (version.toInteger() != newestVersion)
        return badPlan(Text::tr("This is no plan of Rollcall."));
    return std::nullopt;
}

Error badChange(int position, qsizetype count, const Error &why)
{
    const QLocale locale;
    Error error = why;
    //: %1 and %2 are numbers, %3 a sentence that says what is wrong
    error.sentence = Text::tr("Change %1 of %2 is wrong: %3")
                         .arg(locale.toString(position + 1), locale.toString(count), why.sentence);
    return error;
}

Result<QList<Change>> changesOf(const QJsonArray &array)
{
    QList<Change> changes;
    changes.reserve(array.size());
    for (int position = 0; position < array.size(); ++position) {
        Result<Change> change = changeFromJson(array[position].toObject());
        if (!change)
            return badChange(position, array.size(), change.error());
        changes += std::move(change).value();
    }
    return changes;
}

Error readError(const QString &path, const QString &reason)
{
    //: %1 is the path of a file, %2 the system's reason
    return localError(
        ErrorKind::File,
        Text::tr("“%1” can't be read: %2.").arg(QDir::toNativeSeparators(path), reason));
}

} // namespace

QByteArray planToJson(const ChangePlan &plan)
{
    const PlanLines lines(plan);
    QByteArray json = "{\n\"format\": \"rollcall-plan\",\n\"version\": 1,\n\"title\": ";
    appendCanonical(json, plan.title);
    json += ",\n\"account\": " + lines.account() + ",\n\"made_at\": ";
    appendCanonical(json, plan.madeAt.toUTC().toString(Qt::ISODateWithMs));
    json += ",\n\"hash\": \"" + lines.hash() + "\",\n\"changes\": [\n" + lines.changes();
    return json + "\n]\n}\n";
}

Result<ChangePlan> planFromJson(const QByteArray &bytes)
{
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parsing);
    if (parsing.error != QJsonParseError::NoError || !document.isObject()) {
        Error error = badPlan(Text::tr("This is no plan of Rollcall, or a part of it is missing."));
        error.technical = parsing.errorString();
        return error;
    }
    const QJsonObject json = document.object();
    if (auto trouble = formatTrouble(json))
        return *std::move(trouble);
    const QJsonValue changes = json.value(Name("changes"));
    ChangePlan plan{
        .title = json.value(Name("title")).toString(),
        .accountId = json.value(Name("account")).toString(),
        .madeAt = QDateTime::fromString(json.value(Name("made_at")).toString(), Qt::ISODateWithMs),
        .changes = {}};
    if (plan.accountId.isEmpty() || !plan.madeAt.isValid() || !changes.isArray())
        return badPlan(Text::tr("The plan does not say for which account or when it was made, or "
                                "holds no changes."));
    plan.madeAt = plan.madeAt.toUTC();
    Result<QList<Change>> list = changesOf(changes.toArray());
    if (!list)
        return list.error();
    plan.changes = std::move(list).value();
    if (json.value(Name("hash")).toString().toLatin1() != plan.hash())
        return badPlan(Text::tr("The plan was altered after it was made: its changes are not those "
                                "that were saved. Make it again in Rollcall."));
    return plan;
}

Result<void> savePlan(const ChangePlan &plan, const QString &path)
{
    return writePrivateFile(path, planToJson(plan));
}

Result<ChangePlan> openPlan(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir())
        return readError(path, Text::tr("it is a folder"));
    if (!file.open(QIODevice::ReadOnly))
        return readError(path, file.errorString());
    const QByteArray bytes = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return readError(path, file.errorString());
    if (bytes.size() > mostBytes)
        return readError(path, Text::tr("it is too big for a plan"));
    return planFromJson(bytes);
}

QCoro::Task<Result<void>> savePlanAsync(ChangePlan plan, QString path)
{
    const auto work = [plan = std::move(plan), path = std::move(path)] {
        return savePlan(plan, path);
    };
    co_return co_await QtConcurrent::run(work);
}

QCoro::Task<Result<ChangePlan>> openPlanAsync(QString path)
{
    const auto work = [path = std::move(path)] { return openPlan(path); };
    co_return co_await QtConcurrent::run(work);
}

} // namespace rollcall
