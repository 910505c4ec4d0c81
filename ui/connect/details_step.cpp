#include "ui/connect/details_step.h"

#include "core/account/profile_store.h"
#include "ui/connect/region_choice.h"
#include "ui/theme/account_icon.h"
#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/secret_edit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace rollcall {

namespace {

QString planText(Plan plan)
{
    switch (plan) {
    case Plan::Free:
        return DetailsStep::tr("Free (Basic)");
    case Plan::Pro:
        return DetailsStep::tr("Pro");
    case Plan::Business:
        return DetailsStep::tr("Business, Education, Enterprise or Partner");
    }
    return {};
}

QComboBox *colourChoice()
{
    auto *choice = new QComboBox;
    for (const AccountColour colour : accountColours())
        choice->addItem(accountIcon(colour), accountColourName(colour), static_cast<int>(colour));
    return choice;
}

QComboBox *planChoice()
{
    auto *choice = new QComboBox;
    for (const Plan plan : {Plan::Free, Plan::Pro, Plan::Business})
        choice->addItem(planText(plan), static_cast<int>(plan));
    return choice;
}

template <typename Enum>
Enum chosen(const QComboBox *choice)
{
    return static_cast<Enum>(choice->currentData().toInt());
}

template <typename Enum>
void choose(QComboBox *choice, Enum value)
{
    choice->setCurrentIndex(choice->findData(static_cast<int>(value)));
}

} // namespace

DetailsStep::DetailsStep(const ProfileStore &profiles, const AccountProfile &profile,
                         QWidget *parent)
    : QWidget(parent)
    , m_profiles(profiles)
    , m_initial(normalised(profile))
    , m_name(new QLineEdit)
    , m_colour(colourChoice())
    , m_plan(planChoice())
    , m_accountId(new QLineEdit)
    , m_clientId(new QLineEdit)
    , m_secret(new SecretEdit)
    , m_region(new RegionChoice)
{
    m_name->setObjectName(QStringLiteral("connect.name"));
    m_accountId->setObjectName(QStringLiteral("connect.account-id"));
    m_clientId->setObjectName(QStringLiteral("connect.client-id"));
    m_secret->setObjectName(QStringLiteral("connect.secret"));
    m_secretField = new FormField(
        tr("Client &secret"), m_secret,
        m_initial.id.isEmpty() ? QString() : tr("Leave it empty to go on using the stored one."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::pageMargin);
    layout->addLayout(accountRow());
    layout->addLayout(idRow());
    layout->addWidget(m_secretField);
    layout->addWidget(m_region);
    layout->addWidget(new FormField(tr("Account's p&lan"), m_plan,
                                    tr("Decides how fast Rollcall may ask without being held back "
                                       "by Zoom.")));
    layout->addStretch();
    m_fields[ProfileField::ApiUrl] = m_region->apiField();
    m_fields[ProfileField::TokenUrl] = m_region->tokenField();

    fill();
    for (const QLineEdit *edit :
         {m_name, m_accountId, m_clientId, static_cast<QLineEdit *>(m_secret)})
        connect(edit, &QLineEdit::textChanged, this, &DetailsStep::showProblems);
    connect(m_region, &RegionChoice::changed, this, &DetailsStep::showProblems);
}

QLayout *DetailsStep::accountRow()
{
    auto *name = new FormField(tr("&Name"), m_name, tr("As you call it: “Acme production”."));
    auto *colour = new FormField(tr("&Colour"), m_colour, tr("Marks the window at all times."));
    m_fields[ProfileField::Name] = name;
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::pageMargin);
    row->addWidget(name, 2);
    row->addWidget(colour, 1);
    return row;
}

QLayout *DetailsStep::idRow()
{
    auto *account = new FormField(tr("&Account ID"), m_accountId);
    auto *client = new FormField(tr("Client &ID"), m_clientId);
    m_fields[ProfileField::AccountId] = account;
    m_fields[ProfileField::ClientId] = client;
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::pageMargin);
    row->addWidget(account, 1);
    row->addWidget(client, 1);
    return row;
}

void DetailsStep::fill()
{
    m_name->setText(m_initial.name);
    m_accountId->setText(m_initial.accountId);
    m_clientId->setText(m_initial.clientId);
    m_region->setUrls(m_initial.apiUrl, m_initial.tokenUrl);
    choose(m_colour, m_initial.colour);
    choose(m_plan, m_initial.plan);
}

AccountProfile DetailsStep::profile() const
{
    AccountProfile profile = m_initial;
    profile.name = m_name->text();
    profile.colour = chosen<AccountColour>(m_colour);
    profile.plan = chosen<Plan>(m_plan);
    profile.accountId = m_accountId->text();
    profile.clientId = m_clientId->text();
    profile.apiUrl = m_region->apiUrl();
    profile.tokenUrl = m_region->tokenUrl();
    return normalised(profile);
}

QByteArray DetailsStep::secret() const
{
    return m_secret->secret();
}

void DetailsStep::wipeSecret()
{
    m_secret->wipe();
}

bool DetailsStep::isChanged() const
{
    return profile() != m_initial || !m_secret->text().isEmpty();
}

bool DetailsStep::check()
{
    m_checked = true;
    if (showProblems())
        return true;
    firstMistaken()->control()->setFocus(Qt::OtherFocusReason);
    return false;
}

bool DetailsStep::showProblems()
{
    if (!m_checked)
        return false;
    for (const auto &[field, widget] : m_fields)
        widget->setProblem({});
    bool good = true;
    const auto mistake = [&good](FormField *field, const QString &sentence) {
        field->setProblem(sentence);
        good = false;
    };
    const AccountProfile typed = profile();
    for (const ProfileProblem &problem : validate(typed)) {
        if (problem.warning)
            m_fields.at(problem.field)->setProblem(problem.sentence, FormField::Severity::Warning);
        else
            mistake(m_fields.at(problem.field), problem.sentence);
    }
    if (const auto other = m_profiles.profileNamed(typed.name); other && other->id != typed.id)
        mistake(m_fields.at(ProfileField::Name), tr("Another account has this name already."));
    m_secretField->setProblem({});
    if (typed.id.isEmpty() && secret().isEmpty())
        mistake(m_secretField, tr("Enter the client secret from the app's credentials page."));
    return good;
}

// In the order of the form.
FormField *DetailsStep::firstMistaken() const
{
    for (auto *field :
         {m_fields.at(ProfileField::Name), m_fields.at(ProfileField::AccountId),
          m_fields.at(ProfileField::ClientId), m_secretField, m_fields.at(ProfileField::ApiUrl)}) {
        if (field->hasMistake())
            return field;
    }
    return m_fields.at(ProfileField::TokenUrl);
}

void DetailsStep::focusFirst()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

void DetailsStep::focusSecret()
{
    m_secret->setFocus(Qt::OtherFocusReason);
}

} // namespace rollcall
