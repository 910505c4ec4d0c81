#include "ui/shell/account_pages.h"

#include "ui/changes/changes_page.h"
#include "ui/edit/plan_dialog.h"
#include "ui/history/history_view.h"
#include "ui/review/review_desk.h"
#include "ui/review/review_sheet.h"
#include "ui/theme/icons.h"
#include "ui/users/users_page.h"
#include "ui/workspace.h"

#include <QAction>
#include <QActionGroup>

namespace rollcall {

AccountPages::AccountPages(Workspace &workspace, ReviewDesk &reviews, QSettings &settings,
                           Clock &clock, QWidget *parent)
    : QStackedWidget(parent)
    , m_workspace(workspace)
    , m_reviews(reviews)
    , m_users(new UsersPage(settings, clock))
    , m_changes(new ChangesPage(workspace, reviews, clock))
    , m_history(new HistoryView(workspace, reviews, clock))
{
    auto *group = new QActionGroup(this); // one page is always the current one
    for (QAction *action :
         {addPage(m_users, "shell.page.users", QStringLiteral("users"), tr("&Users")),
          addPage(m_changes, "shell.page.changes", QStringLiteral("pencil"), tr("&Changes")),
          addPage(m_history, "shell.page.history", QStringLiteral("history"), tr("&History"))}) {
        group->addAction(action);
        m_actions += action;
        action->setShortcut(QKeySequence(int(Qt::CTRL) | (int(Qt::Key_0) + int(m_actions.size()))));
    }
    m_actions.first()->setChecked(true);
    connect(m_users, &UsersPage::planMade, this, &AccountPages::review);
}

QAction *AccountPages::addPage(QWidget *page, const char *name, const QString &symbol,
                               const QString &text)
{
    addWidget(page);
    auto *action = new QAction(icon(symbol), text, this);
    action->setObjectName(QLatin1String(name));
    action->setCheckable(true);
    connect(action, &QAction::triggered, this,
            [this, page] { showPage(page, Qt::ShortcutFocusReason); });
    return action;
}

void AccountPages::showPage(QWidget *page, Qt::FocusReason reason)
{
    setCurrentWidget(page);
    m_actions[currentIndex()]->setChecked(true);
    if (page == m_users)
        m_users->focusTable(reason);
    else if (page == m_changes)
        m_changes->focusTable(reason);
    else
        m_history->focusTable(reason);
    Q_EMIT pageShown();
}

void AccountPages::showAccount()
{
    const auto account = m_workspace.account();
    m_users->setDirectory(m_workspace.directory(), account->name);
    m_users->setChangeDesk(m_workspace.changes(), account->accountId);
    m_changes->setDesk(m_workspace.changes());
    m_history->setDesk(m_workspace.changes());
    showPage(m_users, Qt::OtherFocusReason);
}

void AccountPages::leaveAccount()
{
    m_history->setDesk(nullptr);
    m_changes->setDesk(nullptr);
    m_users->setChangeDesk(nullptr);
    m_users->setDirectory(nullptr);
}

QString AccountPages::title() const
{
    return m_actions[currentIndex()]->text().remove(u'&');
}

// The dialog that made the plan stays behind the review until that is done with.
void AccountPages::review(const ChangePlan &plan, PlanDialog *dialog)
{
    const ReviewSheet *sheet = m_reviews.review(plan, {}, dialog);
    if (dialog)
        connect(sheet, &QDialog::accepted, dialog, &QDialog::accept);
}

} // namespace rollcall
