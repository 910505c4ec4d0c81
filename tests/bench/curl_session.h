#pragma once

#include <QByteArray>

#include <curl/curl.h>
#include <functional>
#include <string>

namespace rollcall::bench {

// The plainest client there is: one libcurl handle, one connection, one page after the other.
class CurlSession
{
public:
    CurlSession(const QByteArray &baseUrl, const QByteArray &accessToken);
    ~CurlSession();

    // Walks all three listings in pages of 300. `readPage` gives back the page's next_page_token.
    using ReadPage = std::function<std::string(std::string &page)>;
    void listUsers(const ReadPage &readPage);

    static QByteArray accessToken(const QByteArray &tokenUrl, const QByteArray &accountId,
                                  const QByteArray &credentials);

private:
    void get(const std::string &url);
    std::string escaped(const std::string &text) const;

    std::string m_baseUrl;
    CURL *m_curl;
    curl_slist *m_headers;
    std::string m_body;
};

} // namespace rollcall::bench
