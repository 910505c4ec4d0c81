#pragma once

#include "core/changes/account_facts.h"
#include "core/zoom/user_creation.h"

#include <QWidget>

class QComboBox;

namespace rollcall {

class CheckLine;
class FormField;

// The licence of new users, with the seats that are left where the account tells.
class LicenceChoice : public QWidget
{
    Q_OBJECT

public:
    explicit LicenceChoice(QWidget *parent = nullptr);

    qint64 type() const; // zoom::UserType
    void setAction(zoom::CreateAction action);
    void setFacts(const AccountFacts &facts);
    void setUsers(int count);

Q_SIGNALS:
    void changed();

private:
    void fill();
    void showSeats();

    zoom::CreateAction m_action = zoom::CreateAction::Create;
    std::optional<qint64> m_left;
    bool m_known = false;
    int m_users = 0;
    QComboBox *m_choice;
    FormField *m_field;
    CheckLine *m_seats;
};

} // namespace rollcall
