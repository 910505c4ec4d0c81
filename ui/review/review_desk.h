#pragma once

#include "core/base/error.h"
#include "core/base/task_scope.h"
#include "core/changes/change_plan.h"
#include "core/changes/run.h"

#include <QObject>

class QWidget;

namespace rollcall {

class Clock;
class ReviewSheet;
class Workspace;

// Puts plans on the table: opens their review over a window, and plan files.
class ReviewDesk : public QObject
{
    Q_OBJECT

public:
    // What is referred to must outlive the desk; `window` owns it.
    ReviewDesk(Workspace &workspace, Clock &clock, QWidget *window);

    // Opens the review, over `parent` if there is one, and gives it back; it deletes itself when it
    // is closed.
    ReviewSheet *review(const ChangePlan &plan, const QStringList &notes = {},
                        QWidget *parent = nullptr);
    // Asks for a file, and reviews the plan in it once it is read; or tells by openFailed why it
    // can't be. The last one asked for counts.
    void openPlanFile();
    void openPlanFile(const QString &path);

Q_SIGNALS:
    void applied(rollcall::Run *run);
    void openFailed(const QString &path, const rollcall::Error &error);

private:
    Workspace &m_workspace;
    Clock &m_clock;
    QWidget *m_window;
    TaskScope m_opening;
};

} // namespace rollcall
