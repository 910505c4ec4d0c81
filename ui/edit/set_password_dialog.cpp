#include "ui/edit/set_password_dialog.h"

#include "core/changes/kinds/update_password.h"
#include "ui/edit/password_field.h"
#include "ui/edit/plan_words.h"
#include "ui/theme/metrics.h"
#include "ui/users/users_controller.h"
#include "ui/widgets/check_line.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace rollcall {

namespace {

constexpr int most = 31; // one less than for a new user
constexpr QSize firstSize(64 * metrics::grid, 44 * metrics::grid);

} // namespace

SetPasswordDialog::SetPasswordDialog(UsersController &controller, std::vector<UserRow> users,
                                     QString accountId, QWidget *parent)
    : PlanDialog(parent)
    , m_controller(controller)
    , m_users(std::move(users))
    , m_accountId(std::move(accountId))
    , m_password(new PasswordField(
          most,
          tr("8 to %L1 characters, and whatever else the account's rules ask for.").arg(most)))
{
    setObjectName(QStringLiteral("set-password"));
    setHeading(tr("Set password"), whoText(*controller.users(), m_users));
    goOn()->setText(tr("Review password"));
    form()->addWidget(m_password);
    if (m_users.size() > 1) {
        form()->addWidget(new CheckLine({Meaning::Warning, QStringLiteral("warning"),
                                         tr("All of them get the same password.")}));
    }
    form()->addWidget(new CheckLine({Meaning::Muted, QStringLiteral("mail"),
                                     tr("Zoom tells users by mail that their password was "
                                        "changed, but not what it is.")}));
    form()->addWidget(
        new CheckLine({Meaning::Muted, QStringLiteral("info"),
                       tr("Only for people who sign in by work e-mail. Zoom refuses it for "
                          "admins, and for single sign-on.")}));
    form()->addStretch();
    resize(firstSize);
    m_password->focus();
}

SetPasswordDialog::~SetPasswordDialog()
{
    m_password->wipe();
}

bool SetPasswordDialog::isChanged() const
{
    return !m_password->isEmpty();
}

void SetPasswordDialog::review()
{
    if (!m_password->check()) {
        m_password->focus();
        return;
    }
    const QByteArray password = m_password->password();
    const QString title = tr("Set the password of %Ln user(s)", nullptr, int(m_users.size()));
    makeForReview({title, m_accountId, m_controller.now(), {}}, *m_controller.users(), m_users,
                  [password](const KnownUser &user) { return passwordChange(user, password); });
}

} // namespace rollcall
