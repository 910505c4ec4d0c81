#include "ui/history/history_export.h"

#include "core/changes/change_desk.h"
#include "core/exchange/csv_line.h"
#include "core/exchange/export_file.h"
#include "ui/models/change_text.h"

namespace rollcall {

namespace {

constexpr int pageSize = 1000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::HistoryExport)
};

QByteArray header()
{
    return csvLine({Text::tr("When"), Text::tr("Change"), Text::tr("Name"), Text::tr("E-mail"),
                    Text::tr("User ID"), Text::tr("Values"), Text::tr("Outcome"),
                    //: Column: whether the change was found in the account afterwards
                    Text::tr("Read back"), Text::tr("Reason"), Text::tr("Connection"),
                    Text::tr("Tracking ID"), Text::tr("Part of")},
                   u',');
}

QByteArray line(const HistoryEntry &entry)
{
    const Change &change = entry.what;
    const ChangeState &state = entry.state;
    return csvLine({entry.at.toUTC().toString(Qt::ISODate), changeTitle(change), change.target.name,
                    change.target.email, change.target.userId, changeSummary(change),
                    outcomeTitle(state.outcome), verificationText(state), reasonText(state),
                    entry.profile, state.trackingId, entry.runTitle},
                   u',');
}

Error cancelled()
{
    return localError(ErrorKind::Cancelled, Text::tr("The export was stopped."));
}

} // namespace

QCoro::Task<Result<int>> exportHistory(QPointer<ChangeDesk> desk, HistoryQuery query, QString path,
                                       CancelToken cancel)
{
    ExportFile file(path);
    if (const auto opened = file.open(); !opened)
        co_return Error(opened.error());
    if (const auto written = file.write(header()); !written)
        co_return Error(written.error());
    query.offset = 0;
    query.limit = pageSize;
    while (true) {
        if (!desk || cancel.isCancelled())
            co_return cancelled();
        const auto page = co_await desk->history(query);
        if (!page)
            co_return Error(page.error());
        QByteArray lines;
        for (const HistoryEntry &entry : page->entries)
            lines += line(entry);
        if (const auto written = file.write(lines); !written)
            co_return Error(written.error());
        query.offset += int(page->entries.size());
        if (page->entries.isEmpty() || query.offset >= page->total)
            break;
    }
    if (const auto committed = file.commit(); !committed)
        co_return Error(committed.error());
    co_return query.offset;
}

} // namespace rollcall
