#pragma once

#include <QPalette>
#include <QRect>
#include <QString>

class QPainter;

namespace rollcall {

// Draws a disc with the initials of `name` in a colour that belongs to `userKey`. A name without
// letters gets the disc alone.
void paintAvatar(QPainter *painter, const QRect &rect, const QString &userKey, const QString &name,
                 const QPalette &palette);

} // namespace rollcall
