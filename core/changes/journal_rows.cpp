#include "core/changes/journal_rows.h"

#include "core/changes/change_kind.h"
#include "core/changes/error_json.h"
#include "core/directory/folded_text.h"
#include "core/zoom/user_creation.h"

#include <QJsonDocument>

namespace rollcall {

namespace {

using namespace Qt::StringLiterals;

QString textOf(const QJsonObject &json)
{
    return json.isEmpty() ? QString()
                          : QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject objectFrom(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

bool isInvitation(const Change &change)
{
    return change.operation == zoom::Operation::CreateUser &&
           change.after[u"action"].toString() ==
               QLatin1String(zoom::createActionNames.name(zoom::CreateAction::Create));
}

// "" is stored as such: QString() would be bound as NULL.
QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

template <typename Table, typename Enum>
QVariant nameOf(const Table &table, Enum value)
{
    return QString::fromLatin1(table.name(value));
}

} // namespace

void RowDigest::mix(quint64 number)
{
    m_state = (m_state ^ number) * 0x100000001b3;
}

void RowDigest::add(const QVariant &value)
{
    if (value.isNull()) {
        mix(0);
    } else if (value.typeId() == QMetaType::QString) {
        const QString text = value.toString();
        mix(quint64(text.size()) + 2);
        for (const QChar character : text)
            mix(character.unicode());
    } else {
        mix(1);
        mix(quint64(value.toLongLong()));
    }
}

qint64 digestOf(const QVariantList &values)
{
    RowDigest digest;
    for (const QVariant &value : values)
        digest.add(value);
    return digest.value();
}

QString wordsOf(const QStringList &texts)
{
    return QString::fromStdString(folded(texts.join(u'\n')));
}

QVariant timeToSql(const QDateTime &time)
{
    return time.isNull() ? QVariant() : QVariant(time.toMSecsSinceEpoch());
}

QDateTime timeFromSql(const QVariant &value)
{
    return value.isNull() ? QDateTime()
                          : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

QVariantList documentColumns(ChangeId id, RunId run, const Change &change)
{
    QVariantList values{id,
                        run,
                        QString::fromLatin1(kindOf(change).name),
                        textOf(change.toJson()),
                        int(isInvitation(change)),
                        wordsOf({change.target.name, change.target.email, change.target.userId,
                                 kindOf(change).title(change)})};
    values += digestOf(values);
    return values;
}

std::optional<Change> changeFromDocument(const QString &document)
{
    const QJsonObject json = objectFrom(document);
    const ChangeKind *kind = kindNamed(json[u"change"].toString().toLatin1());
    if (!kind)
        return std::nullopt;
    const QJsonValue user = json[u"user"];
    Change change;
    change.operation = kind->operation;
    change.target = {user[u"id"].toString(), user[u"email"].toString(), user[u"name"].toString()};
    change.before = json[u"before"].toObject();
    change.after = json[u"after"].toObject();
    return change;
}

QVariantList stateColumns(ChangeId id, const QVariant &at, const ChangeState &state)
{
    QVariantList values{id,
                        at,
                        nameOf(outcomeNames, state.outcome),
                        nameOf(verificationNames, state.verification),
                        state.attempts,
                        timeToSql(state.intended),
                        timeToSql(state.settled),
                        notNull(state.trackingId),
                        notNull(textOf(state.result)),
                        state.error ? textOf(errorToJson(*state.error)) : u""_s};
    values += digestOf(values);
    values.removeFirst(); // the id belongs to the digest only
    return values;
}

ChangeState stateFromRow(const SqlConnection::Row &row, int first)
{
    const auto text = [&row, first](int column) { return row.value(first + column).toString(); };
    ChangeState state;
    // Names of neither table are not in a sound journal of this version. "In doubt" is safe.
    state.outcome = outcomeNames.value(text(0).toLatin1()).value_or(Outcome::Sending);
    state.verification =
        verificationNames.value(text(1).toLatin1()).value_or(Verification::Pending);
    state.attempts = row.value(first + 2).toInt();
    state.intended = timeFromSql(row.value(first + 3));
    state.settled = timeFromSql(row.value(first + 4));
    state.trackingId = text(5);
    state.result = objectFrom(text(6));
    if (const QString error = text(7); !error.isEmpty())
        state.error = errorFromJson(objectFrom(error));
    return state;
}

QVariantList attemptColumns(const Attempt &attempt)
{
    QVariantList values{attempt.change,
                        attempt.number,
                        timeToSql(attempt.intended),
                        timeToSql(attempt.settled),
                        notNull(attempt.trackingId),
                        attempt.httpStatus,
                        attempt.delivery ? nameOf(deliveryNames, *attempt.delivery) : QVariant()};
    values += digestOf(values);
    return values;
}

Attempt attemptFromRow(const SqlConnection::Row &row)
{
    Attempt attempt;
    attempt.change = row.value(0).toLongLong();
    attempt.number = row.value(1).toInt();
    attempt.intended = timeFromSql(row.value(2));
    attempt.settled = timeFromSql(row.value(3));
    attempt.trackingId = row.value(4).toString();
    attempt.httpStatus = row.value(5).toInt();
    if (!row.isNull(6))
        attempt.delivery =
            deliveryNames.value(row.value(6).toString().toLatin1()).value_or(Delivery::Unknown);
    return attempt;
}

} // namespace rollcall
