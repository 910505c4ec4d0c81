#pragma once

#include "core/zoom/user_creation.h"
#include "ui/edit/plan_dialog.h"

namespace rollcall {

class ChangeDesk;
class ChoiceList;
class LicenceChoice;
class PasswordField;
class ProfileFields;
class UsersController;
class WhoFields;

// New users: how they come into the account, who they are, and what they get.
class CreateDialog : public PlanDialog
{
    Q_OBJECT

public:
    // Controller and desk must outlive the dialog.
    CreateDialog(UsersController &controller, ChangeDesk &desk, QString accountId,
                 QWidget *parent = nullptr);
    ~CreateDialog() override;

protected:
    bool isChanged() const override;
    void review() override;

private:
    zoom::CreateAction action() const;
    void buildWays();
    void layOut();
    void showAction();
    void showFacts();
    void showUsers();
    void showMistakes();
    bool check();

    UsersController &m_controller;
    QString m_accountId;
    ChoiceList *m_ways;
    WhoFields *m_who;
    LicenceChoice *m_licence;
    ProfileFields *m_profile;
    QWidget *m_passwordPart;
    PasswordField *m_password;
    QWidget *m_samePassword = nullptr;
    QAction *m_leaveOut;
    bool m_checked = false;
};

} // namespace rollcall
