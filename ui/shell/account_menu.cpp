#include "ui/shell/account_menu.h"

#include "core/account/profile_store.h"
#include "ui/shell/shell_actions.h"
#include "ui/theme/account_icon.h"
#include "ui/workspace.h"

namespace rollcall {

namespace {

// A name is somebody's text: an ampersand in it is no mnemonic.
QString menuText(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

} // namespace

AccountMenu::AccountMenu(Workspace &workspace, const ShellActions &actions, QWidget *parent)
    : QMenu(tr("&Switch account"), parent)
    , m_workspace(workspace)
    , m_actions(actions)
{
    connect(&workspace.profiles(), &ProfileStore::changed, this, &AccountMenu::fill);
    connect(&workspace, &Workspace::accountChanged, this, &AccountMenu::fill);
    fill();
}

void AccountMenu::fill()
{
    clear(); // deletes what only this menu owns; the shell's actions stay
    const auto open = m_workspace.account();
    for (const AccountProfile &profile : m_workspace.profiles().profiles()) {
        QAction *action = addAction(accountIcon(profile), menuText(profile.name));
        action->setCheckable(true);
        action->setChecked(open && open->id == profile.id);
        connect(action, &QAction::triggered, this,
                [this, id = profile.id] { Q_EMIT profileChosen(id); });
    }
    addSeparator();
    addAction(m_actions.openPractice);
    addAction(m_actions.connectAccount);
}

} // namespace rollcall
