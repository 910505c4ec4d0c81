#pragma once

#include <QMenu>

namespace rollcall {

struct ShellActions;
class Workspace;

// The accounts to choose from: the stored ones, the practice account, and a way to add one. The
// open one is checked. Always up to date, so that the command palette finds them too.
class AccountMenu : public QMenu
{
    Q_OBJECT

public:
    // Both must outlive the menu.
    AccountMenu(Workspace &workspace, const ShellActions &actions, QWidget *parent = nullptr);

Q_SIGNALS:
    void profileChosen(const QString &profileId);

private:
    void fill();

    Workspace &m_workspace;
    const ShellActions &m_actions;
};

} // namespace rollcall
