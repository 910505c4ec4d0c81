#pragma once

#include "ui/models/cell_roles.h"
#include "ui/theme/colours.h"

#include <QStyledItemDelegate>

#include <optional>

namespace rollcall {

// Draws the cells of a RecordTable: a text, and before it a symbol in the colour of its tone.
class RecordDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // The model's tool tip; for a text that is cut off, the text. Always plain text.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

std::optional<Meaning> meaningOf(Tone tone); // nullopt: the palette's text

} // namespace rollcall
