#pragma once

#include "core/directory/user_store.h"

#include <QAbstractListModel>

#include <optional>

namespace rollcall {

// The tabs above the users table: all users, then each status, with how many there are. That there
// are none is said only of a whole account.
class StatusListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    enum class Coverage { Partial, Whole };
    void setCounts(const StatusCounts &counts, Coverage coverage);

    // nullopt: all.
    static std::optional<zoom::UserStatus> status(int row);
    static int rowOf(std::optional<zoom::UserStatus> status);
    // "Active", without the count.
    static QString title(std::optional<zoom::UserStatus> status);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    StatusCounts m_counts;
    Coverage m_coverage = Coverage::Partial;
};

} // namespace rollcall
