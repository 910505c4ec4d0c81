#include "app/cli/users_options.h"

#include <QCoreApplication>

namespace rollcall::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::UsersOptions)
};

struct StatusWord
{
    QLatin1String word;
    std::optional<zoom::UserStatus> status;
};

const std::array statusWords{
    StatusWord{QLatin1String("all"), std::nullopt},
    StatusWord{QLatin1String("active"), zoom::UserStatus::Active},
    StatusWord{QLatin1String("inactive"), zoom::UserStatus::Inactive},
    StatusWord{QLatin1String("pending"), zoom::UserStatus::Pending},
};

QStringList columnNames()
{
    QStringList names;
    for (const auto &row : userColumnNames.rows)
        names += QString::fromLatin1(row.name);
    return names;
}

Result<QList<UserColumn>> columnsOf(const QString &list)
{
    QList<UserColumn> columns;
    const QStringList names = list.split(u',');
    for (const QString &name : names) {
        const auto column = userColumnNames.value(name.trimmed().toLatin1());
        if (!column) {
            return usageError(Text::tr("There is no column “%1”. These are there: %2.")
                                  .arg(name, columnNames().join(QStringLiteral(", "))));
        }
        if (columns.contains(*column))
            return usageError(Text::tr("The column “%1” is named twice.").arg(name));
        columns += *column;
    }
    return columns;
}

Result<std::optional<zoom::UserStatus>> statusOf(const QString &word)
{
    for (const StatusWord &known : statusWords) {
        if (known.word == word)
            return known.status;
    }
    return usageError(Text::tr("--status is one of all, active, inactive and pending."));
}

} // namespace

void addUsersOptions(QCommandLineParser &parser)
{
    addAccountOptions(parser);
    const QStringList names = columnNames();
    const QString defaults = names.first(defaultUserColumnCount).join(u',');
    parser.addOptions({
        {QStringLiteral("status"),
         Text::tr("Users of this status: all, active, inactive, pending."),
         QStringLiteral("STATUS"), QStringLiteral("all")},
        {QStringLiteral("columns"),
         Text::tr("These columns, in this order. There are: %1.")
             .arg(names.join(QStringLiteral(", "))),
         QStringLiteral("NAMES"), defaults},
        {QStringLiteral("allow-partial"),
         Text::tr("If not all users could be read, take those that were, and end with 3.")},
    });
}

Result<UsersOptions> usersOptions(const QCommandLineParser &parser)
{
    UsersOptions options;
    const auto account = accountChoice(parser);
    if (!account)
        return account.error();
    const auto status = statusOf(parser.value(QStringLiteral("status")));
    if (!status)
        return status.error();
    const auto columns = columnsOf(parser.value(QStringLiteral("columns")));
    if (!columns)
        return columns.error();
    options.account = *account;
    options.query.status = *status;
    options.columns = *columns;
    options.allowPartial = parser.isSet(QStringLiteral("allow-partial"));
    return options;
}

} // namespace rollcall::cli
