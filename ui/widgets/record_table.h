#pragma once

#include <QList>
#include <QTableView>

namespace rollcall {

// A quiet table of records: whole rows, no grid, columns of a width in characters, a focus frame
// around the current row. Its model says CellIconRole and CellToneRole where it has something to
// say.
class RecordTable : public QTableView
{
    Q_OBJECT

public:
    // `name` for screen readers. The model must outlive the table.
    RecordTable(QAbstractItemModel &model, const QString &name, QWidget *parent = nullptr);

    // In characters, by column. Where there is less room all get narrower, by a third at most;
    // where there is more, the last one stretches.
    void setColumnWidths(const QList<int> &characters);

Q_SIGNALS:
    void currentRowChanged(int row); // -1: none
    void opened(int row);            // Enter or double click

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fitColumns();

    QList<int> m_widths;
};

} // namespace rollcall
