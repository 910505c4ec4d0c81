#pragma once

#include <QList>

class QAction;
class QActionGroup;
class QObject;

namespace rollcall {

class Theme;

// What can be done in the window whatever page is shown. Texts have mnemonics for menus; each has
// an objectName that never changes ("shell.connect").
struct ShellActions
{
    explicit ShellActions(QObject *owner);

    QAction *connectAccount; // Ctrl+N
    QAction *openPractice;
    QAction *editConnection;
    QAction *closeAccount; // Ctrl+W
    QAction *quit;         // Ctrl+Q
    QAction *palette;      // Ctrl+K
    QAction *about;
};

// System, Light, Dark: one of them is checked, the theme's. The group is a child of `owner`.
QActionGroup *appearanceActions(Theme &theme, QObject *owner);

} // namespace rollcall
