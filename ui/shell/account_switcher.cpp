#include "ui/shell/account_switcher.h"

#include "ui/theme/account_icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_size.h"

#include <QFontMetrics>

namespace rollcall {

namespace {

constexpr int besidesText = metrics::icon + 5 * metrics::grid; // dot, arrow and the gaps

} // namespace

AccountSwitcher::AccountSwitcher(QMenu *menu, QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("accountSwitcher"));
    setMenu(menu);
    setPopupMode(InstantPopup);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFont(textFont(TextRole::Emphasis, font()));
}

void AccountSwitcher::setAccount(const AccountProfile &account)
{
    m_name = account.name;
    setIcon(accountIcon(account));
    //: %1 is the open account's name
    setAccessibleName(tr("Account: %1").arg(m_name));
    setAccessibleDescription(tr("Opens the choice of accounts"));
    setToolTip(
        account.practice
            ? tr("Made-up users on this machine. Nothing here reaches Zoom.")
            : tr("%1\nAccount ID %2\n%3").arg(m_name, account.accountId, account.apiUrl.host()));
    elide();
}

QSize AccountSwitcher::sizeHint() const
{
    return {QToolButton::sizeHint().width(), metrics::controlHeight + metrics::grid};
}

void AccountSwitcher::resizeEvent(QResizeEvent *event)
{
    QToolButton::resizeEvent(event);
    elide();
}

void AccountSwitcher::elide()
{
    QString shown = fontMetrics().elidedText(m_name, Qt::ElideRight, width() - besidesText);
    setText(shown.replace(u'&', QStringLiteral("&&")));
}

} // namespace rollcall
