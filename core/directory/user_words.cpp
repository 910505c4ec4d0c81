#include "core/directory/user_words.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::UserStore)
};

} // namespace

QString statusTitle(zoom::UserStatus status)
{
    switch (status) {
    case zoom::UserStatus::Active:
        //: The state of a user's account
        return Text::tr("Active");
    case zoom::UserStatus::Inactive:
        return Text::tr("Inactive");
    case zoom::UserStatus::Pending:
        return Text::tr("Pending");
    case zoom::UserStatus::Unknown:
        break;
    }
    return {};
}

QString licenceTitle(qint64 type)
{
    switch (zoom::UserType(type)) {
    case zoom::UserType::Basic:
        //: Zoom's name of a licence
        return Text::tr("Basic");
    case zoom::UserType::Licensed:
        return Text::tr("Licensed");
    case zoom::UserType::OnPrem:
        return Text::tr("On-prem");
    case zoom::UserType::Unassigned:
        return Text::tr("Unassigned");
    case zoom::UserType::None:
        //: The user has no licence
        return Text::tr("None");
    }
    return type == 0 ? QString() : QString::number(type);
}

} // namespace rollcall
