#pragma once

#include <QPalette>

class QColor;
class QPainter;
class QRect;
class QString;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionTab;

namespace rollcall {

// How RollcallStyle's controls look. Each function draws into option->rect with the option's
// palette and state, and nothing else.
namespace control {

// The outline of fields and buttons: ≥ 3:1 on Window and Base, so that a field can be found.
QColor outline(const QPalette &palette);
// The text on a ground of the accent colour.
QColor onAccent(const QPalette &palette);

void paintButton(const QStyleOption &option, bool primary, QPainter *painter);
void paintToolButton(const QStyleOption &option, QPainter *painter);
void paintFrame(const QStyleOption &option, QPainter *painter);
void paintArrow(const QStyleOption &option, const QString &symbol, QPainter *painter);
void paintField(const QStyleOption &option, QPainter *painter);
void paintFocusRing(const QStyleOption &option, QPainter *painter);
void paintCheckBox(const QStyleOption &option, QPainter *painter);
void paintRadioButton(const QStyleOption &option, QPainter *painter);
void paintComboBox(const QStyleOptionComboBox &option, const QRect &arrow, QPainter *painter);
// `ground`: what it stands on.
void paintScrollBar(const QStyleOptionSlider &option, const QRect &handle,
                    QPalette::ColorRole ground, QPainter *painter);
void paintTab(const QStyleOptionTab &option, QPainter *painter);
void paintHeaderSection(const QStyleOption &option, QPainter *painter);
void paintProgressGroove(const QStyleOption &option, QPainter *painter);
void paintProgress(const QStyleOptionProgressBar &option, QPainter *painter);
void paintSplitter(const QStyleOption &option, QPainter *painter);

} // namespace control
} // namespace rollcall
