#pragma once

#include "app/sandbox/http/http_types.h"
#include "app/sandbox/json_members.h"

#include <QString>

namespace rollcall::sandbox {

class Service;

// What the calls below /sandbox/ have in common.
Answer controlDone();
Answer controlMistake(int status, const QString &sentence);
JsonMembers controlMembers(const Call &call);

// Of the account and its people; control_people.cpp.
Answer accountState(Service &service);
Answer changeRules(Service &service, const Call &call);
Answer changeUsers(Service &service, const Call &call);
Answer userState(Service &service, const std::string &key);
Answer changeUser(Service &service, const std::string &key, const Call &call);
Answer acceptInvitation(Service &service, const std::string &key);

} // namespace rollcall::sandbox
