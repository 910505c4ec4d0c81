#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace rollcall {

class UsersController;
struct UserEdits;
struct UsersActions;

// The page's first line: title, how many users, search, and what is done with the whole list.
class UsersHeader : public QWidget
{
    Q_OBJECT

public:
    // All must outlive the header.
    UsersHeader(UsersController &controller, const UsersActions &actions, const UserEdits &edits,
                QWidget *parent = nullptr);

    void focusSearch();
    QWidget *columnsButton() const;

Q_SIGNALS:
    void left(); // Down, Enter or a second Esc in the search: on to the table

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showCount();
    void showQuery();
    bool searchKey(int key);

    UsersController &m_controller;
    QLabel *m_count;
    QLineEdit *m_search;
    QToolButton *m_columns;
};

} // namespace rollcall
