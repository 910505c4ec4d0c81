#include "ui/models/new_users_model.h"

#include "ui/models/visible_text.h"

#include <algorithm>

namespace rollcall {

namespace {

QString NewUsersModel::Row::*memberOf(int column)
{
    switch (column) {
    case NewUsersModel::Email:
        return &NewUsersModel::Row::email;
    case NewUsersModel::FirstName:
        return &NewUsersModel::Row::firstName;
    case NewUsersModel::LastName:
        return &NewUsersModel::Row::lastName;
    case NewUsersModel::DisplayName:
        return &NewUsersModel::Row::displayName;
    default:
        return nullptr;
    }
}

} // namespace

bool NewUsersModel::Row::isEmpty() const
{
    return email.trimmed().isEmpty() && firstName.isEmpty() && lastName.isEmpty() &&
           displayName.isEmpty();
}

NewUsersModel::NewUsersModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_rows(1)
{
}

void NewUsersModel::setRow(int at, const Row &row)
{
    if (m_rows[at] == row)
        return;
    m_rows[at] = row;
    Q_EMIT dataChanged(index(at, 0), index(at, columns - 1));
    Q_EMIT edited();
}

void NewUsersModel::addAddresses(const QList<PastedAddress> &addresses)
{
    if (addresses.isEmpty())
        return;
    if (m_rows.last().isEmpty()) {
        const int last = int(m_rows.size()) - 1;
        beginRemoveRows({}, last, last);
        m_rows.removeLast();
        endRemoveRows();
    }
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(addresses.size()) - 1);
    for (const PastedAddress &address : addresses)
        m_rows += Row{address.email, address.firstName, address.lastName, {}};
    endInsertRows();
    Q_EMIT edited();
}

void NewUsersModel::addRow()
{
    const int at = int(m_rows.size());
    beginInsertRows({}, at, at);
    m_rows += Row();
    endInsertRows();
    Q_EMIT edited();
}

void NewUsersModel::removeRowsAt(QList<int> rows)
{
    std::sort(rows.begin(), rows.end(), std::greater<>());
    for (const int row : std::as_const(rows)) {
        if (m_rows.size() == 1) {
            setRow(0, {});
            break;
        }
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        if (row < m_findings.size())
            m_findings.removeAt(row);
        endRemoveRows();
    }
    Q_EMIT edited();
}

void NewUsersModel::setFindings(const QList<RowFinding> &findings)
{
    if (findings == m_findings)
        return;
    m_findings = findings;
    Q_EMIT dataChanged(index(0, Finding), index(rowCount() - 1, Finding));
}

int NewUsersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int NewUsersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

Qt::ItemFlags NewUsersModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() != Finding ? flags | Qt::ItemIsEditable : flags;
}

QVariant NewUsersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (index.column() == Finding) {
        const RowFinding finding = m_findings.value(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return finding.brief;
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return finding.text;
        case SymbolRole:
            return finding.symbol;
        case MistakeRole:
            return finding.mistake;
        default:
            return {};
        }
    }
    const QString text = m_rows[index.row()].*memberOf(index.column());
    if (role == Qt::EditRole)
        return text;
    return role == Qt::DisplayRole ? QVariant(visibleText(text)) : QVariant();
}

bool NewUsersModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        index.column() == Finding)
        return false;
    Row row = m_rows[index.row()];
    row.*memberOf(index.column()) = value.toString().trimmed();
    setRow(index.row(), row);
    return true;
}

QVariant NewUsersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (section) {
    case Email:
        return tr("E-mail");
    case FirstName:
        return tr("First name");
    case LastName:
        return tr("Last name");
    case DisplayName:
        return tr("Display name");
    case Finding:
        //: Column: what was found out about an address
        return tr("Check");
    default:
        return {};
    }
}

} // namespace rollcall
