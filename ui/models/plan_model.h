#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/change_plan.h"
#include "core/changes/preflight.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace rollcall {

// What a plan will change: one row for each value, one for a change without values. Rows of one
// change stand together, and only the first of them names the user; for screen readers all do.
//
// setPlan and setProblemsOnly reset the model; setFindings does so only while problemsOnly() is on.
class PlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { User, Email, Action, Field, Before, After, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    // How many values each change alters: setPlan() finds that out by itself, which takes some
    // microseconds for each; a long plan's may be counted beforehand, in slices.
    using FieldCounts = std::vector<int>;
    static int fieldCount(const Change &change);

    // Forgets the findings: they were about the positions of another plan.
    void setPlan(const ChangePlan &plan);
    void setPlan(const ChangePlan &plan, const FieldCounts &fields);
    void setFindings(const QList<Finding> &findings);

    // Only changes that a Warning or a Refused is about.
    void setProblemsOnly(bool on);
    bool problemsOnly() const { return m_problemsOnly; }
    int problemCount() const { return m_problems; } // changes

    int position(int row) const { return m_rows[std::size_t(row)].position; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        int position; // in the plan
        int field;    // -1: the change has none
    };
    using Severity = Finding::Severity;

    void arrange();
    bool isProblem(int position) const;
    QString text(const Row &row, int column, bool spoken) const;
    QString findingsOn(int position) const;
    QVariant userIcon(const Row &row, int role) const;
    void mark(const QList<Finding> &findings);

    QList<Change> m_changes;
    FieldCounts m_fields; // by position
    std::vector<Row> m_rows;
    QList<Finding> m_findings;
    std::vector<std::optional<Severity>> m_marks; // by position: the severest
    int m_problems = 0;
    bool m_problemsOnly = false;
};

} // namespace rollcall
