#include "core/exchange/history_csv.h"

#include "core/changes/change_kind.h"
#include "core/changes/run.h"
#include "core/exchange/csv_line.h"
#include "core/exchange/export_file.h"

#include <QCoreApplication>
#include <QCoroTimer>
#include <QElapsedTimer>

#include <memory>

namespace rollcall {

namespace {

constexpr qint64 sliceMs = 8;
constexpr char16_t separator = u',';

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::HistoryCsv)
};

Error cancelled()
{
    return localError(ErrorKind::Cancelled, Text::tr("The export was stopped."));
}

QString numberOrNothing(int number)
{
    return number == 0 ? QString() : QString::number(number);
}

QString joined(const QList<FieldChange> &fields, QString FieldChange::*value)
{
    QStringList parts;
    for (const FieldChange &field : fields) {
        if (!(field.*value).isEmpty())
            parts += QStringLiteral("%1: %2").arg(field.label, field.*value);
    }
    return parts.join(QStringLiteral("; "));
}

QString verificationTitle(const ChangeState &state)
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
        //: Whether a change can be read back: Zoom has no call that would tell
        return Text::tr("Can’t be");
    case Verification::Missing:
        return Text::tr("Could not be read");
    }
    return {};
}

// Change, user, e-mail address, before, after.
QStringList cellsOf(const Change &change)
{
    const ChangeKind &kind = kindOf(change);
    const QList<FieldChange> fields = kind.fields(change);
    return {kind.title(change), change.target.name, change.target.email,
            joined(fields, &FieldChange::before), joined(fields, &FieldChange::after)};
}

QStringList changeTitles()
{
    //: Title of a column: what was done, "Deactivate"
    return {Text::tr("Change"), Text::tr("User"), Text::tr("E-mail"),
            //: Title of a column: values before a change
            Text::tr("Before"),
            //: Title of a column: values after a change
            Text::tr("After")};
}

// Zoom's words, code, tracking id.
QStringList answerCells(const ChangeState &state)
{
    const Error error = state.error.value_or(Error());
    const QString &tracking = state.trackingId.isEmpty() ? error.trackingId : state.trackingId;
    return {error.zoomMessage, numberOrNothing(error.zoomCode), tracking};
}

QStringList answerTitles()
{
    return {Text::tr("Zoom message"), Text::tr("Zoom code"), Text::tr("Tracking ID")};
}

bool isFailure(Outcome outcome)
{
    return outcome == Outcome::Unchanged || outcome == Outcome::Failed ||
           outcome == Outcome::Conflict || outcome == Outcome::Unsent ||
           outcome == Outcome::Unknown || outcome == Outcome::Blocked;
}

// The file and how far it has come.
class HistoryExport
{
public:
    HistoryExport(QList<HistoryEntry> entries, const QString &path)
        : m_entries(std::move(entries))
        , m_file(path)
    {
    }

    ExportFile &file() { return m_file; }
    bool atEnd() const { return m_next == m_entries.size(); }
    int written() const { return int(m_next); }

    Result<void> begin()
    {
        if (auto opened = m_file.open(); !opened)
            return opened;
        return m_file.write(csvLine(historyCsvHeader(), separator));
    }

    Result<void> writeSlice()
    {
        QElapsedTimer timer;
        timer.start();
        QByteArray lines;
        while (!atEnd() && timer.elapsed() < sliceMs)
            lines += csvLine(historyCsvCells(m_entries[m_next++]), separator);
        return m_file.write(lines);
    }

private:
    const QList<HistoryEntry> m_entries;
    ExportFile m_file;
    qsizetype m_next = 0;
};

} // namespace

QStringList historyCsvHeader()
{
    //: Title of a column: when something was changed
    return QStringList{Text::tr("Time (UTC)"),
                       //: Title of a column: the plan that a change was a part of
                       Text::tr("Run")} +
           changeTitles() +
           QStringList{//: Title of a column: what became of a change
                       Text::tr("Outcome"),
                       //: Title of a column: whether a change was found in the account afterwards
                       Text::tr("Read back")} +
           answerTitles() +
           QStringList{
               //: Title of a column: the connection (account profile) that a change was made with
               Text::tr("Connection")};
}

QStringList historyCsvCells(const HistoryEntry &entry)
{
    return QStringList{entry.at.toUTC().toString(Qt::ISODate), entry.runTitle} +
           cellsOf(entry.what) +
           QStringList{outcomeTitle(entry.state.outcome), verificationTitle(entry.state)} +
           answerCells(entry.state) + QStringList{entry.profile};
}

QCoro::Task<Result<int>> exportHistory(QList<HistoryEntry> entries, QString path,
                                       CancelToken cancel)
{
    if (cancel.isCancelled())
        co_return cancelled();
    const auto job = std::make_shared<HistoryExport>(std::move(entries), path);
    // At once: an app that is about to quit may never turn its event loop again.
    const auto giveUp = cancel.onCancel([job] { job->file().discard(); });

    Result<void> written = job->begin();
    while (written && !job->atEnd()) {
        co_await QCoro::sleepFor(std::chrono::milliseconds(0));
        if (cancel.isCancelled())
            co_return cancelled();
        written = job->writeSlice();
    }
    if (written)
        written = job->file().commit();
    if (!written)
        co_return written.error();
    co_return job->written();
}

QByteArray failuresCsv(const Run &run)
{
    QByteArray lines;
    for (int position = 0; position < run.size(); ++position) {
        const ChangeState &state = run.state(position);
        if (!isFailure(state.outcome))
            continue;
        const QString reason = state.error ? state.error->sentence : QString();
        lines += csvLine(cellsOf(run.change(position)) +
                             QStringList{outcomeTitle(state.outcome), reason} + answerCells(state),
                         separator);
    }
    if (lines.isEmpty())
        return {};
    //: Title of a column: why a change has failed
    const QStringList reasonTitles{Text::tr("Outcome"), Text::tr("Reason")};
    return csvLine(changeTitles() + reasonTitles + answerTitles(), separator) + lines;
}

} // namespace rollcall
