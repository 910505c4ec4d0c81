#include "app/sandbox/state/random.h"

#include <QRandomGenerator>

namespace rollcall::sandbox {

namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

} // namespace

std::string makeIdentifier(Random &random)
{
    std::string id(22, 'A');
    for (char &c : id)
        c = alphabet[random.below(alphabet.size())];
    return id;
}

std::string makeSecret(std::size_t length)
{
    std::string secret(length, 'A');
    for (char &c : secret)
        c = alphabet[QRandomGenerator::system()->bounded(64)];
    return secret;
}

} // namespace rollcall::sandbox
