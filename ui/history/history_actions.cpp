#include "ui/history/history_actions.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::HistoryActions)
};

QAction *make(QObject *owner, const char *name, const QString &symbol, const QString &text,
              const QString &button, const QString &help, const QKeySequence &shortcut = {})
{
    auto *action = new QAction(icon(symbol), text, owner);
    action->setObjectName(QLatin1String(name));
    action->setIconText(button);
    action->setStatusTip(help);
    action->setToolTip(help);
    action->setShortcut(shortcut);
    // The users page has the same keys; the page that has the focus answers.
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    return action;
}

} // namespace

HistoryActions::HistoryActions(QObject *owner)
    : undo(make(owner, "history.undo", QStringLiteral("undo"), Text::tr("&Undo changes…"),
                Text::tr("Undo…"), Text::tr("Set the selected changes back, after a review")))
    , undoRun(make(owner, "history.undo-run", QStringLiteral("undo"), Text::tr("Undo whole &run…"),
                   Text::tr("Undo run…"),
                   Text::tr("Set back everything that was applied together with the selected "
                            "changes, after a review")))
    , exportAll(make(owner, "history.export", QStringLiteral("export"),
                     Text::tr("Export &history…"), Text::tr("Export…"),
                     Text::tr("Write all changes that match to a CSV file")))
    , copy(make(owner, "history.copy", QStringLiteral("copy"), Text::tr("&Copy changes"),
                Text::tr("Copy"), Text::tr("Copy the whole story of the selected changes"),
                Qt::CTRL | Qt::Key_C))
    , find(make(owner, "history.find", QStringLiteral("search"), Text::tr("&Find changes"),
                Text::tr("Find"), Text::tr("Search the history by user, change or tracking ID"),
                Qt::CTRL | Qt::Key_F))
    , clearFilters(make(owner, "history.clear-filters", QStringLiteral("close"),
                        Text::tr("C&lear filters of the history"), Text::tr("Clear filters"),
                        Text::tr("Show the whole history again")))
    , refresh(make(owner, "history.refresh", QStringLiteral("refresh"),
                   Text::tr("&Read the history again"), Text::tr("Try again"),
                   Text::tr("Read the journal on this machine again"), Qt::Key_F5))
{
}

} // namespace rollcall
