#include "ui/edit/password_field.h"

#include "core/base/wipe.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/secret_edit.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QRandomGenerator>

#include <algorithm>

namespace rollcall {

namespace {

constexpr int fewest = 8;
constexpr int generatedLength = 16;

char anyOf(QByteArrayView letters)
{
    return letters[QRandomGenerator::system()->bounded(int(letters.size()))];
}

} // namespace

QByteArray generatedPassword()
{
    // Without I, l, 1, O and 0.
    constexpr QByteArrayView kinds[] = {"ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnopqrstuvwxyz",
                                        "23456789", "!#%+-=?@"};
    QByteArray password;
    for (int at = 0; at < generatedLength; ++at) {
        // One of each kind, then letters and digits; never twice the same side by side.
        const QByteArrayView kind = kinds[at < 4 ? at : QRandomGenerator::system()->bounded(3)];
        password += anyOf(kind);
    }
    std::shuffle(password.begin(), password.end(), *QRandomGenerator::system());
    const auto twin = std::adjacent_find(password.cbegin(), password.cend());
    return twin == password.cend() ? password : generatedPassword();
}

PasswordField::PasswordField(int most, const QString &help, QWidget *parent)
    : QWidget(parent)
    , m_most(most)
    , m_edit(new SecretEdit)
    , m_generate(new QPushButton(tr("&Generate")))
    , m_copy(new CopyButton(tr("Copy the password")))
    , m_field(new FormField(tr("Pass&word"), m_edit, help))
{
    m_edit->setObjectName(QStringLiteral("password.edit"));
    m_generate->setObjectName(QStringLiteral("password.generate"));
    m_generate->setAutoDefault(false);
    m_copy->setObjectName(QStringLiteral("password.copy"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(metrics::grid);
    row->addWidget(m_field, 1);
    // In line with the field below its label.
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, fontMetrics().height() + metrics::halfGrid, 0, 0);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_generate);
    row->addLayout(buttons);
    row->setAlignment(buttons, Qt::AlignTop);
    m_copy->setEnabled(false);

    connect(m_generate, &QPushButton::clicked, this, &PasswordField::generate);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        m_copy->setTextToCopy(QString::fromUtf8(m_edit->secret()));
        m_copy->setEnabled(!isEmpty());
        showProblem();
        Q_EMIT changed();
    });
}

QByteArray PasswordField::password() const
{
    return m_edit->secret();
}

bool PasswordField::isEmpty() const
{
    return m_edit->text().isEmpty();
}

void PasswordField::wipe()
{
    m_edit->wipe();
}

bool PasswordField::check()
{
    m_checked = true;
    showProblem();
    return !m_field->hasMistake();
}

void PasswordField::focus()
{
    m_edit->setFocus(Qt::OtherFocusReason);
}

void PasswordField::generate()
{
    QByteArray password = generatedPassword();
    m_edit->setText(QString::fromLatin1(password));
    rollcall::wipe(password);
    m_edit->reveal(); // or nobody would ever know it
}

void PasswordField::showProblem()
{
    if (!m_checked)
        return;
    const qsizetype length = m_edit->text().trimmed().size();
    QString problem;
    if (length < fewest)
        problem = tr("Too short: Zoom wants at least %L1 characters.").arg(fewest);
    else if (length > m_most)
        problem = tr("Too long: Zoom takes at most %L1 characters.").arg(m_most);
    m_field->setProblem(problem);
}

} // namespace rollcall
