#include "app/sandbox/operations/password_rules.h"

#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/state/account.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <cctype>

namespace rollcall::sandbox {

namespace {

constexpr std::size_t shortestRun = 5; // "12345"
constexpr std::size_t longest = 31;

bool has(const std::string &text, int (*is)(int))
{
    return std::ranges::any_of(text, [is](unsigned char c) { return is(c) != 0; });
}

int isSpecial(int c)
{
    return std::isalnum(c) == 0 ? 1 : 0;
}

std::string lowerCase(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

// "abcde" or "54321" somewhere in it.
bool hasRun(const std::string &text)
{
    std::size_t up = 1;
    std::size_t down = 1;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const int step = text[i] - text[i - 1];
        up = step == 1 ? up + 1 : 1;
        down = step == -1 ? down + 1 : 1;
        if (up >= shortestRun || down >= shortestRun)
            return true;
    }
    return false;
}

bool isGuessable(const std::string &lower, const User &user)
{
    static constexpr std::array<std::string_view, 5> common{"password", "passw0rd", "qwerty",
                                                            "letmein", "welcome"};
    const std::string mailbox = lowerCase(user.email.substr(0, user.email.find('@')));
    return lower.find(mailbox) != std::string::npos ||
           std::ranges::any_of(common, [&lower](std::string_view word) {
               return lower.find(word) != std::string::npos;
           });
}

std::string hashed(const User &user, const std::string &password)
{
    const QByteArray salted = QByteArray::fromStdString(user.id + '\n' + password);
    return QCryptographicHash::hash(salted, QCryptographicHash::Sha256).toStdString();
}

std::optional<Answer> refuseCharacters(const std::string &password)
{
    if (!has(password, std::isalpha))
        return refusal(400, 1125, "Have at least 1 letter (a, b, c…)");
    if (!has(password, std::isdigit))
        return refusal(400, 1126, "Have at least 1 number (1, 2, 3…)");
    if (!has(password, isSpecial))
        return refusal(400, 1127, "Have at least 1 special character (!, @, #…)");
    if (!has(password, std::isupper) || !has(password, std::islower))
        return refusal(400, 1128, "Include both Upper case and Lower case characters");
    return std::nullopt;
}

} // namespace

std::optional<Answer> refusePassword(Account &account, const User &user,
                                     const std::string &password)
{
    const auto least = static_cast<std::size_t>(std::max(account.rules().passwordLength, 0));
    if (password.size() < least)
        return refusal(400, 1124, "Have at least " + std::to_string(least) + " characters");
    if (password.size() > longest)
        return invalidField("password");
    // Before the rest: such a password breaks one of the other rules as well.
    if (std::ranges::count(password, password.front()) == std::ssize(password))
        return refusal(400, 1130, "Password can't use the same character.");
    if (auto refused = refuseCharacters(password))
        return refused;
    const std::string lower = lowerCase(password);
    if (hasRun(lower))
        return refusal(400, 1131,
                       "Password can't use continuation character.Such as 'abcdef','123456'.");
    if (isGuessable(lower, user))
        return refusal(400, 1136, "Your password is too easy to guess. Try another one.");
    return std::nullopt;
}

std::optional<Answer> refuseNextPassword(Account &account, const User &user,
                                         const std::string &password, std::int64_t now)
{
    const AccountRules &rules = account.rules();
    const UserHistory &history = account.memory().history(user);
    const auto &former = history.passwords;
    const std::string hash = hashed(user, password);
    if (!former.empty() && former.back() == hash)
        return refusal(400, 300, "Your new password can not match the old password.");
    const auto remembered =
        std::min(former.size(), static_cast<std::size_t>(std::max(rules.formerPasswords, 0)));
    if (std::find(former.end() - static_cast<std::ptrdiff_t>(remembered), former.end(), hash) !=
        former.end())
        return refusal(400, 1129,
                       "Users cannot reuse any of the last " +
                           std::to_string(rules.formerPasswords) + " passwords created.");
    if (withinADay(history.passwordChanges, now) >= rules.passwordChangesPerDay)
        return refusal(400, 300,
                       "This password cannot be changed because it has already been changed the "
                       "maximum number of times over the past 24 hours.");
    return std::nullopt;
}

void keepPassword(Account &account, const User &user, const std::string &password)
{
    account.memory().history(user).passwords.push_back(hashed(user, password));
}

} // namespace rollcall::sandbox
