#pragma once

#include "core/changes/change_desk.h"

#include <QList>
#include <QPointer>
#include <QScrollArea>

class QVBoxLayout;

namespace rollcall {

class Clock;
class RunStrip;

// What is going on with changes, at the bottom of the window: a line for each run, newest first,
// until it is dismissed. Never modal. Hidden while there is none.
class ActivityPanel : public QScrollArea
{
    Q_OBJECT

public:
    // The clock must outlive the panel.
    explicit ActivityPanel(Clock &clock, QWidget *parent = nullptr);

    void setDesk(ChangeDesk *desk); // null: none. Must live until the next call

    // Runs that an earlier process left: not where they stand on the page above.
    void setInterruptedShown(bool shown);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showRuns();
    QList<Run *> shownRuns() const;

    Clock &m_clock;
    QPointer<ChangeDesk> m_desk;
    bool m_showsInterrupted = true;
    QWidget *m_content;
    QVBoxLayout *m_lines;
    QList<RunStrip *> m_strips; // oldest first
};

} // namespace rollcall
