#pragma once

#include "core/account/account_profile.h"

#include <QToolButton>

namespace rollcall {

// The open account's dot and name; a press opens the choice of accounts.
class AccountSwitcher : public QToolButton
{
    Q_OBJECT

public:
    explicit AccountSwitcher(QMenu *menu, QWidget *parent = nullptr);

    void setAccount(const AccountProfile &account);

    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void elide();

    QString m_name;
};

} // namespace rollcall
