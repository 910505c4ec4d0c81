#include "ui/edit/switch_account_dialog.h"

#include "core/changes/kinds/switch_account.h"
#include "ui/edit/plan_words.h"
#include "ui/theme/metrics.h"
#include "ui/users/users_controller.h"
#include "ui/widgets/check_line.h"
#include "ui/widgets/form_field.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rollcall {

namespace {

constexpr QSize firstSize(64 * metrics::grid, 42 * metrics::grid);

} // namespace

SwitchAccountDialog::SwitchAccountDialog(UsersController &controller, std::vector<UserRow> users,
                                         QString accountId, QWidget *parent)
    : PlanDialog(parent)
    , m_controller(controller)
    , m_users(std::move(users))
    , m_accountId(std::move(accountId))
    , m_account(new QLineEdit)
    , m_field(new FormField(tr("&Account ID"), m_account,
                            tr("Of the account where they shall be, as Zoom's portal shows it.")))
{
    setObjectName(QStringLiteral("switch-account"));
    setHeading(tr("Move to another account"), whoText(*controller.users(), m_users));
    goOn()->setText(tr("Review %Ln move(s)", nullptr, int(m_users.size())));
    m_account->setObjectName(QStringLiteral("switch-account.id"));
    form()->addWidget(m_field);
    form()->addWidget(
        new CheckLine({Meaning::Muted, QStringLiteral("info"),
                       tr("Only between a master account and its sub-accounts. Zoom refuses to "
                          "move admins.")}));
    form()->addWidget(new CheckLine(
        {Meaning::Warning, QStringLiteral("warning"),
         tr("They leave this account with all that is theirs. Only the other account, or the "
            "master account, can send them back.")}));
    form()->addStretch();
    resize(firstSize);
    connect(m_account, &QLineEdit::textChanged, this, [this] {
        if (m_checked)
            m_field->setProblem(problem());
    });
    m_account->setFocus(Qt::OtherFocusReason);
}

bool SwitchAccountDialog::isChanged() const
{
    return !m_account->text().trimmed().isEmpty();
}

QString SwitchAccountDialog::problem() const
{
    const QString id = m_account->text().trimmed();
    if (id.isEmpty())
        return tr("Enter the ID of the other account.");
    if (id == m_accountId)
        return tr("This is the account where they are.");
    return {};
}

void SwitchAccountDialog::review()
{
    m_checked = true;
    m_field->setProblem(problem());
    if (m_field->hasMistake()) {
        m_account->setFocus(Qt::OtherFocusReason);
        return;
    }
    const QString to = m_account->text().trimmed();
    const QString title = tr("Move %Ln user(s) to another account", nullptr, int(m_users.size()));
    makeForReview({title, m_accountId, m_controller.now(), {}}, *m_controller.users(), m_users,
                  [to](const KnownUser &user) { return switchAccountChange(user, to); });
}

} // namespace rollcall
