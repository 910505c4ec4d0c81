#include "ui/models/plan_model.h"

#include "ui/models/cell_roles.h"
#include "ui/models/change_text.h"

#include <algorithm>

namespace rollcall {

int PlanModel::fieldCount(const Change &change)
{
    return int(kindOf(change).fields(change).size());
}

void PlanModel::setPlan(const ChangePlan &plan)
{
    FieldCounts fields;
    fields.reserve(std::size_t(plan.changes.size()));
    for (const Change &change : plan.changes)
        fields.push_back(fieldCount(change));
    setPlan(plan, fields);
}

void PlanModel::setPlan(const ChangePlan &plan, const FieldCounts &fields)
{
    Q_ASSERT(qsizetype(fields.size()) == plan.changes.size());
    beginResetModel();
    m_changes = plan.changes;
    m_fields = fields;
    mark({});
    arrange();
    endResetModel();
}

void PlanModel::mark(const QList<Finding> &findings)
{
    m_findings = findings;
    m_marks.assign(std::size_t(m_changes.size()), std::nullopt);
    for (const Finding &finding : findings) {
        for (const int position : finding.positions) {
            auto &mark = m_marks[std::size_t(position)];
            mark = std::max(mark, std::optional(finding.severity));
        }
    }
    m_problems = int(std::ranges::count_if(
        m_marks, [](const auto &severity) { return severity > Severity::Note; }));
}

void PlanModel::setFindings(const QList<Finding> &findings)
{
    if (m_problemsOnly) {
        beginResetModel();
        mark(findings);
        arrange();
        endResetModel();
    } else {
        mark(findings);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, User), index(rowCount() - 1, User));
    }
}

void PlanModel::setProblemsOnly(bool on)
{
    if (on == m_problemsOnly)
        return;
    beginResetModel();
    m_problemsOnly = on;
    arrange();
    endResetModel();
}

bool PlanModel::isProblem(int position) const
{
    return m_marks[std::size_t(position)] > Severity::Note;
}

QString PlanModel::findingsOn(int position) const
{
    QStringList texts;
    for (const Finding &finding : m_findings) {
        if (std::ranges::binary_search(finding.positions, position))
            texts += finding.text;
    }
    return texts.join(u'\n');
}

void PlanModel::arrange()
{
    m_rows.clear();
    for (int position = 0; position < m_changes.size(); ++position) {
        if (m_problemsOnly && !isProblem(position))
            continue;
        const int fields = m_fields[std::size_t(position)];
        if (fields == 0)
            m_rows.push_back({position, -1});
        for (int field = 0; field < fields; ++field)
            m_rows.push_back({position, field});
    }
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PlanModel::text(const Row &row, int column, bool spoken) const
{
    const Change &change = m_changes[row.position];
    const bool first = spoken || row.field <= 0;
    if (column <= Action && !first)
        return {};
    switch (column) {
    case User:
        return targetText(change.target);
    case Email:
        return targetEmail(change.target);
    case Action:
        return changeTitle(change);
    default:
        break;
    }
    if (row.field < 0)
        return {};
    const FieldChange field = kindOf(change).fields(change).value(row.field);
    switch (column) {
    case Field:
        return field.label;
    case Before:
        return spoken && field.before.isEmpty() ? tr("Not known") : valueText(field.before);
    case After:
        return spoken && field.after.isEmpty() ? tr("Nothing") : valueText(field.after);
    default:
        return {};
    }
}

QVariant PlanModel::userIcon(const Row &row, int role) const
{
    const auto mark = m_marks[std::size_t(row.position)];
    if (!mark || row.field > 0)
        return {};
    const bool refused = mark == Severity::Refused;
    const bool warning = mark == Severity::Warning;
    if (role == CellIconRole)
        return refused ? QStringLiteral("error") : warning ? QStringLiteral("warning") : QString();
    return int(refused ? Tone::Bad : warning ? Tone::Warning : Tone::Plain);
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column(), false);
    case Qt::AccessibleTextRole:
        return text(row, index.column(), true);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return index.column() == User ? findingsOn(row.position) : QString();
    case CellIconRole:
    case CellToneRole:
        if (index.column() == User)
            return userIcon(row, role);
        if (role == CellToneRole && index.column() == Before)
            return int(Tone::Muted);
        return {};
    default:
        return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case Field:
        //: Column: which value is changed, "Licence"
        return tr("Field");
    case Before:
        //: Column: a value before the change
        return tr("Now");
    case After:
        //: Column: a value after the change
        return tr("Will be");
    default:
        return {};
    }
}

} // namespace rollcall
