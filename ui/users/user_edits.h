#pragma once

#include <QList>

class QAction;
class QWidget;

namespace rollcall {

// What can be done to users, by name, as UsersActions. Those that stand for several (licence,
// presence) have a menu; the actions of it say in data() what they set. UserEditing gives them
// their states and carries them out.
struct UserEdits
{
    explicit UserEdits(QWidget *owner);

    QAction *createUser;  // Ctrl+Shift+N
    QAction *deleteUsers; // Delete, in the table
    QAction *activate;
    QAction *deactivate;
    QAction *licence;
    QAction *setPassword;
    QAction *changeEmail;
    QAction *signOutOfSso;
    QAction *presence;
    QAction *switchAccount;

    QList<QAction *> licences;  // data(): zoom::UserType as a number
    QList<QAction *> presences; // data(): which of presenceChoices()

    // Those about the selected users, in the order of menus; nullptr: a separator.
    QList<QAction *> ofSelection() const;
};

} // namespace rollcall
