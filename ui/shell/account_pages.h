#pragma once

#include <QList>
#include <QStackedWidget>

class QAction;
class QSettings;

namespace rollcall {

class ChangesPage;
class Clock;
class HistoryView;
class PlanDialog;
class ReviewDesk;
class UsersPage;
class Workspace;
struct ChangePlan;

// The pages of an open account, and the actions that show them.
class AccountPages : public QStackedWidget
{
    Q_OBJECT

public:
    // What is referred to must outlive the pages.
    AccountPages(Workspace &workspace, ReviewDesk &reviews, QSettings &settings, Clock &clock,
                 QWidget *parent = nullptr);

    // The workspace's account, with the users before all others; or none.
    void showAccount();
    void leaveAccount();

    UsersPage &users() { return *m_users; }
    ChangesPage &changes() { return *m_changes; }
    HistoryView &history() { return *m_history; }

    // Checkable, exclusive, Ctrl+1 … in this order.
    const QList<QAction *> &pageActions() const { return m_actions; }
    QAction *usersAction() const { return m_actions[0]; }
    QAction *changesAction() const { return m_actions[1]; }
    QAction *historyAction() const { return m_actions[2]; }

    QString title() const; // of the page that is shown

Q_SIGNALS:
    void pageShown();

private:
    QAction *addPage(QWidget *page, const char *name, const QString &symbol, const QString &text);
    void showPage(QWidget *page, Qt::FocusReason reason);
    void review(const ChangePlan &plan, PlanDialog *dialog);

    Workspace &m_workspace;
    ReviewDesk &m_reviews;
    UsersPage *m_users;
    ChangesPage *m_changes;
    HistoryView *m_history;
    QList<QAction *> m_actions;
};

} // namespace rollcall
