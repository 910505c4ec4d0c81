#pragma once

#include "ui/models/pasted_addresses.h"

#include <QAbstractTableModel>
#include <QList>

namespace rollcall {

// The users who shall be created, one a row, to be edited. What was found out about each is told to
// the model, and stands in the last column.
class NewUsersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Email, FirstName, LastName, DisplayName, Finding };
    static constexpr int columns = 5;
    enum Role {
        SymbolRole = Qt::UserRole, // of the finding, or empty
        MistakeRole,               // the finding stands in the way
    };

    struct Row
    {
        QString email;
        QString firstName;
        QString lastName;
        QString displayName;

        bool isEmpty() const;
        bool operator==(const Row &) const = default;
    };
    struct RowFinding
    {
        QString symbol;
        QString brief; // in the cell
        QString text;  // a sentence
        bool mistake = false;
        bool operator==(const RowFinding &) const = default;
    };

    // Begins with one empty row.
    explicit NewUsersModel(QObject *parent = nullptr);

    const QList<Row> &rows() const { return m_rows; }
    void setRow(int at, const Row &row);
    // In place of an empty last row, else behind it.
    void addAddresses(const QList<PastedAddress> &addresses);
    void addRow();
    void removeRowsAt(QList<int> rows); // one empty row stays
    void setFindings(const QList<RowFinding> &findings);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void edited(); // rows() are others

private:
    QList<Row> m_rows;
    QList<RowFinding> m_findings; // as many as rows, or fewer
};

} // namespace rollcall
