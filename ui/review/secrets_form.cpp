#include "ui/review/secrets_form.h"

#include "ui/models/change_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/secret_edit.h"
#include "ui/widgets/text_label.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace rollcall {

namespace {

constexpr int greatestHeight = 22 * metrics::grid;

// Names may hold an ampersand, which a label takes for a mnemonic.
QString labelFor(const ChangeTarget &user)
{
    //: %1 is the name of a user
    return SecretsForm::tr("Password for %1")
        .arg(targetText(user).replace(u'&', QStringLiteral("&&")));
}

} // namespace

SecretsForm::SecretsForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(TextRole::Secondary,
                            tr("Passwords are never stored, so they are asked for now.")))
    , m_column(new QVBoxLayout)
{
    setObjectName(QStringLiteral("secrets"));
    auto *fields = new QWidget;
    m_column->setContentsMargins({});
    m_column->setSpacing(metrics::grid);
    fields->setLayout(m_column);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMaximumHeight(greatestHeight);
    scroll->setWidget(fields);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(metrics::halfGrid);
    all->addWidget(m_title);
    all->addWidget(scroll);
    hide();
}

void SecretsForm::setUsers(const QList<ChangeTarget> &users)
{
    std::map<QString, Field> fields;
    for (const ChangeTarget &user : users) {
        const QString key = user.key();
        const auto old = m_fields.find(key);
        if (old != m_fields.end()) {
            fields.insert(m_fields.extract(old));
        } else if (!fields.contains(key)) {
            auto *edit = new SecretEdit;
            edit->setObjectName(QStringLiteral("secret.") + key);
            auto *field = new FormField(labelFor(user), edit);
            m_column->addWidget(field);
            connect(edit, &QLineEdit::textChanged, this, &SecretsForm::changed);
            fields.emplace(key, Field{field, edit});
        }
    }
    for (const auto &[key, gone] : m_fields) {
        gone.edit->wipe();
        delete gone.field;
    }
    m_fields = std::move(fields);
    setVisible(!m_fields.empty());
    Q_EMIT changed();
}

bool SecretsForm::isComplete() const
{
    return std::ranges::none_of(
        m_fields, [](const auto &entry) { return entry.second.edit->secret().isEmpty(); });
}

bool SecretsForm::isTouched() const
{
    return std::ranges::any_of(
        m_fields, [](const auto &entry) { return !entry.second.edit->text().isEmpty(); });
}

QHash<QString, QByteArray> SecretsForm::secrets() const
{
    QHash<QString, QByteArray> secrets;
    for (const auto &[key, field] : m_fields)
        secrets.insert(key, field.edit->secret());
    return secrets;
}

void SecretsForm::wipe()
{
    for (const auto &[key, field] : m_fields)
        field.edit->wipe();
}

void SecretsForm::focusFirst()
{
    if (!m_fields.empty())
        m_fields.begin()->second.edit->setFocus();
}

} // namespace rollcall
