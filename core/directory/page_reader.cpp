#include "core/directory/page_reader.h"

#include <QCoreApplication>
#include <QObject>

namespace rollcall {

namespace {

Result<ReadPage> parsed(zoom::UserPageParser &parser, QByteArray page, zoom::UserStatus status)
{
    UserBatch users;
    const Result<zoom::UserPageInfo> info = parser.parse(
        std::move(page), status, [&users](const zoom::UserView &user) { users.add(user); });
    if (!info)
        return info.error();
    return ReadPage{*info, std::move(users)};
}

} // namespace

class PageReader::Worker : public QObject
{
public:
    zoom::UserPageParser parser;
};

PageReader::PageReader()
    : m_worker(new Worker)
    , m_home(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("rollcall pages"));
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

PageReader::~PageReader()
{
    m_thread.quit();
    m_thread.wait();
    m_home.reset(); // answers still in the event queue go with it
    for (const Answer &answer : std::exchange(m_waiting, {}))
        answer.set(localError(
            ErrorKind::Cancelled,
            QCoreApplication::translate("rollcall::PageReader", "The listing was stopped.")));
}

QCoro::Task<Result<ReadPage>> PageReader::read(QByteArray page, zoom::UserStatus status)
{
    const Answer answer;
    m_waiting += answer;
    QMetaObject::invokeMethod(m_worker, [this, status, page = std::move(page), worker = m_worker,
                                         home = m_home.get()]() mutable {
        auto result =
            std::make_shared<Result<ReadPage>>(parsed(worker->parser, std::move(page), status));
        // Answers come in the order of the questions, so the first that waits is the one meant.
        QMetaObject::invokeMethod(
            home, [this, result] { m_waiting.takeFirst().set(std::move(*result)); });
    });
    co_return co_await answer;
}

std::optional<QByteArray> PageReader::nextPageToken(const QByteArray &page)
{
    return m_tokenParser.nextPageToken(page);
}

} // namespace rollcall
