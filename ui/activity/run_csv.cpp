#include "ui/activity/run_csv.h"

#include "core/changes/change_kind.h"
#include "core/exchange/csv_line.h"
#include "ui/models/change_text.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::RunCsv)
};

QByteArray line(const Run &run, int position)
{
    const Change &change = run.change(position);
    const ChangeState &state = run.state(position);
    const Error error = state.error.value_or(Error());
    return csvLine({change.target.email, change.target.name, change.target.userId,
                    changeTitle(change), changeSummary(change), outcomeTitle(state.outcome),
                    error.sentence,
                    error.zoomCode == 0 ? QString() : QString::number(error.zoomCode),
                    error.zoomMessage, state.trackingId},
                   u',');
}

} // namespace

QString runCsv(const Run &run, const QList<int> &positions)
{
    QByteArray csv =
        csvLine({Text::tr("E-mail"), Text::tr("Name"), Text::tr("User ID"), Text::tr("Change"),
                 Text::tr("Values"), Text::tr("Outcome"), Text::tr("Reason"),
                 //: A number
                 Text::tr("Zoom’s code"), Text::tr("Zoom’s words"), Text::tr("Tracking ID")},
                u',');
    for (const int position : positions)
        csv += line(run, position);
    return QString::fromUtf8(csv);
}

} // namespace rollcall
