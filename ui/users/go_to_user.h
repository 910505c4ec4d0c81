#pragma once

#include "core/directory/user_query.h"
#include "core/directory/user_store.h"

#include <QFrame>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;

namespace rollcall {

// Up to `limit` users that match `text`, those first whose name begins with it, then last name or
// e-mail. `sorted` names the order that the store keeps already; its filters don't count.
std::vector<UserRow> usersToGoTo(const UserStore &store, const UserQuery &sorted,
                                 const QString &text, int limit);

// Ctrl+P: type a few letters, Enter. A popup over the window's upper edge; Esc closes it. Deletes
// itself when it closes.
class GoToUser : public QFrame
{
    Q_OBJECT

public:
    // `store` must outlive the popup.
    GoToUser(const UserStore &store, UserQuery sorted, QWidget *parent);

    void popUp();

Q_SIGNALS:
    void chosen(rollcall::UserRow user);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &text);
    void choose();

    const UserStore &m_store;
    UserQuery m_sorted;
    std::vector<UserRow> m_users;
    QLineEdit *m_text;
    QListWidget *m_list;
    QLabel *m_nobody;
};

} // namespace rollcall
