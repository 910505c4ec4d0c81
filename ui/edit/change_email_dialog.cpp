#include "ui/edit/change_email_dialog.h"

#include "core/changes/kinds/update_email.h"
#include "ui/edit/plan_words.h"
#include "ui/models/visible_text.h"
#include "ui/theme/metrics.h"
#include "ui/users/users_controller.h"
#include "ui/widgets/check_line.h"
#include "ui/widgets/form_field.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rollcall {

namespace {

constexpr QSize firstSize(64 * metrics::grid, 46 * metrics::grid);

} // namespace

ChangeEmailDialog::ChangeEmailDialog(UsersController &controller, ChangeDesk &desk,
                                     const KnownUser &user, QString accountId, QWidget *parent)
    : PlanDialog(parent)
    , m_controller(controller)
    , m_user(user)
    , m_accountId(std::move(accountId))
    , m_checks(controller, desk)
    , m_email(new QLineEdit)
    , m_field(new FormField(tr("New &e-mail address"), m_email))
    , m_check(new CheckLine)
    , m_domains(new CheckLine)
{
    setObjectName(QStringLiteral("change-email"));
    setHeading(tr("Change e-mail"), whoText(user.target));
    goOn()->setText(tr("Review e-mail change"));
    m_email->setObjectName(QStringLiteral("change-email.email"));
    m_check->setObjectName(QStringLiteral("change-email.check"));
    m_domains->setObjectName(QStringLiteral("change-email.domains"));
    m_checks.setManagedOnly(true);
    form()->addWidget(m_field);
    form()->addWidget(m_check);
    form()->addWidget(m_domains);
    form()->addWidget(new CheckLine({Meaning::Muted, QStringLiteral("clock"),
                                     tr("Zoom takes at most 3 changes a day for each user.")}));
    form()->addWidget(
        new CheckLine({Meaning::Muted, QStringLiteral("info"),
                       tr("From then on the user signs in with the new address. Zoom refuses it "
                          "for the owner, other admins, and pending or inactive users.")}));
    form()->addStretch();
    resize(firstSize);
    connect(m_email, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_checks.setAddresses({text});
        showFinding();
    });
    connect(&m_checks, &AddressChecks::changed, this, &ChangeEmailDialog::showFinding);
    showFinding();
    m_email->setFocus(Qt::OtherFocusReason);
}

bool ChangeEmailDialog::isChanged() const
{
    return !m_email->text().trimmed().isEmpty();
}

void ChangeEmailDialog::showFinding()
{
    const AddressFinding finding = m_checks.finding(m_email->text());
    const bool same =
        m_email->text().trimmed().compare(m_user.target.email, Qt::CaseInsensitive) == 0;
    const Check check =
        same ? Check{Meaning::Danger, QStringLiteral("error"), tr("This is the present address.")}
             : addressCheck(finding);
    // What is half typed is no mistake yet.
    const bool unfinished = finding == AddressFinding::Malformed && !m_checked;
    m_check->setCheck(unfinished ? Check() : check);
    m_field->setProblem(m_checked && finding == AddressFinding::Empty ? tr("Enter the new address.")
                                                                      : QString());
    Check domains;
    if (m_checks.facts() && !m_checks.domainsKnown()) {
        domains = {Meaning::Warning, QStringLiteral("help"),
                   tr("Whether its domain is managed by the account could not be checked; Zoom "
                      "refuses all others.")};
    }
    m_domains->setCheck(domains);
}

void ChangeEmailDialog::review()
{
    m_checked = true;
    showFinding();
    const QString email = m_email->text().trimmed();
    if (isMistake(m_checks.finding(email)) ||
        email.compare(m_user.target.email, Qt::CaseInsensitive) == 0) {
        m_email->setFocus(Qt::OtherFocusReason);
        return;
    }
    //: %1 is a user's name or address
    const QString title = tr("Change the e-mail address of %1")
                              .arg(visibleText(m_user.target.name.isEmpty() ? m_user.target.email
                                                                            : m_user.target.name));
    Q_EMIT planMade({title, m_accountId, m_controller.now(), {emailChange(m_user, email)}});
}

} // namespace rollcall
