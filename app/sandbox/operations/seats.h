#pragma once

#include "app/sandbox/http/http_types.h"

#include <cstdint>
#include <optional>

namespace rollcall::sandbox {

class Account;

// What a seat is wanted for; Zoom words its refusal by it.
enum class SeatUse : std::uint8_t { Add, Convert, Activate };

// Why the account has no seat left for one more user of this type, or nothing.
std::optional<Answer> refuseSeat(Account &account, int type, SeatUse use);
std::optional<Answer> refuseZoomOneSeat(Account &account, SeatUse use); // 2038
std::optional<Answer> refusePhoneSeat(Account &account);                // 1102

} // namespace rollcall::sandbox
