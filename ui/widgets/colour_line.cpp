#include "ui/widgets/colour_line.h"

#include "ui/theme/colours.h"

#include <QPainter>

namespace rollcall {

namespace {
constexpr int thickness = 3;
}

ColourLine::ColourLine(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(thickness);
    hide();
}

void ColourLine::setColour(std::optional<AccountColour> colour)
{
    m_colour = colour;
    setVisible(colour.has_value());
    update();
}

void ColourLine::paintEvent(QPaintEvent *)
{
    if (m_colour)
        QPainter(this).fillRect(rect(), accountColour(*m_colour, palette()));
}

} // namespace rollcall
