#include "core/changes/kinds/member_words.h"

#include "core/directory/user_column.h"
#include "core/directory/user_words.h"
#include "core/zoom/json_values.h"
#include "core/zoom/user_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace rollcall {

namespace {

using Name = QLatin1String;
using zoom::textOf;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::MemberWords)
};

struct Member
{
    const char *name;
    const char *title;
};

//: A value of a user
constexpr std::array members{
    Member{"first_name", QT_TRANSLATE_NOOP("rollcall::UserColumn", "First name")},
    Member{"last_name", QT_TRANSLATE_NOOP("rollcall::UserColumn", "Last name")},
    Member{"display_name", QT_TRANSLATE_NOOP("rollcall::UserColumn", "Display name")},
    Member{"email", QT_TRANSLATE_NOOP("rollcall::UserColumn", "E-mail")},
    Member{"status", QT_TRANSLATE_NOOP("rollcall::UserColumn", "Status")},
    Member{"type", QT_TRANSLATE_NOOP("rollcall::UserColumn", "Licence")},
    Member{"plan_united_type", QT_TRANSLATE_NOOP("rollcall::UserColumn", "Plan")},
    Member{"zoom_one_type", QT_TRANSLATE_NOOP("rollcall::MemberWords", "Zoom One plan")},
    Member{"license_info_list", QT_TRANSLATE_NOOP("rollcall::MemberWords", "Licences")},
    Member{"feature.zoom_phone", QT_TRANSLATE_NOOP("rollcall::MemberWords", "Zoom Phone")},
    Member{"dept", QT_TRANSLATE_NOOP("rollcall::UserColumn", "Department")},
    Member{"job_title", QT_TRANSLATE_NOOP("rollcall::MemberWords", "Job title")},
    Member{"company", QT_TRANSLATE_NOOP("rollcall::MemberWords", "Company")},
    Member{"location", QT_TRANSLATE_NOOP("rollcall::MemberWords", "Location")},
    Member{"manager", QT_TRANSLATE_NOOP("rollcall::MemberWords", "Manager")},
    Member{"cost_center", QT_TRANSLATE_NOOP("rollcall::MemberWords", "Cost centre")},
    Member{"phone_numbers", QT_TRANSLATE_NOOP("rollcall::MemberWords", "Phone numbers")},
    Member{"pronouns", QT_TRANSLATE_NOOP("rollcall::MemberWords", "Pronouns")},
    Member{"pronouns_option", QT_TRANSLATE_NOOP("rollcall::MemberWords", "Show pronouns")},
    Member{"about_me", QT_TRANSLATE_NOOP("rollcall::MemberWords", "About me")},
    Member{"linkedin_url", QT_TRANSLATE_NOOP("rollcall::MemberWords", "LinkedIn")},
    Member{"language", QT_TRANSLATE_NOOP("rollcall::UserColumn", "Language")},
    Member{"timezone", QT_TRANSLATE_NOOP("rollcall::UserColumn", "Time zone")},
    Member{"pmi", QT_TRANSLATE_NOOP("rollcall::UserColumn", "Personal meeting ID")},
    Member{"use_pmi",
           QT_TRANSLATE_NOOP("rollcall::MemberWords", "Personal meeting ID for instant meetings")},
    Member{"vanity_name", QT_TRANSLATE_NOOP("rollcall::MemberWords", "Personal link")},
    Member{"host_key", QT_TRANSLATE_NOOP("rollcall::UserColumn", "Host key")},
    Member{"group_id", QT_TRANSLATE_NOOP("rollcall::MemberWords", "Group")},
    Member{"division_ids", QT_TRANSLATE_NOOP("rollcall::MemberWords", "Divisions")},
    Member{"cms_user_id", QT_TRANSLATE_NOOP("rollcall::MemberWords", "Kaltura user ID")},
    Member{"custom_attributes", QT_TRANSLATE_NOOP("rollcall::MemberWords", "Custom fields")},
};

const Member *memberOf(const QString &name)
{
    const auto member = std::ranges::find_if(
        members, [&](const Member &candidate) { return name == Name(candidate.name); });
    return member == members.end() ? nullptr : &*member;
}

QString phoneWords(const QJsonValue &value)
{
    QStringList words;
    const QList<zoom::PhoneNumber> numbers = zoom::phoneNumbers(value);
    for (const zoom::PhoneNumber &number : numbers) {
        const QString dialled = QStringLiteral("%1 %2").arg(number.code, number.number).trimmed();
        words +=
            number.label.isEmpty() ? dialled : QStringLiteral("%1 (%2)").arg(dialled, number.label);
    }
    return words.join(QStringLiteral(", "));
}

QString licenceWords(const QJsonValue &value)
{
    QStringList words;
    const QList<zoom::LicenseInfo> licences = zoom::licenseInfos(value);
    for (const zoom::LicenseInfo &licence : licences)
        words += QStringLiteral("%1 %2").arg(licence.type).arg(licence.option);
    return words.join(QStringLiteral(", "));
}

QString attributeWords(const QJsonValue &value)
{
    QStringList words;
    const QList<zoom::CustomAttribute> attributes = zoom::customAttributes(value);
    for (const zoom::CustomAttribute &attribute : attributes) {
        const QString name = attribute.name.isEmpty() ? attribute.key : attribute.name;
        words += QStringLiteral("%1: %2").arg(name, attribute.value);
    }
    return words.join(QStringLiteral(", "));
}

QString pronounsOptionWords(const QJsonValue &value)
{
    switch (zoom::integerOf(value).value_or(0)) {
    case 1:
        //: When others see a user's pronouns
        return Text::tr("Ask in each meeting");
    case 2:
        //: When others see a user's pronouns
        return Text::tr("Always");
    case 3:
        //: When others see a user's pronouns
        return Text::tr("Never");
    default:
        return textOf(value);
    }
}

QString statusWords(const QString &word)
{
    const QByteArray bytes = word.toUtf8();
    const zoom::UserStatus status = zoom::userStatus({bytes.data(), std::size_t(bytes.size())});
    return status == zoom::UserStatus::Unknown ? word : statusTitle(status);
}

QString planWords(const QString &text)
{
    //: The user has no such plan
    return text == Name("none") || text == Name("0") ? Text::tr("None") : text;
}

QString presentWords(const QString &member, const QJsonValue &value)
{
    if (member == Name("type"))
        return licenceTitle(zoom::integerOf(value).value_or(0));
    if (member == Name("status"))
        return statusWords(textOf(value));
    if (member == Name("plan_united_type") || member == Name("zoom_one_type"))
        return planWords(textOf(value));
    if (member == Name("pronouns_option"))
        return pronounsOptionWords(value);
    if (member == Name("phone_numbers"))
        return phoneWords(value);
    if (member == Name("license_info_list"))
        return licenceWords(value);
    if (member == Name("custom_attributes"))
        return attributeWords(value);
    if (value.isBool())
        return value.toBool() ? Text::tr("Yes") : Text::tr("No");
    if (value.isArray())
        return zoom::textsOf(value).join(QStringLiteral(", "));
    return textOf(value);
}

// An object's members count as members of the user: "feature.zoom_phone".
QJsonObject flattened(const QJsonObject &json)
{
    QJsonObject flat;
    for (auto member = json.begin(); member != json.end(); ++member) {
        if (!member.value().isObject()) {
            flat.insert(member.key(), member.value());
            continue;
        }
        const QJsonObject inner = flattened(member.value().toObject());
        for (auto leaf = inner.begin(); leaf != inner.end(); ++leaf)
            flat.insert(QStringLiteral("%1.%2").arg(member.key(), leaf.key()), leaf.value());
    }
    return flat;
}

} // namespace

QString memberTitle(const QString &name)
{
    const Member *member = memberOf(name);
    if (member == nullptr)
        return name;
    const QString own = QCoreApplication::translate("rollcall::MemberWords", member->title);
    return own == Name(member->title)
               ? QCoreApplication::translate("rollcall::UserColumn", member->title)
               : own;
}

QString valueWords(const QString &member, const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return {};
    const QString words = presentWords(member, value);
    //: A value of a user that is there, but holds nothing
    return words.isEmpty() ? Text::tr("(empty)") : words;
}

QList<FieldChange> memberRows(const QJsonObject &before, const QJsonObject &after)
{
    const QJsonObject olds = flattened(before);
    const QJsonObject news = flattened(after);
    QList<FieldChange> rows;
    const auto add = [&](const QString &name) {
        rows += {memberTitle(name), valueWords(name, olds.value(name)),
                 valueWords(name, news.value(name))};
    };
    for (const Member &member : members) {
        if (news.contains(Name(member.name)))
            add(Name(member.name));
    }
    for (auto member = news.begin(); member != news.end(); ++member) {
        if (memberOf(member.key()) == nullptr)
            add(member.key());
    }
    return rows;
}

} // namespace rollcall
