#pragma once

class QAction;
class QObject;

namespace rollcall {

// What can be done on the users page, by name. Texts have mnemonics for menus; each has an
// objectName that never changes ("users.export"), an icon, a shortcut where that makes sense, and
// a status tip that says what it does.
struct UsersActions
{
    explicit UsersActions(QObject *owner);

    QAction *exportUsers;  // Ctrl+E
    QAction *copy;         // Ctrl+C: tab-separated, the visible columns of the selected users
    QAction *copyCsv;      // Ctrl+Shift+C: the same as CSV, with a header
    QAction *selectAll;    // Ctrl+A
    QAction *find;         // Ctrl+F
    QAction *goToUser;     // Ctrl+P
    QAction *clearFilters; // Ctrl+Shift+F
    QAction *refresh;      // F5
    QAction *resume;       // goes on with a partial list
    QAction *stop;         // stops loading
    QAction *columns;      // opens the column chooser
    QAction *details;      // F9, checkable: the details pane
};

} // namespace rollcall
