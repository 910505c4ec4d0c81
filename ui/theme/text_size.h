#pragma once

#include <QFont>

namespace rollcall {

enum class TextRole {
    Body,
    Secondary, // 0.9 of the body
    Emphasis,  // body, semi-bold
    Heading,   // 1.15, semi-bold: a group within a page
    Title,     // 1.4, semi-bold: the page
};

// The font for a role, in relation to `body`, which is the system's. Works for fonts in points and
// in pixels.
QFont textFont(TextRole role, const QFont &body);

} // namespace rollcall
