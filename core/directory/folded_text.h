#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace rollcall {

// Text as search and sort see it: case, accents and width do not matter. "ＭÜLLER" and "muller"
// fold to the same bytes. Folding goes character by character, so a part of a text folds to a part
// of the folded text. UTF-8 in, UTF-8 out; what is no UTF-8 becomes U+FFFD.
//
// Only the accents of Latin, Greek and Cyrillic are dropped: Indic vowel signs and the voicing of
// kana are letters to those who write them. Control characters become blanks, so that they can be
// used as separators around folded text.
//
// Any thread.
void appendFolded(std::string &out, std::string_view text);
std::string folded(std::string_view text);
std::string folded(const QString &text);

// Lower case only, as e-mail addresses are compared. Any thread.
std::string lowered(std::string_view text);

} // namespace rollcall
