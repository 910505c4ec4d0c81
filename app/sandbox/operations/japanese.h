#pragma once

#include "app/sandbox/http/http_types.h"

namespace rollcall::sandbox {

// Puts the messages of an error envelope into Japanese, as Zoom does for accounts in that
// language. Status, codes and fields stay, and so does every other answer.
void speakJapanese(Answer &answer);

} // namespace rollcall::sandbox
