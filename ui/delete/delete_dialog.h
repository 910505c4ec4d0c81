#pragma once

#include "core/base/task_scope.h"
#include "core/zoom/user_deletion.h"
#include "ui/delete/leavers.h"
#include "ui/delete/receiver_checks.h"
#include "ui/edit/plan_dialog.h"
#include "ui/widgets/check_line.h"

#include <QHash>

class QCheckBox;

namespace rollcall {

class ChangeDesk;
class CheckList;
class ChoiceList;
class FormField;
class StateStrip;
class TextLabel;
class TransferBox;
class UserPicker;
class UsersController;

// Takes users out of the account: deactivate instead, disassociate or delete, and who gets what
// they leave. Nothing that loses data is chosen beforehand.
class DeleteDialog : public PlanDialog
{
    Q_OBJECT

public:
    // The controller, the users it shows, and the desk must outlive the dialog.
    DeleteDialog(UsersController &controller, ChangeDesk &desk, const std::vector<UserRow> &users,
                 QString accountId, QWidget *parent = nullptr);

protected:
    bool isChanged() const override;
    void review() override;

private:
    void buildInstead();
    void buildWays();
    void buildTransfer();
    void showRefused();
    void showReceiver();
    void showLoss();
    WebinarLicence webinarLicence(UserRow receiver) const;
    void askForWebinarLicence();
    QList<Check> checks() const;
    QString problem() const;
    bool deletes() const;
    zoom::UserDeletion deletion() const;
    void deactivateInstead();

    UsersController &m_controller;
    ChangeDesk &m_desk;
    const UserStore &m_store;
    QString m_accountId;
    Leavers m_leavers;
    StateStrip *m_instead = nullptr;
    ChoiceList *m_ways = nullptr;
    QWidget *m_transfer = nullptr;
    UserPicker *m_receiver = nullptr;
    FormField *m_receiverField = nullptr;
    CheckList *m_checks = nullptr;
    TransferBox *m_kinds = nullptr;
    QCheckBox *m_nothing = nullptr;
    CheckLine *m_loss = nullptr;
    bool m_asked = false;                             // review was tried: problems show
    QHash<QString, WebinarLicence> m_webinarLicences; // by user id
    TaskScope m_asking;
};

} // namespace rollcall
