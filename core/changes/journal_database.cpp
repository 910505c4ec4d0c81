#include "core/changes/journal_database.h"

#include "core/changes/journal_file.h"
#include "core/changes/journal_reads.h"
#include "core/changes/journal_schema.h"
#include "core/changes/journal_writes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace rollcall {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::Journal)
};

Error notOpen()
{
    return localError(ErrorKind::File, Text::tr("The journal can't be used, so nothing is sent. "
                                                "Start Rollcall again to see why."));
}

Error unsound(const QString &path)
{
    //: %1 is the path of a file. Another window of Rollcall owns it at the moment
    return localError(ErrorKind::File, Text::tr("The journal, “%1”, is damaged or of another "
                                                "version of Rollcall, and can't be shown.")
                                           .arg(QDir::toNativeSeparators(path)));
}

} // namespace

JournalDatabase::JournalDatabase(const QString &folder, std::chrono::milliseconds lockWait)
    : m_path(folder + u"/journal.sqlite"_s)
    , m_lockWait(lockWait)
{
}

Result<JournalOpened> JournalDatabase::open(Journal::Access access)
{
    auto result = opened(access);
    if (!result)
        m_sql.reset();
    return result;
}

Result<JournalOpened> JournalDatabase::opened(Journal::Access access)
{
    if (const auto room = makeRoomForJournal(m_path); !room)
        return room.error();
    if (const auto connected = connect(); !connected)
        return connected.error();
    const auto setAside = replaceUnsound(access);
    if (!setAside)
        return setAside.error();
    // Writes, though nothing new: what can't be written is found now, not when it is needed.
    if (const auto marked = markVersion(*m_sql); !marked)
        return marked.error();
    const auto unreadable = unreadableKinds(*m_sql);
    if (!unreadable)
        return unreadable.error();
    m_unreadable = *unreadable;
    const auto count = countOfKinds(*m_sql, m_unreadable);
    if (!count)
        return count.error();
    return JournalOpened{*setAside, *count};
}

Result<void> JournalDatabase::connect()
{
    if (!QFileInfo::exists(m_path)) {
        if (auto made = makeJournalFile(m_path); !made)
            return made;
    }
    m_sql.emplace(m_path, m_lockWait);
    return m_sql->open();
}

// The path of the journal that was set aside, if it was.
Result<QString> JournalDatabase::replaceUnsound(Journal::Access access)
{
    const auto soundness = soundnessOf(*m_sql);
    if (!soundness)
        return soundness.error();
    QString setAside;
    if (*soundness != Soundness::Sound) {
        if (access == Journal::Access::Look)
            return unsound(m_path);
        m_sql.reset();
        const auto moved = setJournalAside(m_path);
        if (!moved)
            return moved.error();
        setAside = *moved;
        if (const auto connected = connect(); !connected)
            return connected.error();
    }
    if (const auto set = setUpConnection(*m_sql); !set)
        return set.error();
    return setAside;
}

template <typename Work>
std::invoke_result_t<Work, SqlConnection &> JournalDatabase::write(Work work)
{
    if (!m_sql)
        return notOpen();
    return m_sql->write([&] { return work(*m_sql); });
}

template <typename Work>
std::invoke_result_t<Work, SqlConnection &> JournalDatabase::read(Work work)
{
    if (!m_sql)
        return notOpen();
    return m_sql->read([&] { return work(*m_sql); });
}

Result<JournalledRun> JournalDatabase::begin(const ChangePlan &plan, const QString &profile,
                                             const QDateTime &now)
{
    return write([&](SqlConnection &sql) { return insertRun(sql, plan, profile, now); });
}

Result<void> JournalDatabase::intend(const QList<ChangeId> &changes, const QDateTime &now)
{
    return write([&](SqlConnection &sql) -> Result<void> {
        for (const ChangeId id : changes) {
            if (auto intended = intendChange(sql, id, now); !intended)
                return intended;
        }
        return {};
    });
}

Result<void> JournalDatabase::settle(const QList<Settlement> &settlements)
{
    return write([&](SqlConnection &sql) -> Result<void> {
        for (const Settlement &settlement : settlements) {
            if (auto settled = settleChange(sql, settlement); !settled)
                return settled;
        }
        return {};
    });
}

Result<void> JournalDatabase::end(RunId run, const QDateTime &now)
{
    return write([&](SqlConnection &sql) { return endRun(sql, run, now); });
}

Result<QList<JournalledRun>> JournalDatabase::unended()
{
    return read([](SqlConnection &sql) { return unendedRuns(sql); });
}

Result<QList<Attempt>> JournalDatabase::attempts(RunId run)
{
    return read([&](SqlConnection &sql) { return attemptsOf(sql, run); });
}

Result<HistoryPage> JournalDatabase::history(const HistoryQuery &query)
{
    return read([&](SqlConnection &sql) { return historyPage(sql, query, m_unreadable); });
}

Result<int> JournalDatabase::invitationsSince(const QDateTime &since)
{
    return read([&](SqlConnection &sql) { return rollcall::invitationsSince(sql, since); });
}

} // namespace rollcall
