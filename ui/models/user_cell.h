#pragma once

#include "core/directory/user_column.h"
#include "core/directory/user_store.h"

#include <QDateTime>
#include <QString>

namespace rollcall {

// How people see one cell of the users table. The exact, locale-free form for files and the
// clipboard is UserStore::text().
struct UserCell
{
    const UserStore &store;
    UserRow row;
    UserColumn column;
    QDateTime now; // ages count from here

    // One line of plain text, in the user's locale, with invisible characters spelled out.
    QString text() const;
    // What the text leaves out: the exact time of an age. Empty where it leaves out nothing.
    QString toolTip() const;
    // The text, with its exact time where it has one.
    QString spoken() const;
    // Name of the symbol beside the word, or empty.
    QString icon() const;
};

// A cell that says when something happened.
bool isTimeColumn(UserColumn column);

// How wide a column is before anybody dragged it, in average characters of the table's font.
int defaultColumnWidth(UserColumn column);

} // namespace rollcall
