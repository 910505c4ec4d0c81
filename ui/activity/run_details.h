#pragma once

#include "ui/models/run_model.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QPushButton;

namespace rollcall {

class ChangeDesk;
class RecordTable;

// The changes of one run with their outcomes, live, and what can be done about those that failed.
class RunDetails : public QWidget
{
    Q_OBJECT

public:
    // Both must outlive the widget, or the run must tell of its end by destroyed().
    RunDetails(ChangeDesk &desk, Run &run, QWidget *parent = nullptr);
    ~RunDetails() override;

private:
    void showCounts();
    void showButtons();
    void filter();
    QList<int> retryPositions() const; // the selected problems, else all that failed
    void copyFailures();

    ChangeDesk &m_desk;
    QPointer<Run> m_run;
    RunModel m_model;
    RecordTable *m_table;
    QComboBox *m_filter;
    QPushButton *m_retry;
    QPushButton *m_copy;
};

} // namespace rollcall
