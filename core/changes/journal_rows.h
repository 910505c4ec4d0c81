#pragma once

#include "core/changes/journal.h"
#include "core/changes/sql_connection.h"

#include <QVariant>

#include <optional>

namespace rollcall {

// Rows of the journal's tables, and what they mean.

// What is kept of a row beside it, to notice damage: FNV-1a of its values, their order, and which
// of them are null. Any one value that is altered alters it.
class RowDigest
{
public:
    void add(const QVariant &value); // null, a text or an integer
    qint64 value() const { return qint64(m_state); }

private:
    void mix(quint64 number);

    quint64 m_state = 0xcbf29ce484222325;
};

qint64 digestOf(const QVariantList &values);

// Folded, as they are searched: a word of the search is never found across two texts.
QString wordsOf(const QStringList &texts);

QVariant timeToSql(const QDateTime &time);
QDateTime timeFromSql(const QVariant &value);

// changes.id, run, kind, document, invitation, words, digest.
QVariantList documentColumns(ChangeId id, RunId run, const Change &change);

// The change as it was stored, without asking its kind whether it is one that may be sent: what
// was decided once can always be read. nullopt: of a kind that this version does not know.
std::optional<Change> changeFromDocument(const QString &document);

// changes.at, outcome, verification, attempts, intended, settled, tracking_id, result, error,
// state_digest. `at`: when it was intended or, if it never was, when its run began.
QVariantList stateColumns(ChangeId id, const QVariant &at, const ChangeState &state);

// From outcome … error, of which the first is column `first`.
ChangeState stateFromRow(const SqlConnection::Row &row, int first);

// attempts.change … digest.
QVariantList attemptColumns(const Attempt &attempt);
Attempt attemptFromRow(const SqlConnection::Row &row);

} // namespace rollcall
