#include "ui/delete/delete_dialog.h"

#include "core/changes/change_desk.h"
#include "core/changes/kinds/delete_user.h"
#include "core/changes/kinds/update_status.h"
#include "ui/delete/transfer_box.h"
#include "ui/delete/user_picker.h"
#include "ui/edit/plan_words.h"
#include "ui/theme/metrics.h"
#include "ui/users/users_controller.h"
#include "ui/widgets/check_list.h"
#include "ui/widgets/choice_list.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/state_strip.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace rollcall {

namespace {

constexpr QSize firstSize(80 * metrics::grid, 88 * metrics::grid);

enum Way { Disassociate, Delete };

std::vector<UserRow> active(const UserStore &store, const std::vector<UserRow> &rows)
{
    std::vector<UserRow> found;
    std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(found), [&](UserRow row) {
        return store.exists(row) && store.status(row) != zoom::UserStatus::Inactive;
    });
    return found;
}

} // namespace

DeleteDialog::DeleteDialog(UsersController &controller, ChangeDesk &desk,
                           const std::vector<UserRow> &users, QString accountId, QWidget *parent)
    : PlanDialog(parent)
    , m_controller(controller)
    , m_desk(desk)
    , m_store(*controller.users())
    , m_accountId(std::move(accountId))
    , m_leavers(Leavers::of(m_store, users))
{
    setObjectName(QStringLiteral("delete"));
    const int count = m_leavers.count();
    std::vector<UserRow> all = m_leavers.users;
    all.insert(all.end(), m_leavers.pending.cbegin(), m_leavers.pending.cend());
    setHeading(tr("Delete %Ln user(s)", nullptr, count),
               all.size() == 1 ? whoText(m_store, all) : namesOf(m_store, all));
    goOn()->setText(tr("Review %Ln deletion(s)", nullptr, count));
    goOn()->setEnabled(count > 0);
    showRefused();
    buildInstead();
    buildWays();
    buildTransfer();
    form()->addStretch();
    resize(firstSize);
    showReceiver();
    showLoss();
}

void DeleteDialog::showRefused()
{
    if (m_leavers.refused.empty())
        return;
    Notice notice;
    notice.meaning = Meaning::Warning;
    notice.icon = QStringLiteral("warning");
    notice.title = tr("%Ln user(s) can't be deleted", nullptr, int(m_leavers.refused.size()));
    notice.text = tr("Zoom does not delete the owner and admins. They are left out: %1. Take an "
                     "admin's role away first.")
                      .arg(namesOf(m_store, m_leavers.refused));
    strip()->setNotice(notice);
}

void DeleteDialog::buildInstead()
{
    if (active(m_store, m_leavers.users).empty())
        return;
    m_instead = new StateStrip;
    m_instead->setObjectName(QStringLiteral("delete.instead"));
    auto *action = new QAction(tr("Deactivate instead"), this);
    action->setObjectName(QStringLiteral("delete.deactivate"));
    action->setStatusTip(tr("Review a plan that deactivates these users"));
    connect(action, &QAction::triggered, this, &DeleteDialog::deactivateInstead);
    Notice notice;
    notice.meaning = Meaning::Accent;
    notice.icon = QStringLiteral("person-inactive");
    notice.title = tr("Is deactivating enough?");
    notice.text = tr("Deactivated users can't sign in and hold no licence. Their meetings and "
                     "recordings stay, and they can be activated again.");
    m_instead->setNotice(notice, {action});
    form()->addWidget(m_instead);
}

void DeleteDialog::buildWays()
{
    if (!m_leavers.users.empty()) {
        m_ways = new ChoiceList(tr("What happens to them"));
        m_ways->addChoice("delete.disassociate", tr("&Disassociate from this account"),
                          tr("They leave the account and keep a free Basic account of their own, "
                             "with the same address. Zoom refuses it for addresses of a managed "
                             "domain."));
        m_ways->addChoice("delete.delete", tr("Delete for &good"),
                          tr("The users are gone from Zoom, and there is no way back. Their "
                             "addresses can sign up again."));
        form()->addWidget(new TextLabel(TextRole::Heading, tr("What happens to them")));
        form()->addWidget(m_ways);
        connect(m_ways, &ChoiceList::changed, this, &DeleteDialog::showLoss);
    }
    if (!m_leavers.pending.empty()) {
        auto *pending = new CheckLine(
            {Meaning::Muted, QStringLiteral("person-pending"),
             tr("%Ln pending user(s) will be disassociated by e-mail address: that takes the "
                "invitation back. They leave nothing to transfer.",
                nullptr, int(m_leavers.pending.size()))});
        pending->setObjectName(QStringLiteral("delete.pending"));
        form()->addWidget(pending);
    }
}

void DeleteDialog::buildTransfer()
{
    if (m_leavers.users.empty())
        return;
    m_receiver = new UserPicker(m_store, m_controller.query());
    m_receiverField = new FormField(tr("&Transfer to"), m_receiver,
                                    tr("An active user of this account who gets what they leave."));
    m_receiver->edit()->setAccessibleName(tr("Transfer to"));
    m_kinds = new TransferBox;
    m_nothing = new QCheckBox(tr("Transfer nothing"));
    m_nothing->setObjectName(QStringLiteral("delete.nothing"));
    m_loss = new CheckLine;
    m_loss->setObjectName(QStringLiteral("delete.loss"));
    m_checks = new CheckList;
    m_checks->setObjectName(QStringLiteral("delete.checks"));
    m_checks->setAccessibleName(tr("Whether this user can receive it"));

    m_transfer = new QWidget;
    auto *column = new QVBoxLayout(m_transfer);
    column->setContentsMargins({});
    column->setSpacing(metrics::grid);
    column->addWidget(new TextLabel(TextRole::Heading, tr("What they leave")));
    column->addWidget(m_receiverField);
    column->addWidget(m_checks);
    column->addWidget(m_kinds);
    column->addWidget(m_nothing);
    column->addWidget(m_loss);
    form()->addWidget(m_transfer);

    connect(m_receiver, &UserPicker::changed, this, [this] {
        if (m_receiver->user() && !m_kinds->any())
            m_kinds->setAll(true);
        showReceiver();
    });
    connect(m_kinds, &TransferBox::changed, this, &DeleteDialog::showReceiver);
    connect(m_nothing, &QCheckBox::toggled, this, [this] { showReceiver(); });
    connect(&m_controller, &UsersController::rowsChanged, this, &DeleteDialog::showReceiver);
}

// Also the kinds, which somebody has to be there for, and what is wrong.
void DeleteDialog::showReceiver()
{
    if (!m_receiver)
        return;
    askForWebinarLicence();
    const bool transfers = !m_nothing->isChecked();
    m_receiverField->setEnabled(transfers);
    m_kinds->setEnabled(transfers && m_receiver->user());
    m_checks->setChecks(checks());
    m_receiverField->setProblem(m_asked ? problem() : QString());
    showLoss();
}

WebinarLicence DeleteDialog::webinarLicence(UserRow receiver) const
{
    return m_webinarLicences.value(m_store.text(receiver, UserColumn::Id), WebinarLicence::Unknown);
}

// Once for each user who is chosen, and only where it matters.
void DeleteDialog::askForWebinarLicence()
{
    const auto receiver = m_receiver->user();
    if (!receiver || !m_kinds->webinars() || m_nothing->isChecked())
        return;
    const QString id = m_store.text(*receiver, UserColumn::Id);
    if (id.isEmpty() || m_webinarLicences.contains(id))
        return;
    m_webinarLicences.insert(id, WebinarLicence::Asked);
    m_asking.start(m_desk.mayHoldWebinars(id, m_asking.token()),
                   [this, id](const std::optional<bool> &may) {
                       auto licence = WebinarLicence::Unknown;
                       if (may)
                           licence = *may ? WebinarLicence::Present : WebinarLicence::Absent;
                       m_webinarLicences.insert(id, licence);
                       showReceiver();
                   });
}

void DeleteDialog::showLoss()
{
    if (!m_loss)
        return;
    const bool everything = m_receiver->user() && m_kinds->all() && !m_nothing->isChecked();
    const bool decided = m_nothing->isChecked() || m_receiver->user();
    const Meaning meaning = decided ? Meaning::Danger : Meaning::Muted;
    m_loss->setCheck(everything ? Check()
                                : Check{meaning, QStringLiteral("warning"),
                                        tr("Recordings that are not transferred are lost.")});
}

QList<Check> DeleteDialog::checks() const
{
    const auto receiver = m_receiver->user();
    if (!receiver || m_nothing->isChecked())
        return {};
    return receiverChecks(m_store, *receiver, m_leavers.users,
                          {m_kinds->recordings(), m_kinds->webinars(), webinarLicence(*receiver)});
}

QString DeleteDialog::problem() const
{
    if (m_leavers.users.empty() || m_nothing->isChecked())
        return {};
    if (!m_receiver->user())
        return tr("Choose who gets what they leave, or tick “Transfer nothing”.");
    const QList<Check> found = checks();
    const bool bad = std::any_of(found.cbegin(), found.cend(), [](const Check &check) {
        return check.meaning == Meaning::Danger;
    });
    if (bad)
        return tr("This user can't receive it: see below.");
    if (!m_kinds->any())
        return tr("Tick what is transferred, or tick “Transfer nothing”.");
    return {};
}

bool DeleteDialog::deletes() const
{
    return m_ways && m_ways->chosen() == Delete;
}

bool DeleteDialog::isChanged() const
{
    return m_receiver && (!m_receiver->isEmpty() || m_nothing->isChecked());
}

zoom::UserDeletion DeleteDialog::deletion() const
{
    zoom::UserDeletion deletion;
    deletion.action = deletes() ? zoom::DeleteAction::Delete : zoom::DeleteAction::Disassociate;
    if (m_receiver && m_receiver->user() && !m_nothing->isChecked()) {
        deletion.transferEmail = m_store.text(*m_receiver->user(), UserColumn::Email);
        m_kinds->writeTo(deletion);
    }
    return deletion;
}

void DeleteDialog::review()
{
    m_asked = true;
    showReceiver();
    if (!problem().isEmpty()) {
        m_receiver->edit()->setFocus(Qt::OtherFocusReason);
        return;
    }
    const int count = m_leavers.count();
    const QString title = deletes() ? tr("Delete %Ln user(s)", nullptr, count)
                                    : tr("Disassociate %Ln user(s)", nullptr, count);
    const auto leave = [deletion = deletion()](const KnownUser &user) {
        return deleteUserChange(user, deletion);
    };
    const auto uninvite = [](const KnownUser &user) { return deleteUserChange(user, {}); };
    make({title, m_accountId, m_controller.now(), {}}, m_store, m_leavers.users, leave,
         [this, uninvite](const ChangePlan &plan) {
             makeForReview(plan, m_store, m_leavers.pending, uninvite);
         });
}

void DeleteDialog::deactivateInstead()
{
    const std::vector<UserRow> users = active(m_store, m_leavers.users);
    const QString title = tr("Deactivate %Ln user(s)", nullptr, int(users.size()));
    makeForReview(
        {title, m_accountId, m_controller.now(), {}}, m_store, users,
        [](const KnownUser &user) { return statusChange(user, zoom::StatusAction::Deactivate); });
}

} // namespace rollcall
