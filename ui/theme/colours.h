#pragma once

#include "core/account/account_profile.h"

#include <QColor>
#include <QList>
#include <QPalette>
#include <QString>

namespace rollcall {

// Every colour of Rollcall, for light and dark. A colour never speaks alone: an icon or a word is
// beside it. Contrast is tested: ≥ 4.5:1 for all text, as WCAG 2 counts it.

enum class Scheme { Light, Dark };

// Which scheme a palette belongs to: the lighter of its window and its text decides.
Scheme schemeOf(const QPalette &palette);

// Grounds and texts of the windows, for QApplication::setPalette.
QPalette schemePalette(Scheme scheme);

enum class Meaning {
    Accent,  // what is chosen, links, the one primary action, running work
    Success, // done, works
    Warning, // partial, stale, held back
    Danger,  // failed, refused, irreversible
    Muted,   // secondary text
    Staged,  // edited, not yet applied
};

// For text, icons and bars on the palette's Window, Base, AlternateBase and Highlight, and on any
// meaningTint().
QColor meaningColour(Meaning meaning, Scheme scheme);
QColor meaningColour(Meaning meaning, const QPalette &palette);

// A quiet ground for strips and banners; the palette's text is readable on it.
QColor meaningTint(Meaning meaning, Scheme scheme);
QColor meaningTint(Meaning meaning, const QPalette &palette);

// The ground of the row under the pointer, and the line between parts of a window.
QColor hoverColour(const QPalette &palette);
QColor lineColour(const QPalette &palette);

// The account's tag: dots and lines. Visible (≥ 3:1) on Window and Base.
QColor accountColour(AccountColour colour, Scheme scheme);
QColor accountColour(AccountColour colour, const QPalette &palette);
QString accountColourName(AccountColour colour); // "Blue", translated
QList<AccountColour> accountColours();           // in the order in which they are offered

struct AvatarColours
{
    QColor ground;
    QColor text;
};

// The same key has the same colours in every run and on every machine.
AvatarColours avatarColours(const QString &userKey, Scheme scheme);

// WCAG 2 contrast ratio, 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace rollcall
