#include "ui/welcome/profile_row.h"

#include "ui/models/visible_text.h"
#include "ui/theme/account_icon.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace rollcall {

namespace {

// Follows light and dark by itself, which a pixmap in a label would not.
class Dot : public QToolButton
{
public:
    explicit Dot(const QIcon &icon)
    {
        setIcon(icon);
        setAutoRaise(true);
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }
};

QPushButton *button(const QString &text, const QString &name)
{
    auto *made = new QPushButton(text);
    made->setAutoDefault(false);
    made->setAccessibleName(name);
    return made;
}

} // namespace

ProfileRow::ProfileRow(const AccountProfile &profile, QWidget *parent)
    : QFrame(parent)
    , m_id(profile.id)
    , m_name(visibleText(profile.name))
    , m_stack(new QStackedLayout(this))
{
    setObjectName(QStringLiteral("profile.") + profile.id);
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_stack->addWidget(summary(profile));
    m_stack->addWidget(question());
}

QWidget *ProfileRow::summary(const AccountProfile &profile)
{
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(new TextLabel(TextRole::Emphasis, m_name));
    //: %1 is an account ID, %2 a host name
    names->addWidget(
        new TextLabel(TextRole::Secondary, tr("Account ID %1 · %2")
                                               .arg(visibleText(profile.accountId),
                                                    visibleText(profile.apiUrl.host()))));

    m_open = button(tr("Open"), tr("Open %1").arg(m_name));
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openWanted(m_id); });

    auto *remove = new QToolButton;
    remove->setIcon(icon(QStringLiteral("bin")));
    remove->setObjectName(QStringLiteral("profile.remove"));
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setToolTip(tr("Remove from this computer…"));
    remove->setAccessibleName(tr("Remove %1 from this computer").arg(m_name));
    connect(remove, &QToolButton::clicked, this, [this] { ask(true); });

    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->addWidget(new Dot(accountIcon(profile)));
    row->addLayout(names, 1);
    row->addWidget(m_open);
    row->addWidget(remove);
    return page;
}

QWidget *ProfileRow::question()
{
    m_question = new TextLabel(TextRole::Body);
    m_keep = button(tr("Keep it"), tr("Keep %1").arg(m_name));
    m_confirm = button({}, {});
    connect(m_keep, &QPushButton::clicked, this, [this] { ask(false); });
    connect(m_confirm, &QPushButton::clicked, this,
            [this] { Q_EMIT removeWanted(m_id, m_refused); });

    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->addWidget(m_question, 1);
    row->addWidget(m_keep);
    row->addWidget(m_confirm);
    return page;
}

void ProfileRow::ask(bool asking)
{
    m_refused = false;
    m_question->setText(tr("Remove “%1” from this computer? Its address, IDs and client secret are "
                           "deleted here. Nothing changes at Zoom.")
                            .arg(m_name));
    m_confirm->setText(tr("Remove account"));
    m_confirm->setAccessibleName(tr("Remove %1").arg(m_name));
    m_stack->setCurrentIndex(asking ? 1 : 0);
    if (asking)
        m_keep->setFocus(Qt::OtherFocusReason);
    else
        m_open->setFocus(Qt::OtherFocusReason);
}

void ProfileRow::showRefusal(const QString &sentence)
{
    m_refused = true;
    m_question->setText(tr("The client secret could not be removed from the keyring. %1")
                            .arg(visibleText(sentence)));
    m_confirm->setText(tr("Remove the account all the same"));
    m_confirm->setAccessibleName(m_confirm->text());
    m_keep->setFocus(Qt::OtherFocusReason);
}

} // namespace rollcall
