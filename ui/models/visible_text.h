#pragma once

#include <QString>

namespace rollcall {

// Text that somebody else wrote, safe to look at on one line. Characters that draw nothing or
// reorder their neighbours (controls, direction marks and overrides, zero-width ones) are spelled
// out: with U+202E behind it, "Ann" is shown as "Ann[U+202E]". Joiners stay where writing needs
// them: inside Arabic and Indic words and between emoji.
QString visibleText(const QString &text);

} // namespace rollcall
