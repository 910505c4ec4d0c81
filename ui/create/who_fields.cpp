#include "ui/create/who_fields.h"

#include "ui/create/new_users_table.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/check_line.h"
#include "ui/widgets/form_field.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace rollcall {

namespace {

constexpr qsizetype longestName = 64;
constexpr qsizetype longestDisplayName = 128;
constexpr int anyLength = 10'000'000; // a list of addresses may be pasted

} // namespace

WhoFields::WhoFields(UsersController &controller, ChangeDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_checks(controller, desk)
    , m_email(new QLineEdit)
    , m_firstName(new QLineEdit)
    , m_lastName(new QLineEdit)
    , m_displayName(new QLineEdit)
    , m_check(new CheckLine)
    , m_table(new NewUsersTable(m_model))
{
    m_email->setObjectName(QStringLiteral("create.email"));
    m_firstName->setObjectName(QStringLiteral("create.first-name"));
    m_lastName->setObjectName(QStringLiteral("create.last-name"));
    m_displayName->setObjectName(QStringLiteral("create.display-name"));
    m_check->setObjectName(QStringLiteral("create.check"));
    m_email->setMaxLength(anyLength);
    m_email->installEventFilter(this);
    m_form = makeForm();
    m_table->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_form);
    column->addWidget(m_table);

    connect(m_email, &QLineEdit::textChanged, this, [this](const QString &text) {
        const auto addresses = pastedAddresses(text);
        const bool many = std::count_if(addresses.cbegin(), addresses.cend(), [](const auto &one) {
                              return one.email.contains(u'@');
                          }) > 1;
        if (many && !m_email->hasFocus())
            takeMany(text);
        else
            readForm();
    });
    connect(m_email, &QLineEdit::editingFinished, this, [this] {
        const QString text = m_email->text();
        if (pastedAddresses(text).size() > 1)
            takeMany(text);
    });
    for (const QLineEdit *edit : {m_firstName, m_lastName, m_displayName})
        connect(edit, &QLineEdit::textChanged, this, &WhoFields::readForm);
    connect(&m_model, &NewUsersModel::edited, this, &WhoFields::edited);
    connect(&m_checks, &AddressChecks::changed, this, &WhoFields::showFindings);
    showFindings();
}

QWidget *WhoFields::makeForm()
{
    m_emailField = new FormField(tr("&E-mail"), m_email,
                                 tr("Several addresses at once: paste a list, or separate them "
                                    "with commas."));
    auto *form = new QWidget;
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(metrics::pageMargin);
    grid->setVerticalSpacing(metrics::grid);
    grid->addWidget(m_emailField, 0, 0, 1, 2);
    grid->addWidget(m_check, 1, 0, 1, 2);
    grid->addWidget(new FormField(tr("&First name"), m_firstName), 2, 0, Qt::AlignTop);
    grid->addWidget(new FormField(tr("L&ast name"), m_lastName), 2, 1, Qt::AlignTop);
    grid->addWidget(
        new FormField(tr("Display na&me"), m_displayName, tr("Empty: first and last name.")), 3, 0,
        1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return form;
}

bool WhoFields::isTable() const
{
    return !m_table->isHidden();
}

void WhoFields::readForm()
{
    if (!isTable())
        m_model.setRow(
            0, {m_email->text(), m_firstName->text(), m_lastName->text(), m_displayName->text()});
}

// The names that were typed beside a first address stay with it.
void WhoFields::takeMany(const QString &text)
{
    QList<PastedAddress> addresses = pastedAddresses(text);
    NewUsersModel::Row first{addresses.first().email, addresses.first().firstName,
                             addresses.first().lastName, m_displayName->text()};
    if (first.firstName.isEmpty() && first.lastName.isEmpty()) {
        first.firstName = m_firstName->text();
        first.lastName = m_lastName->text();
    }
    showTable();
    m_model.setRow(0, first);
    addresses.removeFirst();
    m_model.addAddresses(addresses);
    m_table->focus();
}

void WhoFields::showTable()
{
    m_form->hide();
    m_table->show();
}

bool WhoFields::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_email && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
        // A line edit would make blanks of line ends and tabs.
        const QString text = QGuiApplication::clipboard()->text();
        if (pastedAddresses(text).size() > 1) {
            const QString typed = m_email->hasSelectedText() ? QString() : m_email->text();
            takeMany(typed.isEmpty() ? text : typed + u'\n' + text);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void WhoFields::edited()
{
    QStringList addresses;
    for (const NewUsersModel::Row &row : m_model.rows())
        addresses += row.email;
    m_checks.setAddresses(addresses);
    showFindings();
}

NewUsersModel::RowFinding WhoFields::findingOf(const NewUsersModel::Row &row) const
{
    const auto mistake = [](const QString &brief, const QString &text) {
        return NewUsersModel::RowFinding{QStringLiteral("error"), brief, text, true};
    };
    if (row.isEmpty())
        return {};
    const AddressFinding finding = m_checks.finding(row.email);
    if (finding == AddressFinding::Empty)
        return mistake(tr("No address"), tr("Enter an e-mail address."));
    if (std::max(row.firstName.size(), row.lastName.size()) > longestName)
        return mistake(tr("Name too long"),
                       tr("Zoom takes at most %L1 characters of a name.").arg(longestName));
    if (row.displayName.size() > longestDisplayName)
        return mistake(
            tr("Name too long"),
            tr("Zoom takes at most %L1 characters of a display name.").arg(longestDisplayName));
    const Check check = addressCheck(finding);
    return {check.symbol, addressBrief(finding), check.text, isMistake(finding)};
}

void WhoFields::showFindings()
{
    QList<NewUsersModel::RowFinding> findings;
    for (const NewUsersModel::Row &row : m_model.rows())
        findings += findingOf(row);
    m_model.setFindings(findings);

    const NewUsersModel::RowFinding &first = findings.first();
    const bool nobody = m_model.rows().first().email.trimmed().isEmpty();
    // What is half typed is no mistake yet.
    const bool unfinished =
        !m_checked &&
        (nobody || m_checks.finding(m_model.rows().first().email) == AddressFinding::Malformed);
    m_emailField->setProblem(m_checked && nobody ? tr("Enter an e-mail address.") : QString());
    m_check->setCheck(unfinished || nobody ? Check()
                                           : Check{first.mistake ? Meaning::Danger : Meaning::Muted,
                                                   first.symbol, first.text});
    Q_EMIT changed();
}

QList<NewUsersModel::Row> WhoFields::users() const
{
    QList<NewUsersModel::Row> users;
    for (NewUsersModel::Row row : m_model.rows()) {
        row.email = row.email.trimmed();
        row.firstName = row.firstName.trimmed();
        row.lastName = row.lastName.trimmed();
        row.displayName = row.displayName.trimmed();
        if (!row.isEmpty())
            users += row;
    }
    return users;
}

bool WhoFields::isChanged() const
{
    return !users().isEmpty();
}

int WhoFields::mistakes() const
{
    const QList<NewUsersModel::Row> &rows = m_model.rows();
    return int(std::count_if(rows.cbegin(), rows.cend(), [this](const NewUsersModel::Row &row) {
        return findingOf(row).mistake;
    }));
}

bool WhoFields::check()
{
    if (!isTable() && pastedAddresses(m_email->text()).size() > 1)
        takeMany(m_email->text());
    m_checked = true;
    showFindings();
    return !users().isEmpty() && mistakes() == 0;
}

void WhoFields::removeMistaken()
{
    QList<int> rows;
    for (int at = 0; at < m_model.rows().size(); ++at) {
        if (findingOf(m_model.rows()[at]).mistake)
            rows += at;
    }
    m_model.removeRowsAt(rows);
}

void WhoFields::focus()
{
    if (isTable())
        m_table->focus();
    else
        m_email->setFocus(Qt::OtherFocusReason);
}

} // namespace rollcall
