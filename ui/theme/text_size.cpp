#include "ui/theme/text_size.h"

namespace rollcall {

namespace {

double factor(TextRole role)
{
    switch (role) {
    case TextRole::Secondary:
        return 0.9;
    case TextRole::Heading:
        return 1.15;
    case TextRole::Title:
        return 1.4;
    case TextRole::Body:
    case TextRole::Emphasis:
        break;
    }
    return 1.0;
}

} // namespace

QFont textFont(TextRole role, const QFont &body)
{
    QFont font = body;
    if (body.pointSizeF() > 0)
        font.setPointSizeF(body.pointSizeF() * factor(role));
    else
        font.setPixelSize(qRound(body.pixelSize() * factor(role)));
    if (role != TextRole::Body && role != TextRole::Secondary)
        font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace rollcall
