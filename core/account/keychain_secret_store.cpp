#include "core/account/keychain_secret_store.h"

#include "core/base/deferred.h"
#include "core/base/logging.h"
#include "core/base/wipe.h"

#include <QCoreApplication>
#include <QUuid>
#include <qt6keychain/keychain.h>

#include <utility>

namespace rollcall {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds patience = 15s;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::KeychainSecretStore)
};

// What one job came to.
struct Outcome
{
    bool silent = false; // no answer in time
    QKeychain::Error error = QKeychain::NoError;
    QString words;     // the keyring's own; never a secret
    QByteArray secret; // of a read
};

// One call of the store: what all its jobs have in common. By value, as the store may be gone.
struct Call
{
    Clock *clock;
    QString service;
    Clock::Moment deadline;
};

Outcome outcomeOf(QKeychain::Job *job)
{
    Outcome outcome;
    outcome.error = job->error();
    outcome.words = job->errorString();
    if (const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(job))
        outcome.secret = reading->binaryData();
    return outcome;
}

// A job that was started is never deleted here, also not when it is given up: libsecret holds a
// bare pointer to it. It deletes itself once it is answered.
QCoro::Task<Outcome> run(Call call, QKeychain::Job *job)
{
    const Deferred<Outcome> outcome;
    QObject alarm;
    call.clock->callAt(call.deadline, &alarm, [outcome] { outcome.set({.silent = true}); });
    QObject::connect(job, &QKeychain::Job::finished, job,
                     [outcome](QKeychain::Job *finished) { outcome.set(outcomeOf(finished)); });
    job->start();
    co_return co_await outcome;
}

QCoro::Task<Outcome> runRead(Call call, QString key)
{
    auto *job = new QKeychain::ReadPasswordJob(call.service);
    job->setKey(key);
    return run(std::move(call), job);
}

QCoro::Task<Outcome> runWrite(Call call, QString key, QByteArray secret)
{
    auto *job = new QKeychain::WritePasswordJob(call.service);
    job->setKey(key);
    job->setBinaryData(secret); // text would be cut at a NUL
    return run(std::move(call), job);
}

QCoro::Task<Outcome> runDelete(Call call, QString key)
{
    auto *job = new QKeychain::DeletePasswordJob(call.service);
    job->setKey(key);
    return run(std::move(call), job);
}

#if defined(Q_OS_MACOS) || defined(Q_OS_WIN)
constexpr SecretStoreState whenAccessIsDenied = SecretStoreState::Denied;
#else
constexpr SecretStoreState whenAccessIsDenied = SecretStoreState::Locked; // libsecret's IS_LOCKED
#endif

// What a failed job says about the keyring. EntryNotFound says nothing: see probeKeyring().
SecretStoreState stateOf(const Outcome &outcome)
{
    if (outcome.silent)
        return SecretStoreState::Silent;
    switch (outcome.error) {
    case QKeychain::NoError:
        return SecretStoreState::Ready;
    case QKeychain::AccessDeniedByUser:
        return SecretStoreState::Denied;
    case QKeychain::EntryNotFound: // of what was there a moment ago: it was locked in between
        return SecretStoreState::Locked;
    case QKeychain::AccessDenied:
        return whenAccessIsDenied;
    default:
        // D-Bus error names are not translated: a sandbox that blocks the way to the service.
        return outcome.words.contains(QLatin1String("Error.AccessDenied"))
                   ? SecretStoreState::Denied
                   : SecretStoreState::Missing;
    }
}

bool isNotFound(const Outcome &outcome)
{
    return !outcome.silent && outcome.error == QKeychain::EntryNotFound;
}

bool isDone(const Outcome &outcome)
{
    return stateOf(outcome) == SecretStoreState::Ready;
}

Error errorOf(const Outcome &outcome)
{
    qCInfo(lcAccount) << "Keyring:" << outcome.error << outcome.words;
    return secretStoreError(stateOf(outcome), outcome.words);
}

// Writes and reads back. The outcome is that of the job that failed, or of the read.
QCoro::Task<Outcome> writeAndCompare(Call call, QString key, QByteArray secret)
{
    Outcome written = co_await runWrite(call, key, secret);
    if (!isDone(written))
        co_return written;
    Outcome read = co_await runRead(call, key);
    if (isDone(read) && read.secret != secret)
        read.error = QKeychain::OtherError;
    wipe(read.secret);
    co_return read;
}

// Only a write tells a locked keyring from an empty one.
QCoro::Task<Outcome> probeKeyring(Call call)
{
    const QString key = QStringLiteral("probe/") + QUuid::createUuid().toString(QUuid::Id128);
    Outcome outcome = co_await writeAndCompare(call, key, QByteArrayLiteral("probe"));
    if (isDone(outcome))
        outcome = co_await runDelete(call, key);
    co_return outcome;
}

QCoro::Task<Result<std::optional<QByteArray>>> readSecret(Call call, QString key)
{
    Outcome read = co_await runRead(call, key);
    if (isNotFound(read)) {
        const Outcome probe = co_await probeKeyring(call);
        if (!isDone(probe))
            co_return errorOf(probe);
        // The probe may have made somebody unlock it.
        read = co_await runRead(call, key);
    }
    if (isNotFound(read))
        co_return std::optional<QByteArray>();
    if (!isDone(read))
        co_return errorOf(read);
    co_return std::optional<QByteArray>(read.secret);
}

QCoro::Task<Result<void>> writeSecret(Call call, QString key, QByteArray secret)
{
    const Outcome outcome = co_await writeAndCompare(call, key, secret);
    if (!isDone(outcome))
        co_return errorOf(outcome);
    co_return Result<void>();
}

QCoro::Task<Result<void>> removeSecret(Call call, QString key)
{
    const Outcome probe = co_await probeKeyring(call);
    if (!isDone(probe))
        co_return errorOf(probe);
    const Outcome removed = co_await runDelete(call, key);
    if (!isDone(removed) && !isNotFound(removed))
        co_return errorOf(removed);
    Outcome left = co_await runRead(call, key);
    wipe(left.secret);
    if (isNotFound(left))
        co_return Result<void>();
    if (!isDone(left))
        co_return errorOf(left);
    co_return localError(ErrorKind::Keyring,
                         Text::tr("The keyring did not remove the client secret. Remove it with "
                                  "the keyring's own program."));
}

QCoro::Task<SecretStoreState> stateOfKeyring(Call call)
{
    const Outcome probe = co_await probeKeyring(call);
    co_return stateOf(probe);
}

} // namespace

KeychainSecretStore::KeychainSecretStore(Clock &clock, QString service)
    : m_clock(clock)
    , m_service(std::move(service))
{
}

QString KeychainSecretStore::defaultService()
{
    return QStringLiteral("io.github.rollcall.Rollcall");
}

QCoro::Task<Result<std::optional<QByteArray>>> KeychainSecretStore::read(QString key)
{
    return readSecret({&m_clock, m_service, m_clock.now() + patience}, key);
}

QCoro::Task<Result<void>> KeychainSecretStore::write(QString key, QByteArray secret)
{
    return writeSecret({&m_clock, m_service, m_clock.now() + patience}, key, secret);
}

QCoro::Task<Result<void>> KeychainSecretStore::remove(QString key)
{
    return removeSecret({&m_clock, m_service, m_clock.now() + patience}, key);
}

QCoro::Task<SecretStoreState> KeychainSecretStore::probe()
{
    return stateOfKeyring({&m_clock, m_service, m_clock.now() + patience});
}

} // namespace rollcall
