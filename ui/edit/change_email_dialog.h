#pragma once

#include "core/changes/known_user.h"
#include "ui/edit/address_checks.h"
#include "ui/edit/plan_dialog.h"

class QLineEdit;

namespace rollcall {

class CheckLine;
class FormField;

// Another e-mail address for one user.
class ChangeEmailDialog : public PlanDialog
{
    Q_OBJECT

public:
    // Controller and desk must outlive the dialog.
    ChangeEmailDialog(UsersController &controller, ChangeDesk &desk, const KnownUser &user,
                      QString accountId, QWidget *parent = nullptr);

protected:
    bool isChanged() const override;
    void review() override;

private:
    void showFinding();

    UsersController &m_controller;
    KnownUser m_user;
    QString m_accountId;
    AddressChecks m_checks;
    QLineEdit *m_email;
    FormField *m_field;
    CheckLine *m_check;
    CheckLine *m_domains;
    bool m_checked = false;
};

} // namespace rollcall
