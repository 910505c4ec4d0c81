#pragma once

class QAction;
class QObject;

namespace rollcall {

// What can be done on the changes page, by name, for menus and the command palette.
struct ChangesActions
{
    explicit ChangesActions(QObject *owner);

    QAction *review;     // Ctrl+Return: all that is kept for later
    QAction *discard;    // Del: the selected ones
    QAction *discardAll; //
    QAction *openPlan;   // Ctrl+O: from a file
};

} // namespace rollcall
