#include "ui/widgets/copy_button.h"

#include "ui/theme/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

#include <chrono>

namespace rollcall {

CopyButton::CopyButton(const QString &what, QWidget *parent)
    : QToolButton(parent)
    , m_what(what)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setIcon(rollcall::icon(QStringLiteral("copy")));
    setToolTip(what);
    setAccessibleName(what);
    connect(this, &QToolButton::clicked, this, &CopyButton::copy);
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_text);
    setIcon(rollcall::icon(QStringLiteral("check"), Meaning::Success));
    //: Shown for a moment on the button that was pressed
    setToolTip(tr("Copied"));
    setAccessibleName(tr("Copied"));
    QTimer::singleShot(std::chrono::seconds(2), this, [this] {
        setIcon(rollcall::icon(QStringLiteral("copy")));
        setToolTip(m_what);
        setAccessibleName(m_what);
    });
}

} // namespace rollcall
