#pragma once

#include <QWidget>

class QComboBox;
class QTabBar;
class QToolButton;

namespace rollcall {

class UsersController;
struct UsersActions;

// Status tabs with counts, the role filter, and the way back to all users.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    // Both must outlive the bar.
    FilterBar(UsersController &controller, UsersActions &actions, QWidget *parent = nullptr);

private:
    void showCounts();
    void showQuery();

    UsersController &m_controller;
    QTabBar *m_tabs;
    QComboBox *m_roles;
    QToolButton *m_clear;
};

} // namespace rollcall
