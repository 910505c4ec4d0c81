#include "ui/users/users_actions.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>

namespace rollcall {

namespace {

struct Row
{
    QAction *UsersActions::*action;
    const char *name;
    const char *icon;
    const char *text;
    const char *iconText; // on buttons, where the table stands beside it; null: the text
    const char *help;
    const char *shortcut; // portable; null: none
};

//: Commands of the users page: in the menu, on a button, and what they do.
constexpr Row rows[] = {
    {&UsersActions::exportUsers, "users.export", "export",
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "&Export users…"),
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "Export…"),
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "Write users to a CSV file"), "Ctrl+E"},
    {&UsersActions::copy, "users.copy", "copy",
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "&Copy"), nullptr,
     QT_TRANSLATE_NOOP("rollcall::UsersActions",
                       "Copy the selected users, with the columns you see, for a spreadsheet"),
     "Ctrl+C"},
    {&UsersActions::copyCsv, "users.copy-csv", "copy",
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "Copy as CS&V"), nullptr,
     QT_TRANSLATE_NOOP("rollcall::UsersActions",
                       "Copy the selected users, with the columns you see, as CSV with a header"),
     "Ctrl+Shift+C"},
    {&UsersActions::selectAll, "users.select-all", "check",
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "Select &all"), nullptr,
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "Select every user in the table"), "Ctrl+A"},
    {&UsersActions::find, "users.find", "search",
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "&Find users"), nullptr,
     QT_TRANSLATE_NOOP("rollcall::UsersActions",
                       "Search name, e-mail, department and ID while you type"),
     "Ctrl+F"},
    {&UsersActions::goToUser, "users.go-to", "person",
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "&Go to user…"), nullptr,
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "Jump to one user by name or e-mail"), "Ctrl+P"},
    {&UsersActions::clearFilters, "users.clear-filters", "close",
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "C&lear filters"), nullptr,
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "Show all users again"), "Ctrl+Shift+F"},
    {&UsersActions::refresh, "users.refresh", "refresh",
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "&Refresh users"),
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "Refresh"),
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "List all users from Zoom again"), "F5"},
    {&UsersActions::resume, "users.resume", "resume",
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "Resu&me loading"),
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "Resume"),
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "Go on loading where it ended"), nullptr},
    {&UsersActions::stop, "users.stop", "stop",
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "&Stop loading"),
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "Stop"),
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "Keep what is loaded and stop"), nullptr},
    {&UsersActions::columns, "users.columns", "columns",
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "Colum&ns…"), nullptr,
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "Choose which columns the table shows"), nullptr},
    {&UsersActions::details, "users.details", "details-pane",
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "&Details"), nullptr,
     QT_TRANSLATE_NOOP("rollcall::UsersActions", "Show the selected user at the side"), "F9"},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("rollcall::UsersActions", text);
}

QString toolTip(const QAction &action, const QString &help)
{
    if (action.shortcut().isEmpty())
        return help;
    return QCoreApplication::translate("rollcall::UsersActions", "%1 (%2)", "help, shortcut")
        .arg(help, action.shortcut().toString(QKeySequence::NativeText));
}

} // namespace

UsersActions::UsersActions(QObject *owner)
{
    for (const Row &row : rows) {
        auto *action = new QAction(icon(QLatin1String(row.icon)), translated(row.text), owner);
        action->setObjectName(QLatin1String(row.name));
        if (row.iconText)
            action->setIconText(translated(row.iconText));
        if (row.shortcut)
            action->setShortcut(QKeySequence(QLatin1String(row.shortcut)));
        action->setStatusTip(translated(row.help));
        action->setToolTip(toolTip(*action, translated(row.help)));
        this->*row.action = action;
    }
    // Text fields have shortcuts of these names too; the table's count only in the table.
    for (QAction *action : {copy, copyCsv, selectAll})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    details->setCheckable(true);
}

} // namespace rollcall
