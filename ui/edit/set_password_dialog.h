#pragma once

#include "ui/edit/plan_dialog.h"

namespace rollcall {

class PasswordField;
class UsersController;

// A new password for one user or, the same one, for several.
class SetPasswordDialog : public PlanDialog
{
    Q_OBJECT

public:
    SetPasswordDialog(UsersController &controller, std::vector<UserRow> users, QString accountId,
                      QWidget *parent = nullptr);
    ~SetPasswordDialog() override;

protected:
    bool isChanged() const override;
    void review() override;

private:
    UsersController &m_controller;
    std::vector<UserRow> m_users;
    QString m_accountId;
    PasswordField *m_password;
};

} // namespace rollcall
