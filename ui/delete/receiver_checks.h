#pragma once

#include "core/directory/user_store.h"
#include "ui/widgets/check_line.h"

#include <QList>

#include <vector>

namespace rollcall {

// A user's webinar licence, which no list tells.
enum class WebinarLicence { Asked, Present, Absent, Unknown };

// What the receiver shall get, as far as it asks something of them.
struct Transfer
{
    bool recordings = false;
    bool webinars = false;
    WebinarLicence licence = WebinarLicence::Unknown; // the receiver's
};

// Whether this user can receive what the leavers leave, each thing a line; those that stand in the
// way have Meaning::Danger.
QList<Check> receiverChecks(const UserStore &users, UserRow receiver,
                            const std::vector<UserRow> &leavers, const Transfer &transfer);

} // namespace rollcall
