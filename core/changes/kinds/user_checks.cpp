#include "core/changes/kinds/user_checks.h"

#include "core/changes/kinds/kind_tools.h"
#include "core/changes/kinds/member_words.h"
#include "core/zoom/json_values.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace rollcall {

namespace {

using Name = QLatin1String;
using zoom::textOf;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::UserChecks)
};

struct Limit
{
    const char *member;
    int most;
};

constexpr std::array textLimits{
    Limit{"email", 128},        Limit{"first_name", 64}, Limit{"last_name", 64},
    Limit{"display_name", 128}, Limit{"job_title", 128}, Limit{"company", 255},
    Limit{"location", 256},     Limit{"about_me", 150},
};

constexpr std::array listLimits{
    Limit{"phone_numbers", 3},
    Limit{"custom_attributes", 5},
    Limit{"license_info_list", 2},
};

constexpr int shortestHostKey = 6;
constexpr int longestHostKey = 10;
constexpr int pmiDigits = 10;
constexpr int shortestPassword = 8;

bool areDigits(const QString &text, int least, int most)
{
    return text.size() >= least && text.size() <= most &&
           std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString textTrouble(const QJsonObject &members)
{
    for (const Limit &limit : textLimits) {
        if (textOf(members.value(Name(limit.member))).size() > limit.most) {
            //: %1 is a value of a user: "First name"
            return Text::tr("%1: Zoom takes no more than %Ln character(s).", nullptr, limit.most)
                .arg(memberTitle(Name(limit.member)));
        }
    }
    return {};
}

QString listTrouble(const QJsonObject &members)
{
    for (const Limit &limit : listLimits) {
        if (members.value(Name(limit.member)).toArray().size() > limit.most) {
            //: %1 is a value of a user: "Phone numbers"
            return Text::tr("%1: Zoom takes no more than %Ln of them.", nullptr, limit.most)
                .arg(memberTitle(Name(limit.member)));
        }
    }
    return {};
}

QString numberTrouble(const QJsonObject &members)
{
    const QJsonValue type = members.value(Name("type"));
    if (!type.isUndefined() && zoom::integerOf(type).value_or(0) <= 0)
        return Text::tr("The licence is none of Zoom’s.");
    const QString pmi = textOf(members.value(Name("pmi")));
    if (members.contains(Name("pmi")) && !areDigits(pmi, pmiDigits, pmiDigits))
        return Text::tr("A personal meeting ID that is chosen has 10 digits.");
    const QString key = textOf(members.value(Name("host_key")));
    if (members.contains(Name("host_key")) && !areDigits(key, shortestHostKey, longestHostKey))
        return Text::tr("A host key has 6 to 10 digits.");
    return {};
}

QString licenceTrouble(const QJsonObject &members)
{
    constexpr std::array kinds{Name("type"), Name("plan_united_type"), Name("zoom_one_type")};
    const auto count =
        std::ranges::count_if(kinds, [&](Name name) { return members.contains(name); });
    return count <= 1 ? QString()
                      : Text::tr("Zoom changes either the licence, the plan or the Zoom One plan, "
                                 "not several of them at once.");
}

std::optional<Error> asError(const QString &trouble)
{
    return trouble.isEmpty() ? std::nullopt : std::optional(makesNoSense(trouble));
}

} // namespace

std::optional<Error> checkUserMembers(const QJsonObject &members)
{
    for (const auto check : {textTrouble, listTrouble, numberTrouble}) {
        if (const QString trouble = check(members); !trouble.isEmpty())
            return asError(trouble);
    }
    return std::nullopt;
}

std::optional<Error> checkUserUpdate(const Change &change)
{
    if (change.after.isEmpty())
        return makesNoSense(Text::tr("It changes nothing."));
    if (change.after.contains(Name("email")))
        return makesNoSense(Text::tr("Zoom ignores an e-mail address in an edit of the profile; "
                                     "changing it is a change of its own."));
    if (auto trouble = asError(licenceTrouble(change.after)))
        return trouble;
    if (auto trouble = checkUserMembers(change.after))
        return trouble;
    return targetTrouble(change);
}

std::optional<Error> checkPassword(const QByteArray &password, int most)
{
    const qsizetype length = QString::fromUtf8(password).size();
    if (password.isEmpty() || (length >= shortestPassword && length <= most))
        return std::nullopt;
    //: %1 and %2 are numbers
    return makesNoSense(Text::tr("A password of Zoom has %1 to %2 characters.")
                            .arg(QLocale().toString(shortestPassword), QLocale().toString(most)));
}

} // namespace rollcall
