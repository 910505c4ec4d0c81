#include "ui/users/column_layout.h"

#include "ui/models/user_cell.h"

#include <QHeaderView>

#include <algorithm>

namespace rollcall {

namespace {

constexpr int leastWidth = 32;
constexpr int mostWidth = 2000;

bool names(const QList<ColumnLayout::Column> &columns, UserColumn column)
{
    return std::any_of(columns.cbegin(), columns.cend(),
                       [column](const auto &one) { return one.column == column; });
}

std::optional<ColumnLayout::Column> parse(QStringView string)
{
    const bool hidden = string.startsWith(u'-');
    const qsizetype equals = string.indexOf(u'=');
    const QStringView name =
        string.mid(hidden ? 1 : 0, equals < 0 ? -1 : equals - (hidden ? 1 : 0));
    const auto column = userColumnNames.value(name.toLatin1());
    if (!column)
        return std::nullopt;
    const int width = equals < 0 ? 0 : string.mid(equals + 1).toInt();
    const bool sane = width >= leastWidth && width <= mostWidth;
    return ColumnLayout::Column{*column, !hidden, sane ? width : 0};
}

} // namespace

ColumnLayout ColumnLayout::defaults()
{
    ColumnLayout layout;
    for (int at = 0; at < userColumnCount; ++at)
        layout.columns += Column{UserColumn(at), at < defaultUserColumnCount, 0};
    return layout;
}

ColumnLayout ColumnLayout::of(const QHeaderView &header)
{
    ColumnLayout layout;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int section = header.logicalIndex(visual);
        const bool visible = !header.isSectionHidden(section);
        // A hidden section has lost its width; it gets the default back.
        layout.columns +=
            Column{UserColumn(section), visible, visible ? header.sectionSize(section) : 0};
    }
    return layout;
}

void ColumnLayout::applyTo(QHeaderView &header, int averageCharWidth) const
{
    for (int visual = 0; visual < columns.size(); ++visual) {
        const Column &column = columns[visual];
        const int section = int(column.column);
        header.moveSection(header.visualIndex(section), visual);
        header.setSectionHidden(section, !column.visible);
        const int width =
            column.width > 0 ? column.width : defaultColumnWidth(column.column) * averageCharWidth;
        if (column.visible)
            header.resizeSection(section, width);
    }
}

QList<UserColumn> ColumnLayout::visible() const
{
    QList<UserColumn> visible;
    for (const Column &column : columns) {
        if (column.visible)
            visible += column.column;
    }
    return visible;
}

QStringList ColumnLayout::toStrings() const
{
    QStringList strings;
    for (const Column &column : columns) {
        QString string = QString::fromLatin1(userColumnNames.name(column.column));
        if (!column.visible)
            string.prepend(u'-');
        if (column.width > 0)
            string += u'=' + QString::number(column.width);
        strings += string;
    }
    return strings;
}

ColumnLayout ColumnLayout::fromStrings(const QStringList &strings)
{
    ColumnLayout layout;
    for (const QString &string : strings) {
        const auto column = parse(string);
        if (column && !names(layout.columns, column->column))
            layout.columns += *column;
    }
    if (layout.visible().isEmpty())
        return defaults();
    for (int at = 0; at < userColumnCount; ++at) {
        if (!names(layout.columns, UserColumn(at)))
            layout.columns += Column{UserColumn(at), false, 0};
    }
    return layout;
}

} // namespace rollcall
