#include "ui/theme/icons.h"

#include "ui/theme/symbol_engine.h"

#include <QDir>

// Outside of any namespace, as the macro asks. A static library's resources are linked in only
// where they are named.
static void initResources()
{
    Q_INIT_RESOURCE(rollcall);
}

namespace rollcall {

namespace {

QIcon symbol(const QString &name, std::optional<Meaning> meaning)
{
    static const QStringList names = iconNames();
    Q_ASSERT_X(names.contains(name), "icon", qPrintable(name));
    if (!names.contains(name))
        return {};
    return QIcon(new SymbolEngine(name, meaning));
}

} // namespace

QIcon icon(const QString &name)
{
    return symbol(name, std::nullopt);
}

QIcon icon(const QString &name, Meaning meaning)
{
    return symbol(name, meaning);
}

QIcon applicationIcon()
{
    initResources();
    return QIcon(QStringLiteral(":/icons/rollcall/apps/rollcall.svg"));
}

QStringList iconNames()
{
    initResources();
    QStringList names;
    const QDir folder(QStringLiteral(":/icons/rollcall/symbolic"));
    for (const QString &file : folder.entryList({QStringLiteral("*.svg")}, QDir::Files))
        names.append(file.chopped(4));
    return names;
}

} // namespace rollcall
