#pragma once

#include "core/changes/change_desk.h"
#include "ui/changes/changes_actions.h"
#include "ui/models/plan_model.h"

#include <QPointer>
#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace rollcall {

class Clock;
class EmptyState;
class PageHeader;
class RecordTable;
class ReviewDesk;
class RunStrip;
class StateStrip;
class TextLabel;
class Workspace;

// What is decided and not done: changes that are kept for later, and runs that an earlier process
// left unfinished. Also whether this window may change the account at all.
class ChangesPage : public QWidget
{
    Q_OBJECT

public:
    // What is referred to must outlive the page.
    ChangesPage(Workspace &workspace, ReviewDesk &reviews, Clock &clock, QWidget *parent = nullptr);
    ~ChangesPage() override;

    void setDesk(ChangeDesk *desk); // null: none. Must live until the next call

    int count() const; // changes that are kept, and unfinished runs
    const ChangesActions &commands() const { return m_actions; }

    void focusTable(Qt::FocusReason reason);

Q_SIGNALS:
    void countChanged(int count);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeUnfinished();
    QWidget *makeStaged();
    void connectActions();
    void showAll();
    void showPen();
    void showNotice();
    void showUnfinished();
    void showStaged();
    void showEmpty();
    void enableDiscard();
    QList<Run *> unfinished() const;
    QList<Change> selected() const;
    void review();
    void discardSelected();
    void showDiscarded();
    void putBack();

    Workspace &m_workspace;
    ReviewDesk &m_reviews;
    Clock &m_clock;
    QPointer<ChangeDesk> m_desk;
    ChangesActions m_actions;
    PlanModel m_model;
    PageHeader *m_header;
    StateStrip *m_pen;
    StateStrip *m_journal;
    StateStrip *m_note;
    QStackedWidget *m_stack;
    QWidget *m_content;
    QWidget *m_unfinished;
    QVBoxLayout *m_strips;
    QWidget *m_staged;
    TextLabel *m_stagedTitle;
    RecordTable *m_table;
    EmptyState *m_empty;
    QList<RunStrip *> m_runs;
    QList<Change> m_discarded; // to be put back
    QAction *m_takePen;
    QAction *m_dismissJournal;
    QAction *m_putBack;
    QAction *m_dismissNote;
};

} // namespace rollcall
