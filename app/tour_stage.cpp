#include "app/tour_stage.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QPainter>

namespace rollcall {

namespace {

constexpr QSize windowSize(1280, 800);

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::Tour)
};

sandbox::SandboxOptions options()
{
    sandbox::SandboxOptions options;
    options.users = 1200;
    return options;
}

QImage imageOf(QWidget &widget)
{
    const qreal scale = widget.devicePixelRatioF();
    QImage image(widget.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    widget.render(&image);
    QPainter painter(&image);
    for (QWidget *other : QApplication::topLevelWidgets()) {
        const bool popup = other->windowType() == Qt::Popup || other->windowType() == Qt::ToolTip;
        if (popup && other->isVisible() && other != &widget)
            other->render(&painter, widget.mapFromGlobal(other->mapToGlobal(QPoint())));
    }
    return image;
}

} // namespace

QCoro::Task<Result<std::optional<QByteArray>>> TourSecrets::read(QString key)
{
    const auto found = m_secrets.constFind(key);
    co_return found == m_secrets.constEnd() ? std::nullopt : std::optional(*found);
}

QCoro::Task<Result<void>> TourSecrets::write(QString key, QByteArray secret)
{
    m_secrets.insert(key, secret);
    co_return Result<void>();
}

QCoro::Task<Result<void>> TourSecrets::remove(QString key)
{
    m_secrets.remove(key);
    co_return Result<void>();
}

QCoro::Task<SecretStoreState> TourSecrets::probe()
{
    co_return SecretStoreState::Ready;
}

TourStage::TourStage(QString folder)
    : m_folder(std::move(folder))
    , m_settings(m_home.filePath(QStringLiteral("window.ini")), QSettings::IniFormat)
    , m_theme(m_settings)
    , m_profiles(m_home.path())
    , m_server(options())
    , m_workspace(m_profiles, m_secrets, m_clock, options(),
                  m_home.filePath(QStringLiteral("journals")))
{
}

Result<void> TourStage::setUp()
{
    if (!m_home.isValid() || !QDir().mkpath(m_folder)) {
        return localError(ErrorKind::File,
                          Text::tr("The folder “%1” could not be made.").arg(m_folder));
    }
    if (!m_server.start()) {
        return localError(ErrorKind::Offline,
                          Text::tr("The practice account could not be started."),
                          m_server.errorString());
    }
    return m_profiles.load();
}

AccountProfile TourStage::account(bool reachable) const
{
    const sandbox::SandboxAddress address = m_server.address();
    AccountProfile account;
    account.id = QStringLiteral("tour");
    account.name = Text::tr("Practice account");
    account.colour = AccountColour::Green;
    account.practice = true;
    account.plan = Plan::Business;
    account.accountId = address.accountId;
    account.clientId = address.clientId;
    account.apiUrl = address.baseUrl;
    account.tokenUrl = address.tokenUrl;
    if (!reachable) {
        account.apiUrl.setPort(1); // reserved, and nobody's
        account.tokenUrl.setPort(1);
    }
    return account;
}

QByteArray TourStage::secret() const
{
    return m_server.address().clientSecret.toUtf8();
}

void TourStage::openAccount(bool reachable)
{
    m_workspace.openProfile(account(reachable), secret());
}

void TourStage::raiseCurtain()
{
    m_window.reset();
    m_workspace.closeAccount();
    m_window = std::make_unique<MainWindow>(m_workspace, m_theme, m_settings, m_clock);
    m_window->resize(windowSize);
    m_window->show();
}

QString TourStage::path(const QString &file) const
{
    return QDir(m_folder).absoluteFilePath(file);
}

Result<void> TourStage::shoot(const QString &name, QWidget &widget)
{
    const QString scheme =
        m_theme.scheme() == Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark");
    const QString file = path(QStringLiteral("%1-%2.png").arg(name, scheme));
    if (!imageOf(widget).save(file))
        return localError(ErrorKind::File, Text::tr("“%1” could not be written.").arg(file));
    note(file);
    return {};
}

} // namespace rollcall
