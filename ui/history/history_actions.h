#pragma once

class QAction;
class QObject;

namespace rollcall {

// What can be done on the history page, by name, for menus and the command palette.
struct HistoryActions
{
    explicit HistoryActions(QObject *owner);

    QAction *undo;         // the selected ones, through a review
    QAction *undoRun;      // all of the run that the selected ones are of
    QAction *exportAll;    // all that match, into a CSV file
    QAction *copy;         // the selected ones
    QAction *find;         // Ctrl+F
    QAction *clearFilters; //
    QAction *refresh;      // F5
};

} // namespace rollcall
