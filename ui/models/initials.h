#pragma once

#include <QString>

namespace rollcall {

// One or two letters that stand for a person: the first of the first and of the last word, or the
// first alone where a word is a syllable or more (Chinese, Japanese, Korean). Empty for a text
// without a letter or digit.
QString initials(const QString &name);

} // namespace rollcall
