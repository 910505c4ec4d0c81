#pragma once

#include "core/changes/known_user.h"
#include "ui/edit/plan_dialog.h"

#include <QList>

namespace rollcall {

class PasswordField;

// A new password for one user or, the same one, for several.
class SetPasswordDialog : public PlanDialog
{
    Q_OBJECT

public:
    SetPasswordDialog(const QList<KnownUser> &users, QString accountId, QDateTime now,
                      QWidget *parent = nullptr);
    ~SetPasswordDialog() override;

protected:
    bool isChanged() const override;
    void review() override;

private:
    QList<KnownUser> m_users;
    QString m_accountId;
    QDateTime m_now;
    PasswordField *m_password;
};

} // namespace rollcall
