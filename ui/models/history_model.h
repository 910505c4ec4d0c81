#pragma once

#include "core/changes/history.h"

#include <QAbstractTableModel>

namespace rollcall {

// What was changed from this machine, newest first, as far as it is loaded. Passive: asks for more
// with moreWanted when a view comes to the end, and is given it.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        When,
        Action,
        User,
        Email,
        What,
        Result,
        Verified,
        Profile,
        Tracking,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    // The first page. With entries that are shown already, in that order, only the cells are read
    // again; else the model is reset.
    void setPage(const HistoryPage &page);
    // The answer to moreWanted.
    void appendPage(const HistoryPage &page);
    // There is no answer: may be asked again.
    void moreFailed() { m_waiting = false; }

    int total() const { return m_total; }
    const HistoryEntry &entry(int row) const { return m_entries[row]; }
    int rowOf(qint64 change) const; // -1: not loaded

    void setNow(const QDateTime &now); // ages count from here

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void moreWanted(int offset); // once, until it is answered

private:
    QString text(const HistoryEntry &entry, int column) const;
    bool startsWith(const QList<HistoryEntry> &entries) const;

    QList<HistoryEntry> m_entries;
    QDateTime m_now;
    int m_total = 0;
    bool m_waiting = false;
};

} // namespace rollcall
