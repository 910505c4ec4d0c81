#pragma once

#include <QByteArray>
#include <QList>

namespace rollcall {

// Secrets for tests, made to be found: nothing that a test run writes may hold one of them in any
// form. tests/canaries searches for them after every run. Use no other secrets in tests.
namespace canary {

// Each has characters that base64, its URL form and percent-encoding treat differently.
inline const QByteArray clientSecret = "Canary/Client+Secret~7f3Qz>k?Wm";
inline const QByteArray accessToken = "Canary.Access-Token_9bXr4~Lp/2Vd+Hs";

// The client secret of the practice account, as long as nobody asks for another seed.
inline const QByteArray practiceSecret = "Aqowvu0u4kmhzs2zecPfe7I9wHS6ITSb";

// How every access token of the practice account begins; it makes the rest anew each time.
inline const QByteArray practiceToken = "eyJzdiI6IjAwMDAwMSJ9.";

} // namespace canary

} // namespace rollcall
