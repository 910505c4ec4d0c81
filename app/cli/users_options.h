#pragma once

#include "app/cli/account_choice.h"
#include "core/directory/user_column.h"
#include "core/directory/user_query.h"

#include <QList>

namespace rollcall::cli {

// What `users list` and `users export` have in common.
struct UsersOptions
{
    AccountChoice account;
    UserQuery query; // of the status alone, sorted by name
    QList<UserColumn> columns;
    bool allowPartial = false;
};

void addUsersOptions(QCommandLineParser &parser);
Result<UsersOptions> usersOptions(const QCommandLineParser &parser);

} // namespace rollcall::cli
