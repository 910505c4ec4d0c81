#pragma once

#include <Qt>

namespace rollcall {

// What a cell says beside its text. A tone never speaks alone: the text or the symbol's neighbour
// says the same in words.
enum class Tone { Plain, Muted, Accent, Good, Warning, Bad };

// Roles of the models that RecordTable shows.
enum CellRole {
    CellIconRole = Qt::UserRole, // name of a symbol before the text, or empty
    CellToneRole,                // a Tone, as int
};

} // namespace rollcall
