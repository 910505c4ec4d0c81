#include "app/practice_account.h"

#include <QDir>
#include <QStandardPaths>

namespace rollcall {

namespace {

// What the client is told, so that it keeps within what the server allows.
Plan planOf(sandbox::SandboxPlan plan)
{
    switch (plan) {
    case sandbox::SandboxPlan::Free:
        return Plan::Free;
    case sandbox::SandboxPlan::Pro:
        return Plan::Pro;
    case sandbox::SandboxPlan::Unlimited:
    case sandbox::SandboxPlan::Business:
        break;
    }
    return Plan::Business;
}

} // namespace

QString PracticeAccount::stateFolder()
{
    const QDir data(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    return data.filePath(QStringLiteral("practice"));
}

PracticeAccount::PracticeAccount(const sandbox::SandboxOptions &options)
    : m_server(options)
    , m_plan(planOf(options.plan))
{
}

Result<void> PracticeAccount::start()
{
    if (m_server.start())
        return {};
    return localError(ErrorKind::Offline, tr("The practice account could not be started."),
                      m_server.errorString());
}

AccountProfile PracticeAccount::profile() const
{
    const sandbox::SandboxAddress address = m_server.address();
    AccountProfile profile;
    profile.id = QStringLiteral("practice");
    profile.name = tr("Practice account");
    profile.colour = AccountColour::Grey;
    profile.apiUrl = address.baseUrl;
    profile.tokenUrl = address.tokenUrl;
    profile.accountId = address.accountId;
    profile.clientId = address.clientId;
    profile.plan = m_plan;
    profile.practice = true;
    return profile;
}

QByteArray PracticeAccount::secret() const
{
    return m_server.address().clientSecret.toUtf8();
}

} // namespace rollcall
