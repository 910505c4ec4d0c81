#pragma once

#include "core/base/error.h"
#include "core/base/task_scope.h"
#include "core/changes/history.h"

#include <QObject>

namespace rollcall {

class ChangeDesk;
class Clock;
class ReviewDesk;
class Workspace;

// Makes the plan that sets changes back, and puts it on the table for review. Whatever is asked for
// later takes the place of what is being made.
class HistoryUndo : public QObject
{
    Q_OBJECT

public:
    // What is referred to must outlive it.
    HistoryUndo(Workspace &workspace, ReviewDesk &reviews, Clock &clock, QObject *parent = nullptr);

    void undo(QList<HistoryEntry> entries);
    // All changes of the run, also those that are not loaded.
    void undoRun(ChangeDesk &desk, qint64 run);
    void cancel() { m_scope.cancel(); }

Q_SIGNALS:
    void reviewOpened();
    void impossible(const QString &why); // of none is there a way back
    void failed(const rollcall::Error &error);

private:
    void review(const UndoPlan &undo);

    Workspace &m_workspace;
    ReviewDesk &m_reviews;
    Clock &m_clock;
    TaskScope m_scope;
};

} // namespace rollcall
