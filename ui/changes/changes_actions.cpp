#include "ui/changes/changes_actions.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::ChangesActions)
};

QAction *make(QObject *owner, const char *name, const QString &symbol, const QString &text,
              const QString &button, const QString &help, const QKeySequence &shortcut = {})
{
    auto *action = new QAction(icon(symbol), text, owner);
    action->setObjectName(QLatin1String(name));
    action->setIconText(button);
    action->setStatusTip(help);
    action->setShortcut(shortcut);
    action->setToolTip(shortcut.isEmpty()
                           ? help
                           : Text::tr("%1 (%2)", "help, shortcut")
                                 .arg(help, shortcut.toString(QKeySequence::NativeText)));
    return action;
}

} // namespace

ChangesActions::ChangesActions(QObject *owner)
    : review(make(owner, "changes.review", QStringLiteral("check"), Text::tr("&Review changes…"),
                  Text::tr("Review…"),
                  Text::tr("Look at everything that is kept for later, and apply it"),
                  Qt::CTRL | Qt::Key_Return))
    , discard(make(owner, "changes.discard", QStringLiteral("bin"), Text::tr("&Discard selected"),
                   Text::tr("Discard selected"),
                   Text::tr("Forget the selected changes; nothing is sent"), Qt::Key_Delete))
    , discardAll(make(owner, "changes.discard-all", QStringLiteral("bin"),
                      Text::tr("Discard &all changes"), Text::tr("Discard all"),
                      Text::tr("Forget everything that is kept for later; nothing is sent")))
    , openPlan(make(owner, "changes.open-plan", QStringLiteral("import"), Text::tr("&Open plan…"),
                    Text::tr("Open plan…"), Text::tr("Review a plan that was saved in a file"),
                    Qt::CTRL | Qt::Key_O))
{
    // Text fields know Del, too.
    discard->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

} // namespace rollcall
