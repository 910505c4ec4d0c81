#pragma once

#include "ui/edit/plan_dialog.h"

class QLineEdit;

namespace rollcall {

class FormField;
class UsersController;

// Moves users to another account of the same master account.
class SwitchAccountDialog : public PlanDialog
{
    Q_OBJECT

public:
    SwitchAccountDialog(UsersController &controller, std::vector<UserRow> users, QString accountId,
                        QWidget *parent = nullptr);

protected:
    bool isChanged() const override;
    void review() override;

private:
    QString problem() const;

    UsersController &m_controller;
    std::vector<UserRow> m_users;
    QString m_accountId;
    QLineEdit *m_account;
    FormField *m_field;
    bool m_checked = false;
};

} // namespace rollcall
