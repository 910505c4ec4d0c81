#pragma once

#include <QStyledItemDelegate>

namespace rollcall {

// Draws the cells of the users table: text, a symbol before words, an avatar before names. Draws
// them itself and not through QStyle's item view code, which lays every text out twice.
class UserDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // The exact time of an age; for a text that is cut off, the text. Always plain text.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

} // namespace rollcall
