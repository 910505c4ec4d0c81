#include "ui/create/create_dialog.h"

#include "ui/create/licence_choice.h"
#include "ui/create/new_user_plan.h"
#include "ui/create/profile_fields.h"
#include "ui/create/who_fields.h"
#include "ui/edit/password_field.h"
#include "ui/theme/metrics.h"
#include "ui/users/users_controller.h"
#include "ui/widgets/check_line.h"
#include "ui/widgets/choice_list.h"
#include "ui/widgets/state_strip.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace rollcall {

namespace {

constexpr int longestPassword = 32;
constexpr QSize firstSize(96 * metrics::grid, 92 * metrics::grid);

// In the order in which they are offered.
constexpr std::array ways{zoom::CreateAction::Create, zoom::CreateAction::AutoCreate,
                          zoom::CreateAction::SingleSignOnCreate,
                          zoom::CreateAction::CustomerCreate};

} // namespace

CreateDialog::CreateDialog(UsersController &controller, ChangeDesk &desk, QString accountId,
                           QWidget *parent)
    : PlanDialog(parent)
    , m_controller(controller)
    , m_accountId(std::move(accountId))
    , m_ways(new ChoiceList(tr("How they come into the account")))
    , m_who(new WhoFields(controller, desk))
    , m_licence(new LicenceChoice)
    , m_profile(new ProfileFields)
    , m_passwordPart(new QWidget)
    , m_password(new PasswordField(
          longestPassword, tr("8 to %L1 characters, and whatever else the account's rules ask for.")
                               .arg(longestPassword)))
    , m_leaveOut(new QAction(tr("Leave them out"), this))
{
    setObjectName(QStringLiteral("create"));
    setHeading(tr("Create users"));
    m_leaveOut->setObjectName(QStringLiteral("create.leave-out"));
    buildWays();
    layOut();
    resize(firstSize);

    connect(m_ways, &ChoiceList::changed, this, &CreateDialog::showAction);
    connect(m_who, &WhoFields::changed, this, &CreateDialog::showUsers);
    connect(&m_who->checks(), &AddressChecks::changed, this, &CreateDialog::showFacts);
    connect(m_leaveOut, &QAction::triggered, m_who, &WhoFields::removeMistaken);
    showAction();
    showFacts(); // which may be known already
    m_who->focus();
}

CreateDialog::~CreateDialog()
{
    m_password->wipe();
}

void CreateDialog::buildWays()
{
    m_ways->addChoice(
        "create.way.create", tr("&Invite by e-mail"),
        tr("Zoom mails an invitation. The user is pending until they accept it and choose a "
           "password of their own. Works in every account; Zoom limits how many go out a day."));
    m_ways->addChoice(
        "create.way.autoCreate", tr("Create with a pass&word"),
        tr("Active at once, with the password that you set; Zoom does not tell it to them. Needs "
           "a managed domain, and Zoom must have allowed it for the account."));
    m_ways->addChoice("create.way.ssoCreate", tr("Create for &single sign-on"),
                      tr("Active at once, without a mail and without a password: they sign in "
                         "through your identity provider. Needs single sign-on."));
    m_ways->addChoice("create.way.custCreate", tr("Create an API &user"),
                      tr("Can't sign in at all, and gets no mail: only apps act for this user. "
                         "Needs an agreement with Zoom."));
}

void CreateDialog::layOut()
{
    auto *same = new CheckLine(
        {Meaning::Warning, QStringLiteral("warning"), tr("All of them get the same password.")});
    m_samePassword = same;
    auto *password = new QVBoxLayout(m_passwordPart);
    password->setContentsMargins({});
    password->setSpacing(metrics::grid);
    password->addWidget(m_password);
    password->addWidget(same);

    form()->addWidget(new TextLabel(TextRole::Heading, tr("How they come into the account")));
    form()->addWidget(m_ways);
    form()->addWidget(new TextLabel(TextRole::Heading, tr("Who")));
    form()->addWidget(m_who);
    form()->addWidget(m_passwordPart);
    form()->addWidget(new TextLabel(TextRole::Heading, tr("What they get")));
    form()->addWidget(m_licence);
    form()->addWidget(m_profile);
    form()->addStretch();
}

zoom::CreateAction CreateDialog::action() const
{
    return ways[std::size_t(m_ways->chosen())];
}

void CreateDialog::showAction()
{
    const zoom::CreateAction chosen = action();
    m_who->checks().setManagedOnly(chosen == zoom::CreateAction::AutoCreate);
    m_licence->setAction(chosen);
    m_profile->setPending(chosen == zoom::CreateAction::Create);
    m_passwordPart->setVisible(chosen == zoom::CreateAction::AutoCreate);
    showUsers();
}

void CreateDialog::showFacts()
{
    const auto &facts = m_who->checks().facts();
    if (!facts)
        return;
    m_licence->setFacts(*facts);
    m_profile->setFacts(*facts);
}

void CreateDialog::showUsers()
{
    const int count = int(m_who->users().size());
    m_licence->setUsers(count);
    m_samePassword->setVisible(count > 1);
    const int shown = std::max(count, 1);
    goOn()->setText(action() == zoom::CreateAction::Create
                        ? tr("Review %Ln invitation(s)", nullptr, shown)
                        : tr("Review %Ln new user(s)", nullptr, shown));
    showMistakes();
}

void CreateDialog::showMistakes()
{
    const int mistakes = m_checked && m_who->isTable() ? m_who->mistakes() : 0;
    Notice notice;
    if (mistakes > 0) {
        notice.meaning = Meaning::Danger;
        notice.icon = QStringLiteral("error");
        notice.title = tr("%Ln of these users can't be created", nullptr, mistakes);
        notice.text = tr("The last column says why. Correct the rows, or leave them out.");
    }
    strip()->setNotice(notice, mistakes > 0 ? QList<QAction *>{m_leaveOut} : QList<QAction *>());
}

bool CreateDialog::isChanged() const
{
    return m_who->isChanged() || !m_password->isEmpty() || m_profile->isChanged();
}

bool CreateDialog::check()
{
    m_checked = true;
    const bool good = m_who->check();
    showMistakes();
    if (!good) {
        m_who->focus();
        return false;
    }
    if (action() == zoom::CreateAction::AutoCreate && !m_password->check()) {
        m_password->focus();
        return false;
    }
    return m_profile->check();
}

void CreateDialog::review()
{
    if (!check())
        return;
    NewUserPattern pattern;
    pattern.user.action = action();
    pattern.user.type = m_licence->type();
    m_profile->writeTo(pattern.user);
    pattern.afterwards = m_profile->patch();
    pattern.group = m_profile->group();
    if (action() == zoom::CreateAction::AutoCreate)
        pattern.user.password = QString::fromUtf8(m_password->password());
    Q_EMIT planMade(newUserPlan(m_who->users(), pattern, m_accountId, m_controller.now()));
}

} // namespace rollcall
