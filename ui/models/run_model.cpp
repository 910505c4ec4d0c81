#include "ui/models/run_model.h"

#include "ui/models/change_text.h"

#include <algorithm>
#include <chrono>

namespace rollcall {

namespace {

constexpr auto gatherTime = std::chrono::milliseconds(100);
// With more pieces than this, one reset is cheaper than telling each.
constexpr std::size_t mostPieces = 64;

// How often `rows` leaves and enters the other, as pieces of neighbours.
std::size_t piecesMissing(const std::vector<int> &rows, const std::vector<int> &other)
{
    std::size_t pieces = 0;
    bool missing = false;
    auto at = other.begin();
    for (const int row : rows) {
        at = std::lower_bound(at, other.end(), row);
        const bool gone = at == other.end() || *at != row;
        pieces += gone && !missing ? 1 : 0;
        missing = gone;
    }
    return pieces;
}

} // namespace

bool isProblem(Outcome outcome)
{
    return outcome == Outcome::Blocked ||
           (isFinal(outcome) && !isGood(outcome) && outcome != Outcome::Dropped);
}

RunModel::RunModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherTime);
    connect(&m_gather, &QTimer::timeout, this, &RunModel::showNews);
}

void RunModel::setRun(Run *run)
{
    if (m_run)
        m_run->disconnect(this);
    m_gather.stop();
    m_firstNews = m_lastNews = -1;
    beginResetModel();
    m_run = run;
    m_filter = Filter::All;
    m_rows = matching();
    endResetModel();
    if (!run)
        return;
    connect(run, &Run::stateChanged, this, &RunModel::note);
    connect(run, &QObject::destroyed, this, &RunModel::forget);
}

void RunModel::forget()
{
    beginResetModel();
    m_run.clear();
    m_rows.clear();
    m_gather.stop();
    endResetModel();
}

void RunModel::setFilter(Filter filter, Outcome outcome)
{
    if (filter == m_filter && outcome == m_outcome)
        return;
    beginResetModel();
    m_filter = filter;
    m_outcome = outcome;
    m_rows = matching();
    endResetModel();
}

QList<int> RunModel::shownPositions() const
{
    return {m_rows.begin(), m_rows.end()};
}

bool RunModel::matches(Outcome outcome) const
{
    switch (m_filter) {
    case Filter::All:
        return true;
    case Filter::Problems:
        return isProblem(outcome);
    case Filter::OneOutcome:
        return outcome == m_outcome;
    }
    return true;
}

std::vector<int> RunModel::matching() const
{
    std::vector<int> rows;
    for (int position = 0; m_run && position < m_run->size(); ++position) {
        if (matches(m_run->state(position).outcome))
            rows.push_back(position);
    }
    return rows;
}

void RunModel::note(int position)
{
    m_firstNews = m_firstNews < 0 ? position : std::min(m_firstNews, position);
    m_lastNews = std::max(m_lastNews, position);
    if (!m_gather.isActive())
        m_gather.start();
}

void RunModel::showNews()
{
    if (!m_run || m_firstNews < 0)
        return;
    if (m_filter != Filter::All)
        replaceRows(matching());
    const auto first = std::ranges::lower_bound(m_rows, m_firstNews);
    const auto beyond = std::ranges::upper_bound(m_rows, m_lastNews);
    m_firstNews = m_lastNews = -1;
    if (first < beyond) {
        Q_EMIT dataChanged(index(int(first - m_rows.begin()), 0),
                           index(int(beyond - m_rows.begin()) - 1, ColumnCount - 1));
    }
    Q_EMIT gathered();
}

// As a difference, so that selection and scroll stay.
void RunModel::replaceRows(std::vector<int> rows)
{
    if (rows == m_rows)
        return;
    if (piecesMissing(m_rows, rows) + piecesMissing(rows, m_rows) > mostPieces) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    removeGone(rows);
    insertNew(rows);
}

void RunModel::removeGone(const std::vector<int> &rows)
{
    const auto isGone = [&rows](int position) {
        return !std::ranges::binary_search(rows, position);
    };
    for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
        if (!isGone(position(last)))
            continue;
        int first = last;
        while (first > 0 && isGone(position(first - 1)))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

// What is left of m_rows is a part of `rows`, in the same order.
void RunModel::insertNew(const std::vector<int> &rows)
{
    for (std::size_t at = 0; at < rows.size(); ++at) {
        if (at < m_rows.size() && m_rows[at] == rows[at])
            continue;
        std::size_t end = at + 1;
        while (end < rows.size() && (at == m_rows.size() || rows[end] != m_rows[at]))
            ++end;
        beginInsertRows({}, int(at), int(end) - 1);
        m_rows.insert(m_rows.begin() + qsizetype(at), rows.begin() + qsizetype(at),
                      rows.begin() + qsizetype(end));
        endInsertRows();
        at = end - 1;
    }
}

int RunModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RunModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunModel::data(const QModelIndex &index, int role) const
{
    if (!m_run || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Change &change = m_run->change(position(index.row()));
    const ChangeState &state = m_run->state(position(index.row()));
    const bool text = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    switch (index.column()) {
    case User:
        return text ? targetText(change.target) : QVariant();
    case Email:
        return text ? targetEmail(change.target) : QVariant();
    case Action:
        return text ? changeTitle(change) : QVariant();
    case What:
        return text ? changeSummary(change) : QVariant();
    case Reason:
        return text ? reasonText(state) : QVariant();
    case Result:
        if (role == CellIconRole)
            return outcomeIcon(state.outcome);
        if (role == CellToneRole)
            return int(outcomeTone(state.outcome));
        return text ? outcomeText(state) : QVariant();
    default:
        return {};
    }
}

QVariant RunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal ||
        (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) {
        return {};
    }
    switch (section) {
    case User:
        return tr("User");
    case Email:
        return tr("E-mail");
    case Action:
        //: Column: what is done, "Deactivate"
        return tr("Change");
    case What:
        //: Column: which values are changed
        return tr("Values");
    case Result:
        return tr("Outcome");
    case Reason:
        //: Column: why a change failed
        return tr("Reason");
    default:
        return {};
    }
}

} // namespace rollcall
