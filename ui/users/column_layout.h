#pragma once

#include "core/directory/user_column.h"

#include <QList>
#include <QStringList>

class QHeaderView;

namespace rollcall {

// Which columns the table shows, in which order and how wide. Kept by name, not by number, so that
// it survives versions with other columns.
struct ColumnLayout
{
    struct Column
    {
        UserColumn column;
        bool visible = true;
        int width = 0; // device-independent pixels; 0: the default
        bool operator==(const Column &) const = default;
    };
    QList<Column> columns; // every column once, in visual order

    static ColumnLayout defaults();
    static ColumnLayout of(const QHeaderView &header);
    // `averageCharWidth` turns default widths into pixels.
    void applyTo(QHeaderView &header, int averageCharWidth) const;

    QList<UserColumn> visible() const;

    // "name=220", "-email=180" for a hidden one. Columns that the strings don't name come last and
    // hidden; names that are not known, doubles and wild widths are left out. Without a visible
    // column: the defaults.
    QStringList toStrings() const;
    static ColumnLayout fromStrings(const QStringList &strings);

    bool operator==(const ColumnLayout &) const = default;
};

} // namespace rollcall
