#pragma once

#include "core/directory/user_query.h"
#include "core/directory/user_store.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;

namespace rollcall {

// Finds one user of the directory: type a few letters, Down, Enter. What is typed next looks for
// somebody else.
class UserPicker : public QWidget
{
    Q_OBJECT

public:
    // `store` must outlive the picker; `sorted` names the order that it keeps already.
    UserPicker(const UserStore &store, UserQuery sorted, QWidget *parent = nullptr);

    std::optional<UserRow> user() const; // nullopt: nobody, or gone meanwhile
    bool isEmpty() const;
    QLineEdit *edit() const { return m_text; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &text);
    void choose(int at);
    bool key(int key);

    const UserStore &m_store;
    UserQuery m_sorted;
    std::vector<UserRow> m_found;
    std::optional<UserRow> m_user;
    QLineEdit *m_text;
    QListWidget *m_list;
    QLabel *m_nobody;
};

} // namespace rollcall
