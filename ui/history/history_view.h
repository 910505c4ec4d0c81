#pragma once

#include "ui/history/history_actions.h"
#include "ui/history/history_loader.h"
#include "ui/history/history_undo.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace rollcall {

class EmptyState;
class HistoryDetails;
class PageHeader;
class RecordTable;
class ReviewDesk;
class StateStrip;
class Workspace;
struct Notice;

// Every change that was ever applied from this machine: searched, read, exported and undone.
class HistoryView : public QWidget
{
    Q_OBJECT

public:
    // What is referred to must outlive the page.
    HistoryView(Workspace &workspace, ReviewDesk &reviews, Clock &clock, QWidget *parent = nullptr);
    ~HistoryView() override;

    void setDesk(ChangeDesk *desk); // null: none. Must live until the next call
    HistoryLoader &loader() { return m_loader; }
    const HistoryActions &commands() const { return m_actions; }

    void focusTable(Qt::FocusReason reason);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeMain();
    void connectActions();
    void connectParts();
    void showState();
    void showEmpty();
    void showSelection();
    void keepCurrent();
    QList<HistoryEntry> selected() const;
    void undoRun();
    void openExport();
    void exportTo(const QString &path);
    void write(const QList<HistoryEntry> &entries, const QString &path);
    void showExported(const Result<int> &written, const QString &path);
    void tell(const Notice &notice);

    Clock &m_clock;
    HistoryActions m_actions;
    HistoryLoader m_loader;
    PageHeader *m_header;
    QLineEdit *m_search;
    QComboBox *m_outcome;
    StateStrip *m_note;
    QStackedWidget *m_stack;
    RecordTable *m_table;
    EmptyState *m_empty;
    HistoryDetails *m_details;
    QAction *m_dismissNote;
    qint64 m_current = 0; // ChangeId of the current row, kept over a reset
    QTimer m_patience;    // a first page that comes sooner is not announced
    TaskScope m_exporting;
    HistoryUndo m_undo;
};

} // namespace rollcall
