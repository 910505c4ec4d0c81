#pragma once

#include "core/base/clock.h"
#include "core/base/task_scope.h"
#include "core/changes/run.h"

#include <QObject>

namespace rollcall {

// Writes outcomes to the journal in the order in which they come. While one commit waits for the
// disk, those that come meanwhile gather for the next. What the disk refuses is kept and tried
// again every five seconds.
class OutcomeWriter : public QObject
{
    Q_OBJECT

public:
    using Outcomes = QList<std::pair<int, ChangeState>>; // by position

    OutcomeWriter(const Run &run, Journal &journal, Clock &clock, QObject *parent = nullptr);

    void write(int position, ChangeState state);
    bool isBusy() const { return m_writing || !m_unwritten.isEmpty(); }

Q_SIGNALS:
    void written(const rollcall::OutcomeWriter::Outcomes &outcomes);
    void failed(const rollcall::Error &error); // each time the disk says no

private:
    void writeNext();
    void committed(const Outcomes &outcomes, const Result<void> &result);

    const Run &m_run;
    Journal &m_journal;
    Clock &m_clock;
    Outcomes m_unwritten;
    bool m_writing = false;
    TaskScope m_scope;
};

} // namespace rollcall
