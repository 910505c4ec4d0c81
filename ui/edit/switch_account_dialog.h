#pragma once

#include "core/changes/known_user.h"
#include "ui/edit/plan_dialog.h"

#include <QList>

class QLineEdit;

namespace rollcall {

class FormField;

// Moves users to another account of the same master account.
class SwitchAccountDialog : public PlanDialog
{
    Q_OBJECT

public:
    SwitchAccountDialog(const QList<KnownUser> &users, QString accountId, QDateTime now,
                        QWidget *parent = nullptr);

protected:
    bool isChanged() const override;
    void review() override;

private:
    QString problem() const;

    QList<KnownUser> m_users;
    QString m_accountId;
    QDateTime m_now;
    QLineEdit *m_account;
    FormField *m_field;
    bool m_checked = false;
};

} // namespace rollcall
