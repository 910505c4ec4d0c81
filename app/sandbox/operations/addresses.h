#pragma once

#include "app/sandbox/http/http_types.h"

#include <optional>
#include <string>
#include <string_view>

namespace rollcall::sandbox {

class Account;

bool isAddress(std::string_view email);
bool isManaged(Account &account, std::string_view email); // in a managed domain of the account

// Why nobody may be invited at this address, or nothing: rules of the account, and domains that
// mean something (README.md lists them). Does not look who has the address already.
std::optional<Answer> refuseNewAddress(Account &account, const std::string &email);
// Why a user may not change to this address, or nothing; as above.
std::optional<Answer> refuseAddressChange(Account &account, const std::string &email);

} // namespace rollcall::sandbox
