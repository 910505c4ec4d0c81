#pragma once

#include "ui/theme/colours.h"

#include <QIcon>
#include <QString>

namespace rollcall {

// A symbol of our own icon theme (resources/icons/symbolic, without ".svg"), drawn in the
// application palette's text colour: follows light and dark, is dimmed when disabled, takes the
// selected text's colour when selected, is sharp at every scale, and mirrored from right to left
// where it has a direction. An unknown name is a bug: it asserts, and gives an empty icon.
QIcon icon(const QString &name);

// The same in a meaning's colour.
QIcon icon(const QString &name, Meaning meaning);

// Rollcall's own, in its own colours.
QIcon applicationIcon();

// The names that icon() knows.
QStringList iconNames();

} // namespace rollcall
