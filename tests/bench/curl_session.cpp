#include "tests/bench/curl_session.h"

#include <QtGlobal>

#include <simdjson.h>

namespace rollcall::bench {

namespace {

std::size_t appendTo(char *bytes, std::size_t size, std::size_t count, void *body)
{
    static_cast<std::string *>(body)->append(bytes, size * count);
    return size * count;
}

void perform(CURL *curl)
{
    long status = 0;
    const CURLcode code = curl_easy_perform(curl);
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    if (code != CURLE_OK || status != 200)
        qFatal("libcurl: %s, HTTP %ld", curl_easy_strerror(code), status);
}

} // namespace

CurlSession::CurlSession(const QByteArray &baseUrl, const QByteArray &accessToken)
    : m_baseUrl(baseUrl.toStdString())
    , m_curl(curl_easy_init())
    , m_headers(curl_slist_append(nullptr, ("Authorization: Bearer " + accessToken).constData()))
{
    curl_easy_setopt(m_curl, CURLOPT_HTTPHEADER, m_headers);
    curl_easy_setopt(m_curl, CURLOPT_WRITEFUNCTION, appendTo);
    curl_easy_setopt(m_curl, CURLOPT_WRITEDATA, &m_body);
}

CurlSession::~CurlSession()
{
    curl_easy_cleanup(m_curl);
    curl_slist_free_all(m_headers);
}

void CurlSession::listUsers(const ReadPage &readPage)
{
    for (const char *status : {"active", "inactive", "pending"}) {
        const std::string first = m_baseUrl + "/users?page_size=300&status=" + status;
        std::string token;
        do {
            get(token.empty() ? first : first + "&next_page_token=" + escaped(token));
            token = readPage(m_body);
        } while (!token.empty());
    }
}

QByteArray CurlSession::accessToken(const QByteArray &tokenUrl, const QByteArray &accountId,
                                    const QByteArray &credentials)
{
    CURL *curl = curl_easy_init();
    const QByteArray form = "grant_type=account_credentials&account_id=" + accountId;
    std::string body;
    curl_easy_setopt(curl, CURLOPT_URL, tokenUrl.constData());
    curl_easy_setopt(curl, CURLOPT_USERPWD, credentials.constData());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, form.constData());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, appendTo);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
    perform(curl);
    curl_easy_cleanup(curl);
    simdjson::dom::parser parser;
    std::string_view token;
    if (parser.parse(body)["access_token"].get(token) != simdjson::SUCCESS)
        qFatal("No access token");
    return QByteArray(token.data(), qsizetype(token.size()));
}

void CurlSession::get(const std::string &url)
{
    m_body.clear();
    curl_easy_setopt(m_curl, CURLOPT_URL, url.c_str());
    perform(m_curl);
}

std::string CurlSession::escaped(const std::string &text) const
{
    char *bytes = curl_easy_escape(m_curl, text.data(), int(text.size()));
    std::string result(bytes);
    curl_free(bytes);
    return result;
}

} // namespace rollcall::bench
