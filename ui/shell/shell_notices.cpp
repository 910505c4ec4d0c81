#include "ui/shell/shell_notices.h"

#include "core/base/error.h"
#include "ui/models/visible_text.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QFileInfo>

#include <chrono>

namespace rollcall {

namespace {

QString nameOf(const QString &name)
{
    return name.isEmpty() ? ShellNotices::tr("The practice account") : visibleText(name);
}

} // namespace

ShellNotices::ShellNotices(QWidget *parent)
    : StateStrip(parent)
    , m_retry(new QAction(icon(QStringLiteral("refresh")), tr("Try again"), this))
    , m_edit(new QAction(icon(QStringLiteral("key")), tr("Enter the secret…"), this))
    , m_dismiss(new QAction(tr("Dismiss"), this))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(std::chrono::milliseconds(300));
    connect(&m_patience, &QTimer::timeout, this, [this] { setNotice(m_waiting); });
    connect(m_retry, &QAction::triggered, this, [this] { Q_EMIT retryWanted(m_profileId); });
    connect(m_edit, &QAction::triggered, this, [this] { Q_EMIT editWanted(m_profileId); });
    connect(m_dismiss, &QAction::triggered, this, &ShellNotices::clear);
}

void ShellNotices::opening(const QString &name)
{
    clear();
    m_waiting = {};
    m_waiting.meaning = Meaning::Accent;
    m_waiting.icon = QStringLiteral("key");
    //: %1 is an account's name
    m_waiting.title = tr("Opening “%1”").arg(nameOf(name));
    m_waiting.text = tr("Waiting for the keyring. It may be asking you to unlock it.");
    m_patience.start();
}

void ShellNotices::openFailed(const QString &profileId, const QString &name, const Error &error)
{
    m_patience.stop();
    m_profileId = profileId;
    Notice notice;
    notice.meaning = Meaning::Danger;
    notice.icon =
        error.kind == ErrorKind::Keyring ? QStringLiteral("key") : QStringLiteral("error");
    notice.title = tr("“%1” could not be opened").arg(nameOf(name));
    notice.text = visibleText(error.sentence);
    notice.details = error.details();
    QList<QAction *> actions{m_retry, m_dismiss};
    if (error.kind == ErrorKind::Keyring)
        actions.prepend(m_edit);
    setNotice(notice, actions);
}

void ShellNotices::planFailed(const QString &path, const Error &error)
{
    Notice notice;
    notice.meaning = Meaning::Danger;
    notice.icon = QStringLiteral("error");
    //: %1 is the name of a file
    notice.title =
        tr("The plan “%1” could not be opened").arg(visibleText(QFileInfo(path).fileName()));
    notice.text = visibleText(error.sentence);
    notice.details = error.details();
    setNotice(notice, {m_dismiss});
}

void ShellNotices::clear()
{
    m_patience.stop();
    setNotice({});
}

} // namespace rollcall
