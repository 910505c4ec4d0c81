#pragma once

#include <QByteArrayView>

#include <array>
#include <optional>

namespace rollcall {

// A two-way table between an enum and its name on the wire or on the command line. The only place
// where such a name is spelled. Tables are constexpr and are searched from front to back.
template <typename Enum, std::size_t Size>
struct EnumTable
{
    struct Row
    {
        Enum value;
        QByteArrayView name;
    };
    std::array<Row, Size> rows;

    constexpr QByteArrayView name(Enum value) const
    {
        for (const Row &row : rows) {
            if (row.value == value)
                return row.name;
        }
        return {};
    }

    // Exact match; Zoom's names are case-sensitive.
    std::optional<Enum> value(QByteArrayView name) const
    {
        for (const Row &row : rows) {
            if (row.name == name)
                return row.value;
        }
        return std::nullopt;
    }
};

} // namespace rollcall
