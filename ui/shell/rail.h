#pragma once

#include "core/account/account_profile.h"

#include <QWidget>

#include <optional>

class QAction;
class QMenu;
class QVBoxLayout;

namespace rollcall {

class AccountSwitcher;
class Clock;
class DataStatus;
class Directory;
class TextLabel;

// The window's leading side: which account, which page, and how true the data is.
class Rail : public QWidget
{
    Q_OBJECT

public:
    // The menu is the choice of accounts. It and the clock must outlive the rail.
    Rail(QMenu *accounts, Clock &clock, QWidget *parent = nullptr);

    // A checkable action for a page; its button follows the action.
    void addPage(QAction *page);
    void setCount(const QAction *page, int count); // of what waits there
    void setAccount(const AccountProfile &account, Directory *directory);
    void forgetAccount();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    AccountSwitcher *m_switcher;
    TextLabel *m_practice;
    QVBoxLayout *m_pages;
    DataStatus *m_data;
};

} // namespace rollcall
