#pragma once

#include <QObject>
#include <QPersistentModelIndex>

class QAbstractItemView;

namespace rollcall {

// Remembers which row of a view the pointer is on, so that the style can mark the whole row; Qt
// itself knows only the cell. A child of the view.
class RowHover final : public QObject
{
    Q_OBJECT

public:
    explicit RowHover(QAbstractItemView *view);

    // Whether the pointer is on this row of this view. False where the view has no RowHover.
    static bool isOn(const QWidget *view, const QModelIndex &index);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void moveTo(const QModelIndex &index);
    void repaint(const QModelIndex &index) const;

    QAbstractItemView *m_view;
    QPersistentModelIndex m_index;
};

} // namespace rollcall
