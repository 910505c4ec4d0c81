#include "app/sandbox/access/page_tokens.h"

#include "app/sandbox/state/random.h"

#include <QByteArray>
#include <QRandomGenerator>

#include <array>
#include <cstring>
#include <functional>

namespace rollcall::sandbox {

namespace {

struct Sealed
{
    std::uint64_t salt;
    std::uint64_t offset; // masked
    std::uint64_t issued; // masked, ms
    std::uint64_t seal;
};

std::uint64_t milliseconds(PageTokens::Moment moment)
{
    using namespace std::chrono;
    return static_cast<std::uint64_t>(
        duration_cast<std::chrono::milliseconds>(moment.time_since_epoch()).count());
}

constexpr auto tokenEncoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

PageTokens::PageTokens(std::chrono::milliseconds lifetime)
    : m_secret(QRandomGenerator::system()->generate64())
    , m_lifetime(lifetime)
{
}

std::string PageTokens::issue(std::string_view listing, std::uint64_t offset, Moment now) const
{
    Sealed token{};
    token.salt = QRandomGenerator::global()->generate64();
    const std::uint64_t mask = scrambled(m_secret ^ token.salt);
    token.offset = offset ^ mask;
    token.issued = milliseconds(now) ^ scrambled(mask);
    token.seal = seal(token.salt, offset, milliseconds(now), listing);
    return QByteArray(reinterpret_cast<const char *>(&token), sizeof token)
        .toBase64(tokenEncoding)
        .toStdString();
}

std::optional<std::uint64_t> PageTokens::redeem(std::string_view token, std::string_view listing,
                                                Moment now) const
{
    const auto decoded = QByteArray::fromBase64Encoding(
        QByteArray(token.data(), static_cast<qsizetype>(token.size())),
        tokenEncoding | QByteArray::AbortOnBase64DecodingErrors);
    Sealed sealed{};
    if (!decoded || decoded.decoded.size() != sizeof sealed)
        return std::nullopt;
    std::memcpy(&sealed, decoded.decoded.constData(), sizeof sealed);
    const std::uint64_t mask = scrambled(m_secret ^ sealed.salt);
    const std::uint64_t offset = sealed.offset ^ mask;
    const std::uint64_t issued = sealed.issued ^ scrambled(mask);
    if (seal(sealed.salt, offset, issued, listing) != sealed.seal)
        return std::nullopt;
    const auto lifetime = static_cast<std::uint64_t>(m_lifetime.load().count());
    if (milliseconds(now) - issued >= lifetime)
        return std::nullopt;
    return offset;
}

std::uint64_t PageTokens::seal(std::uint64_t salt, std::uint64_t offset, std::uint64_t issued,
                               std::string_view listing) const
{
    std::uint64_t seal = m_secret;
    for (const std::uint64_t part :
         {salt, offset, issued, m_generation.load(), std::hash<std::string_view>()(listing)})
        seal = scrambled(seal ^ part);
    return seal;
}

} // namespace rollcall::sandbox
