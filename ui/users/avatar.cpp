#include "ui/users/avatar.h"

#include "ui/models/initials.h"
#include "ui/theme/colours.h"

#include <QPainter>

namespace rollcall {

void paintAvatar(QPainter *painter, const QRect &rect, const QString &userKey, const QString &name,
                 const QPalette &palette)
{
    const AvatarColours colours = avatarColours(userKey, schemeOf(palette));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colours.ground);
    painter->drawEllipse(rect);
    QFont font = painter->font();
    font.setPixelSize(rect.height() * 10 / 24);
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(colours.text);
    painter->drawText(rect, Qt::AlignCenter, initials(name));
    painter->restore();
}

} // namespace rollcall
