#include "app/tour_scenes.h"
#include "app/tour_wait.h"
#include "ui/connect/connect_dialog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>

namespace rollcall::tour {

namespace {

// The wizard, and what a person would do in it.
class Hand
{
public:
    explicit Hand(TourStage &stage)
        : m_stage(stage)
    {
        stage.raiseCurtain();
        stage.window().connectAccount();
        m_dialog = stage.window().findChild<ConnectDialog *>();
    }

    void press(const char *button) const
    {
        m_dialog->findChild<QAbstractButton *>(QLatin1String(button))->click();
    }
    void type(const char *field, const QString &text) const
    {
        m_dialog->findChild<QLineEdit *>(QLatin1String(field))->setText(text);
    }
    void fill(const AccountProfile &account, const QByteArray &secret) const
    {
        auto *region = m_dialog->findChild<QComboBox *>(QStringLiteral("connect.region"));
        region->setCurrentIndex(region->count() - 1);
        type("connect.name", QStringLiteral("Acme"));
        type("connect.account-id", account.accountId);
        type("connect.client-id", account.clientId);
        type("connect.secret", QString::fromUtf8(secret));
        type("connect.api", account.apiUrl.toString());
        type("connect.token", account.tokenUrl.toString());
    }
    QCoro::Task<Result<void>> testAndShoot(QString name) const
    {
        press("connect.next");
        // The button that tests again, or the one that saves, says that the test is over.
        const auto over = [dialog = m_dialog] {
            return dialog->findChild<QAbstractButton *>(QStringLiteral("connect.next"))
                ->isVisible();
        };
        auto *flow = m_dialog->findChild<ConnectFlow *>();
        if (const auto tested = co_await until(flow, &ConnectFlow::tested, over); !tested)
            co_return tested.error();
        const auto shot = co_await shoot(name);
        press("connect.back");
        co_return shot;
    }
    QCoro::Task<Result<void>> shoot(QString name) const
    {
        co_await settle();
        co_return m_stage.shoot(name, *m_dialog);
    }

private:
    TourStage &m_stage;
    ConnectDialog *m_dialog = nullptr;
};

} // namespace

QCoro::Task<Result<void>> connecting(TourStage &stage, CancelToken)
{
    const Hand hand(stage);
    if (const auto shot = co_await hand.shoot(QStringLiteral("connect-guide")); !shot)
        co_return shot.error();
    hand.press("connect.next");
    hand.press("connect.next"); // with nothing typed: the problems show
    if (const auto shot = co_await hand.shoot(QStringLiteral("connect-details")); !shot)
        co_return shot.error();

    hand.fill(stage.account(), stage.secret());
    if (const auto shot = co_await hand.testAndShoot(QStringLiteral("connect-works")); !shot)
        co_return shot.error();
    hand.fill(stage.account(), "not-the-secret");
    if (const auto shot = co_await hand.testAndShoot(QStringLiteral("connect-wrong-secret")); !shot)
        co_return shot.error();
    stage.server().setScopes({QStringLiteral("role:read:admin")});
    hand.fill(stage.account(), stage.secret());
    const auto shot = co_await hand.testAndShoot(QStringLiteral("connect-missing-scope"));
    stage.server().setScopes({});
    if (!shot)
        co_return shot.error();
    hand.fill(stage.account(false), stage.secret());
    co_return co_await hand.testAndShoot(QStringLiteral("connect-unreachable"));
}

} // namespace rollcall::tour
