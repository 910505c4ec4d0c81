#pragma once

#include <QByteArray>
#include <QStringList>

namespace rollcall {

// One row of CSV in UTF-8 with its line end (CRLF). Shared by the file, the preview and the
// clipboard.
//
// Quoting: RFC 4180. A cell is quoted where it holds a quote, a line break or any of `,` `;` tab,
// whichever of them is the separator, so that a spreadsheet which splits at another one still sees
// one cell; a lone empty cell is quoted too, since readers skip empty lines.
//
// Defusing: a spreadsheet runs a cell that begins with = + - @, their full-width forms, tab, CR
// or LF (OWASP ASVS 1.2.10 and kin). Such a cell gets an apostrophe in front, also where it is an
// honest "+49 …" or "-5"; `defused` is counted up. So that a reader can undo it exactly, a cell of
// one or more apostrophes followed by such a character gets one more. The way back: where a cell
// is apostrophes followed by such a character, drop one apostrophe. All other cells, for example
// "'t Hooft", are as they were.
//
// A NUL becomes U+FFFD: no reader of text files takes it. This alone cannot be undone.
QByteArray csvLine(const QStringList &cells, char16_t separator, int *defused = nullptr);

} // namespace rollcall
