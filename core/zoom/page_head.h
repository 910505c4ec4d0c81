#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace rollcall::zoom {

// The text of a member of a JSON object, if it can be told from the object's head: the members
// before the first array or object. A page of users has its token there, in front of some 200 kB
// that need not be looked at. nullopt says only that somebody else has to look.
std::optional<QByteArray> textInHead(QByteArrayView object, QByteArrayView member);

} // namespace rollcall::zoom
