#pragma once

#include <QString>

namespace rollcall {

// Sends every message of this process, Qt's own included, to stderr through redacted(). Called
// once, at the start of main(). QT_LOGGING_RULES and QT_MESSAGE_PATTERN keep their meaning.
void installLogSink();

// The text with all that must not be in a log taken out: authorisation headers, values of fields
// that are called like secrets, runs of 28 and more letters and digits (Zoom's secrets and tokens
// have 32 and more, its user ids 22), and e-mail addresses. Line breaks and other control
// characters are escaped, so one message stays one line.
//
// A net under the rule that such things are never logged (logging.h), not a replacement for it.
QString redacted(const QString &text);

} // namespace rollcall
