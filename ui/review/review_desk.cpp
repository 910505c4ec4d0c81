#include "ui/review/review_desk.h"

#include "ui/review/review_sheet.h"

#include <QFileDialog>

namespace rollcall {

ReviewDesk::ReviewDesk(Workspace &workspace, Clock &clock, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_window(window)
{
}

ReviewSheet *ReviewDesk::review(const ChangePlan &plan, const QStringList &notes, QWidget *parent)
{
    auto *sheet = new ReviewSheet(m_workspace, m_clock, plan, parent ? parent : m_window, notes);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &ReviewSheet::applied, this, &ReviewDesk::applied);
    sheet->open();
    return sheet;
}

void ReviewDesk::openPlanFile()
{
    auto *dialog = new QFileDialog(m_window, tr("Open a plan"), QString(),
                                   tr("Rollcall plans (*.json);;All files (*)"));
    dialog->setObjectName(QStringLiteral("plan.file-dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { openPlanFile(path); });
    dialog->open();
}

void ReviewDesk::openPlanFile(const QString &path)
{
    m_opening.cancel();
    m_opening.start(openPlanAsync(path), [this, path](const Result<ChangePlan> &plan) {
        if (plan)
            review(*plan);
        else
            Q_EMIT openFailed(path, plan.error());
    });
}

} // namespace rollcall
