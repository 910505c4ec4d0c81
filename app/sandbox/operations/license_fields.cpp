#include "app/sandbox/operations/license_fields.h"

#include "app/sandbox/http/http_types.h"
#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/state/account.h"

#include <QJsonArray>

#include <bit>
#include <charconv>

namespace rollcall::sandbox {

namespace {

std::string textOf(const QJsonValue &object, const char *name)
{
    return object[QLatin1StringView(name)].toString().toStdString();
}

} // namespace

std::span<const Field> licenseRowFields()
{
    static constexpr std::array<std::int64_t, 27> options{2,
                                                          4,
                                                          8,
                                                          16,
                                                          32,
                                                          64,
                                                          128,
                                                          33554432,
                                                          134217728,
                                                          1073741824,
                                                          536870912,
                                                          268435456,
                                                          4398046511104,
                                                          18014398509481984,
                                                          72057594037927936,
                                                          576460752303423488,
                                                          144115188075855872,
                                                          137438953472,
                                                          1099511627776,
                                                          549755813888,
                                                          274877906944,
                                                          2199023255552,
                                                          4294967296,
                                                          34359738368,
                                                          17179869184,
                                                          8589934592,
                                                          68719476736};
    static constexpr std::array<std::string_view, 2> types{"MEETING", "ZOOM_WORKPLACE_BUNDLE"};
    static constexpr std::array<Field, 3> row{
        {{.name = "license_type", .required = true, .words = types},
         {.name = "license_option",
          .type = Field::Type::Number,
          .required = true,
          .numbers = options},
         {.name = "subscription_id", .required = true}}};
    return row;
}

std::vector<License> readLicenses(const QJsonObject &info)
{
    const QJsonArray rows = info[QLatin1StringView("license_info_list")].toArray();
    std::vector<License> licenses;
    licenses.reserve(static_cast<std::size_t>(rows.size()));
    for (const QJsonValue &row : rows)
        licenses.push_back({textOf(row, "license_type"),
                            row[QLatin1StringView("license_option")].toInteger(),
                            textOf(row, "subscription_id")});
    return licenses;
}

std::optional<Answer> refuseSubscriptions(Account &account, const QJsonObject &info)
{
    const auto &known = account.rules().subscriptions;
    for (const License &license : readLicenses(info)) {
        if (!known.empty() && !contains(known, license.subscription))
            return refusal(400, 300,
                           "The subscription \"" + license.subscription +
                               "\" you entered does not exist.");
    }
    return std::nullopt;
}

bool isUnitedPlan(std::string_view plan)
{
    std::uint32_t bit = 0;
    const auto [end, error] = std::from_chars(plan.data(), plan.data() + plan.size(), bit);
    return error == std::errc() && end == plan.data() + plan.size() && bit <= 131'072 &&
           std::has_single_bit(bit) && plan.front() != '0';
}

std::optional<Answer> refuseNames(Account &account, const QJsonObject &info)
{
    for (const char *name : {"first_name", "last_name", "display_name"}) {
        const QString text = info[QLatin1StringView(name)].toString();
        for (const std::string &word : account.rules().forbiddenWords) {
            if (text.contains(QString::fromStdString(word), Qt::CaseInsensitive))
                return refusal(400, 300,
                               "Your request could not be completed because the name contains an "
                               "invalid word: `" +
                                   word + "`.");
        }
    }
    return std::nullopt;
}

} // namespace rollcall::sandbox
