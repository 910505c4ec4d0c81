#include "ui/models/status_list_model.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace rollcall {

namespace {

struct Tab
{
    std::optional<zoom::UserStatus> status;
    const char *title = nullptr;
    int StatusCounts::*count = nullptr;
};

//: The tabs above the users table.
constexpr std::array<Tab, 4> tabs{{
    {std::nullopt, QT_TRANSLATE_NOOP("rollcall::StatusListModel", "All"), &StatusCounts::all},
    {zoom::UserStatus::Active, QT_TRANSLATE_NOOP("rollcall::StatusListModel", "Active"),
     &StatusCounts::active},
    {zoom::UserStatus::Inactive, QT_TRANSLATE_NOOP("rollcall::StatusListModel", "Inactive"),
     &StatusCounts::inactive},
    {zoom::UserStatus::Pending, QT_TRANSLATE_NOOP("rollcall::StatusListModel", "Pending"),
     &StatusCounts::pending},
}};

} // namespace

void StatusListModel::setCounts(const StatusCounts &counts, Coverage coverage)
{
    m_counts = counts;
    m_coverage = coverage;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

std::optional<zoom::UserStatus> StatusListModel::status(int row)
{
    return tabs.at(std::size_t(row)).status;
}

int StatusListModel::rowOf(std::optional<zoom::UserStatus> status)
{
    const auto found = std::find_if(tabs.cbegin(), tabs.cend(),
                                    [&](const Tab &tab) { return tab.status == status; });
    return found == tabs.cend() ? 0 : int(found - tabs.cbegin());
}

QString StatusListModel::title(std::optional<zoom::UserStatus> status)
{
    return tr(tabs.at(std::size_t(rowOf(status))).title);
}

int StatusListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(tabs.size());
}

QVariant StatusListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Tab &tab = tabs.at(std::size_t(index.row()));
    const int count = m_counts.*tab.count;
    const bool known = count > 0 || m_coverage == Coverage::Whole;
    switch (role) {
    case Qt::DisplayRole:
        if (!known)
            return tr(tab.title);
        //: A tab: "Active 12,408"
        return tr("%1 %L2").arg(tr(tab.title)).arg(count);
    case Qt::AccessibleTextRole:
        return known ? tr("%1, %Ln user(s)", nullptr, count).arg(tr(tab.title)) : tr(tab.title);
    default:
        return {};
    }
}

} // namespace rollcall
