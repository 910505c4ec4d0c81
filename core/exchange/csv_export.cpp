#include "core/exchange/csv_export.h"

#include "core/exchange/export_file.h"

#include <QCoreApplication>
#include <QCoroTimer>
#include <QElapsedTimer>

namespace rollcall {

namespace {

constexpr qint64 sliceMs = 8;

// The file and how far it has come.
class CsvExport
{
public:
    CsvExport(const UserStore &users, std::vector<UserRow> rows, CsvOptions options,
              const QString &path)
        : m_users(users)
        , m_rows(std::move(rows))
        , m_options(std::move(options))
        , m_file(path)
    {
    }

    int position() const { return int(m_next); }
    bool atEnd() const { return m_next == m_rows.size(); }
    const ExportSummary &summary() const { return m_summary; }
    ExportFile &file() { return m_file; }

    Result<void> begin()
    {
        if (auto opened = m_file.open(); !opened)
            return opened;
        const QByteArray mark = m_options.byteOrderMark ? QByteArrayLiteral("\xEF\xBB\xBF") : "";
        return write(mark + csvLine(csvHeader(m_options), m_options.separator));
    }

    Result<void> writeSlice()
    {
        QElapsedTimer timer;
        timer.start();
        QByteArray lines;
        while (!atEnd() && timer.elapsed() < sliceMs)
            lines += nextLine();
        return write(lines);
    }

private:
    QByteArray nextLine()
    {
        const UserRow row = m_rows[m_next++];
        if (!m_users.exists(row)) {
            ++m_summary.vanished;
            return {};
        }
        ++m_summary.rows;
        return csvLine(csvCells(m_users, row, m_options.columns), m_options.separator,
                       &m_summary.defused);
    }

    Result<void> write(const QByteArray &bytes)
    {
        m_summary.bytes += bytes.size();
        return m_file.write(bytes);
    }

    const UserStore &m_users;
    std::vector<UserRow> m_rows;
    CsvOptions m_options;
    ExportFile m_file;
    std::size_t m_next = 0;
    ExportSummary m_summary;
};

Error cancelled()
{
    return localError(ErrorKind::Cancelled, QCoreApplication::translate("rollcall::CsvExport",
                                                                        "The export was stopped."));
}

} // namespace

QStringList csvHeader(const CsvOptions &options)
{
    QStringList cells;
    for (const UserColumn column : options.columns) {
        cells += options.header == CsvOptions::Header::Titles
                     ? userColumnTitle(column)
                     : QString::fromLatin1(userColumnNames.name(column));
    }
    return cells;
}

QStringList csvCells(const UserStore &users, UserRow row, const QList<UserColumn> &columns)
{
    QStringList cells;
    cells.reserve(columns.size());
    for (const UserColumn column : columns)
        cells += users.text(row, column);
    return cells;
}

QCoro::Task<Result<ExportSummary>> exportCsv(const UserStore &users, std::vector<UserRow> rows,
                                             CsvOptions options, QString path, CancelToken cancel,
                                             std::function<void(int)> progress)
{
    Q_ASSERT(!options.columns.isEmpty());
    if (cancel.isCancelled())
        co_return cancelled();
    const auto job = std::make_shared<CsvExport>(users, std::move(rows), std::move(options), path);
    // At once: an app that is about to quit may never turn its event loop again.
    const auto giveUp = cancel.onCancel([job] { job->file().discard(); });

    Result<void> written = job->begin();
    while (written && !job->atEnd()) {
        co_await QCoro::sleepFor(std::chrono::milliseconds(0));
        if (cancel.isCancelled())
            co_return cancelled();
        written = job->writeSlice();
        if (written && progress)
            progress(job->position());
    }
    if (cancel.isCancelled())
        co_return cancelled();
    if (written)
        written = job->file().commit();
    if (!written)
        co_return written.error();
    co_return job->summary();
}

} // namespace rollcall
