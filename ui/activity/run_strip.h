#pragma once

#include "ui/activity/run_words.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

class QAction;
class QProgressBar;
class QToolButton;
class QVBoxLayout;

namespace rollcall {

class ActionRow;
class ChangeDesk;
class Clock;
class DetailsBox;
class RunDetails;
class SecretsForm;
class SymbolLabel;
class TextLabel;

// One run on a line: what it does, how far it is, what can be done about it; opens to the list of
// its changes. Asks for the passwords that a run of an earlier process lacks before it goes on.
// Its end and its troubles are announced to screen readers, its progress is not.
class RunStrip : public QFrame
{
    Q_OBJECT

public:
    // All must outlive the strip, or the run must tell of its end by destroyed().
    RunStrip(ChangeDesk &desk, Run &run, Clock &clock, QWidget *parent = nullptr);

    Run *run() const { return m_run; }
    void setOpen(bool open);

Q_SIGNALS:
    void announced(); // its end or a trouble, to screen readers

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLayout *makeLine();
    QAction *makeAction(const char *name, const QString &symbol, const QString &text);
    void connectActions();
    void showWords();
    void showActions();
    void announce();
    void goOn();
    void askForSecrets();

    ChangeDesk &m_desk;
    QPointer<Run> m_run;
    Clock &m_clock;
    RunWords m_words;
    QToolButton *m_toggle;
    SymbolLabel *m_symbol;
    TextLabel *m_title;
    QProgressBar *m_bar;
    TextLabel *m_progress;
    ActionRow *m_buttons;
    TextLabel *m_trouble;
    DetailsBox *m_details;
    SecretsForm *m_secrets;
    RunDetails *m_changes = nullptr; // made when it is opened
    QVBoxLayout *m_column;
    QAction *m_pause;
    QAction *m_resume;
    QAction *m_stop;
    QAction *m_dismiss;
    QTimer m_gather; // of what the run tells
    QTimer m_second; // rate and time left change by themselves
};

} // namespace rollcall
