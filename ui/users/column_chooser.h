#pragma once

#include "ui/users/column_layout.h"

#include <QFrame>

class QListWidget;
class QListWidgetItem;
class QToolButton;

namespace rollcall {

// A small popup: which columns, in which order. Works at once, there is nothing to confirm; Esc or
// a click elsewhere closes it. At least one column stays.
class ColumnChooser : public QFrame
{
    Q_OBJECT

public:
    explicit ColumnChooser(const ColumnLayout &layout, QWidget *parent);

    // Below or beside `anchor`, a rectangle in global coordinates. Deletes itself when it closes.
    void popUp(const QRect &anchor);

Q_SIGNALS:
    void chosen(const rollcall::ColumnLayout &layout);

private:
    void fill(const ColumnLayout &layout);
    void moveCurrent(int by);
    void tick(QListWidgetItem *item);
    void showMoves();

    ColumnLayout m_layout;
    QListWidget *m_list;
    QToolButton *m_up;
    QToolButton *m_down;
};

} // namespace rollcall
