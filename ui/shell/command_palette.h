#pragma once

#include "ui/models/command_list_model.h"

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QListView;
class QMenuBar;

namespace rollcall {

class TextLabel;

// Runs any command of the menus by name. Lies over the top of its window while it is open. Enter
// runs the current command, Esc or a click elsewhere closes; the focus goes back to where it was
// before the command runs.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    CommandPalette(QMenuBar &menus, QWidget *window);

    void open();

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void dismiss();
    void runCurrent();
    void showMatches(const QString &text);
    void place();
    bool handleKey(int key);
    void moveBy(int rows);

    QMenuBar &m_menus;
    CommandListModel m_model;
    QLineEdit *m_text;
    QListView *m_list;
    TextLabel *m_nothing;
    QPointer<QWidget> m_focusBefore;
};

// Every command in the menus, submenus included, that is not hidden.
QList<CommandListModel::Command> commandsOf(const QMenuBar &menus);

} // namespace rollcall
