#include "core/zoom/user_page_parser.h"

#include "core/zoom/page_head.h"
#include "core/zoom/user_view_reader.h"

#include <QCoreApplication>

#include <simdjson.h>

namespace rollcall::zoom {

namespace {

namespace ondemand = simdjson::ondemand;

std::string_view view(QByteArrayView bytes)
{
    return {bytes.data(), std::size_t(bytes.size())};
}

QByteArray text(ondemand::value value)
{
    std::string_view found;
    if (value.get_string().get(found) != simdjson::SUCCESS)
        return {}; // null on the last page of some servers
    return QByteArray(found.data(), qsizetype(found.size()));
}

// simdjson reads a little past the end.
class PaddedPage
{
public:
    explicit PaddedPage(QByteArray page)
        : m_size(page.size())
        , m_bytes(std::move(page))
    {
        m_bytes.resize(m_size + padding);
    }

    simdjson::padded_string_view view() const
    {
        return simdjson::padded_string_view(m_bytes.constData(), std::size_t(m_size),
                                            std::size_t(m_bytes.size()));
    }

    void makeValidUtf8()
    {
        m_bytes = QString::fromUtf8(m_bytes.constData(), m_size).toUtf8();
        m_size = m_bytes.size();
        m_bytes.resize(m_size + padding);
    }

private:
    static constexpr qsizetype padding = simdjson::SIMDJSON_PADDING;

    qsizetype m_size;
    QByteArray m_bytes;
};

std::int64_t number(ondemand::value value, std::int64_t otherwise)
{
    std::int64_t found = 0;
    return value.get_int64().get(found) == simdjson::SUCCESS ? found : otherwise;
}

Error damaged(simdjson::error_code code)
{
    Error error = localError(
        ErrorKind::Transport,
        QCoreApplication::translate("rollcall::zoom::UserPageParser",
                                    "A page of the users list arrived damaged and was not used. "
                                    "Refresh to ask for it again."),
        QString::fromLatin1(simdjson::error_message(code)));
    error.delivery = Delivery::Answered;
    return error;
}

} // namespace

class UserPageParser::Private
{
public:
    // Wants valid UTF-8, which nearly every page is.
    simdjson::error_code read(const simdjson::padded_string_view &page, std::string_view status,
                              const Sink &sink, UserPageInfo &info)
    {
        ondemand::document document;
        ondemand::object object;
        if (const auto error = m_parser.iterate(page).get(document))
            return error;
        if (const auto error = document.get_object().get(object))
            return error;
        bool hasUsers = false;
        for (auto field : object) {
            std::string_view name;
            ondemand::value value;
            if (const auto error = field.unescaped_key().get(name))
                return error;
            if (const auto error = field.value().get(value))
                return error;
            if (name == "next_page_token")
                info.nextPageToken = text(value);
            else if (name == "total_records")
                info.totalRecords = number(value, -1);
            else if (name == "page_size")
                info.pageSize = int(number(value, 0));
            else if (name == "page_number")
                info.pageNumber = int(number(value, 0));
            else if (name == "users") {
                hasUsers = true;
                if (const auto error = readUsers(value, status, sink, info.users))
                    return error;
            }
        }
        if (document.current_location().error() != simdjson::OUT_OF_BOUNDS)
            return simdjson::TAPE_ERROR; // something follows the page
        return hasUsers ? simdjson::SUCCESS : simdjson::NO_SUCH_FIELD;
    }

    simdjson::error_code findToken(const simdjson::padded_string_view &page, QByteArray &token)
    {
        ondemand::document document;
        ondemand::value value;
        if (const auto error = m_parser.iterate(page).get(document))
            return error;
        const auto error = document.find_field_unordered("next_page_token").get(value);
        if (error == simdjson::SUCCESS)
            token = text(value);
        return error == simdjson::NO_SUCH_FIELD ? simdjson::SUCCESS : error;
    }

private:
    simdjson::error_code readUsers(ondemand::value value, std::string_view status, const Sink &sink,
                                   int &count)
    {
        ondemand::array users;
        if (const auto error = value.get_array().get(users))
            return error;
        for (auto element : users) {
            auto object = element.get_object();
            if (const auto error = object.error())
                return error;
            UserView user;
            user.status = status;
            if (const auto error = m_reader.read(object.value_unsafe(), user))
                return error;
            sink(user);
            ++count;
        }
        return simdjson::SUCCESS;
    }

    ondemand::parser m_parser;
    UserViewReader m_reader;
};

UserPageParser::UserPageParser()
    : d(std::make_unique<Private>())
{
}

UserPageParser::~UserPageParser() = default;

Result<UserPageInfo> UserPageParser::parse(QByteArray page, UserStatus listedStatus,
                                           const Sink &sink)
{
    const std::string_view status = view(userStatusNames.name(listedStatus));
    UserPageInfo info;
    PaddedPage padded(std::move(page));
    auto error = d->read(padded.view(), status, sink, info);
    if (error == simdjson::UTF8_ERROR) { // found before the first user is handed out
        padded.makeValidUtf8();
        error = d->read(padded.view(), status, sink, info);
    }
    if (error)
        return damaged(error);
    return info;
}

std::optional<QByteArray> UserPageParser::nextPageToken(const QByteArray &page)
{
    if (auto token = textInHead(page, "next_page_token"))
        return token;
    QByteArray token;
    PaddedPage padded(page);
    auto error = d->findToken(padded.view(), token);
    if (error == simdjson::UTF8_ERROR) {
        padded.makeValidUtf8();
        error = d->findToken(padded.view(), token);
    }
    if (error)
        return std::nullopt;
    return token;
}

} // namespace rollcall::zoom
