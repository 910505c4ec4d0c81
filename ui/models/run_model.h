#pragma once

#include "core/changes/run.h"

#include <QAbstractTableModel>
#include <QPointer>
#include <QTimer>

#include <optional>
#include <vector>

namespace rollcall {

// The changes of one run with what has become of each, live. What the run tells is gathered and
// shown ten times a second at most, however many changes are settled meanwhile.
class RunModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { User, Email, Action, What, Result, Reason, ColumnCount };

    // Which changes are shown. Problems: whose outcome is final and not good, or Blocked.
    enum class Filter { All, Problems, OneOutcome };

    explicit RunModel(QObject *parent = nullptr);

    void setRun(Run *run); // null: none; forgets the filter
    const Run *run() const { return m_run; }

    void setFilter(Filter filter, Outcome outcome = Outcome::Failed);

    int position(int row) const { return m_rows[std::size_t(row)]; }
    QList<int> shownPositions() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void gathered(); // what the run told is shown now: counts may have changed

private:
    void note(int position);
    void showNews();
    void forget();
    std::vector<int> matching() const;
    bool matches(Outcome outcome) const;
    void replaceRows(std::vector<int> rows);
    void removeGone(const std::vector<int> &rows);
    void insertNew(const std::vector<int> &rows);

    QPointer<Run> m_run;
    std::vector<int> m_rows; // positions, ascending
    Filter m_filter = Filter::All;
    Outcome m_outcome = Outcome::Failed;
    int m_firstNews = -1; // positions between which something changed; -1: nothing did
    int m_lastNews = -1;
    QTimer m_gather;
};

// An outcome that somebody should look at.
bool isProblem(Outcome outcome);

} // namespace rollcall
