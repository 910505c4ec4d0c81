#include "ui/theme/colours.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <array>
#include <cmath>

namespace rollcall {

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;

    QColor in(Scheme scheme) const { return scheme == Scheme::Light ? light : dark; }
};

constexpr std::array<Pair, 6> meanings{{
    {0xff1a5fb4, 0xff8ab8ff}, // Accent
    {0xff1a6e38, 0xff74d495}, // Success
    {0xff934500, 0xfff5ab6b}, // Warning
    {0xffb3261e, 0xffff9b92}, // Danger
    {0xff535d6b, 0xffadb6c2}, // Muted
    {0xff745800, 0xffe6c35c}, // Staged
}};

constexpr std::array<Pair, 6> tints{{
    {0xffe7f0fc, 0xff1d2a3d}, // Accent
    {0xffe6f4ea, 0xff1b2e22}, // Success
    {0xfffdf0e2, 0xff352618}, // Warning
    {0xfffcebe9, 0xff3a2120}, // Danger
    {0xffeef0f3, 0xff2a2e35}, // Muted
    {0xfffbf3d6, 0xff332b14}, // Staged
}};

constexpr std::array<Pair, 6> accounts{{
    {0xff2b74d6, 0xff5e9ff5}, // Blue
    {0xff23874a, 0xff4fbf79}, // Green
    {0xffb87300, 0xffe0a83a}, // Amber
    {0xffcf3a32, 0xfff2716a}, // Red
    {0xff8049c9, 0xffb18af0}, // Violet
    {0xff6b7684, 0xff97a1ae}, // Grey
}};

// Grounds for initials; the text on them is white in light and near-black in dark.
constexpr std::array<Pair, 12> avatars{{
    {0xff2563b8, 0xff8fb8f2},
    {0xff1f7a4d, 0xff7fcfa3},
    {0xffa8480f, 0xfff0a878},
    {0xff8a3fae, 0xffcf9bea},
    {0xffb0305c, 0xfff095b4},
    {0xff0f7482, 0xff74c8d4},
    {0xff6a5acd, 0xffb0a6f5},
    {0xff7a6414, 0xffd8c06a},
    {0xff4d6b22, 0xffaccb80},
    {0xffa33a3a, 0xfff09c9c},
    {0xff3f6478, 0xff9cc0d4},
    {0xff7d5544, 0xffd6b09e},
}};

struct Grounds
{
    QRgb window, base, alternate, button, text, placeholder, disabled;
    QRgb highlight, highlightedText, tooltip, tooltipText;
    QRgb line, hover;
};

constexpr Grounds lightGrounds{
    .window = 0xfff5f6f8,
    .base = 0xffffffff,
    .alternate = 0xfffafbfc,
    .button = 0xffffffff,
    .text = 0xff1b2027,
    .placeholder = 0xff646e7b,
    .disabled = 0xff9aa2ad,
    .highlight = 0xffd3e4fb,
    .highlightedText = 0xff10233f,
    .tooltip = 0xff272c34,
    .tooltipText = 0xfff4f5f7,
    .line = 0xffd9dde3,
    .hover = 0xffeff3f8,
};

constexpr Grounds darkGrounds{
    .window = 0xff1f2227,
    .base = 0xff181a1e,
    .alternate = 0xff1c1e23,
    .button = 0xff2b2f36,
    .text = 0xffe4e7eb,
    .placeholder = 0xff8d97a4,
    .disabled = 0xff666e79,
    .highlight = 0xff223a5c,
    .highlightedText = 0xfff3f7fd,
    .tooltip = 0xff363b44,
    .tooltipText = 0xfff0f2f4,
    .line = 0xff363b43,
    .hover = 0xff23272d,
};

constexpr const Grounds &grounds(Scheme scheme)
{
    return scheme == Scheme::Light ? lightGrounds : darkGrounds;
}

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

template <std::size_t Size>
QColor at(const std::array<Pair, Size> &table, std::size_t index, Scheme scheme)
{
    return table[index].in(scheme);
}

} // namespace

Scheme schemeOf(const QPalette &palette)
{
    const bool dark =
        luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
    return dark ? Scheme::Dark : Scheme::Light;
}

QPalette schemePalette(Scheme scheme)
{
    const Grounds &g = grounds(scheme);
    QPalette palette(QColor(g.text), QColor(g.button), QColor(g.base), QColor(g.line),
                     QColor(g.disabled), QColor(g.text), QColor(g.highlightedText), QColor(g.base),
                     QColor(g.window));
    palette.setColor(QPalette::AlternateBase, g.alternate);
    palette.setColor(QPalette::ButtonText, g.text);
    palette.setColor(QPalette::PlaceholderText, g.placeholder);
    palette.setColor(QPalette::Highlight, g.highlight);
    palette.setColor(QPalette::HighlightedText, g.highlightedText);
    palette.setColor(QPalette::ToolTipBase, g.tooltip);
    palette.setColor(QPalette::ToolTipText, g.tooltipText);
    palette.setColor(QPalette::Link, meaningColour(Meaning::Accent, scheme));
    palette.setColor(QPalette::LinkVisited, meaningColour(Meaning::Accent, scheme));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, g.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, g.line);
    return palette;
}

QColor meaningColour(Meaning meaning, Scheme scheme)
{
    return at(meanings, static_cast<std::size_t>(meaning), scheme);
}

QColor meaningColour(Meaning meaning, const QPalette &palette)
{
    return meaningColour(meaning, schemeOf(palette));
}

QColor meaningTint(Meaning meaning, Scheme scheme)
{
    return at(tints, static_cast<std::size_t>(meaning), scheme);
}

QColor meaningTint(Meaning meaning, const QPalette &palette)
{
    return meaningTint(meaning, schemeOf(palette));
}

QColor hoverColour(const QPalette &palette)
{
    return grounds(schemeOf(palette)).hover;
}

QColor lineColour(const QPalette &palette)
{
    return grounds(schemeOf(palette)).line;
}

QColor accountColour(AccountColour colour, Scheme scheme)
{
    return at(accounts, static_cast<std::size_t>(colour), scheme);
}

QColor accountColour(AccountColour colour, const QPalette &palette)
{
    return accountColour(colour, schemeOf(palette));
}

QString accountColourName(AccountColour colour)
{
    switch (colour) {
    case AccountColour::Blue:
        return QCoreApplication::translate("AccountColour", "Blue");
    case AccountColour::Green:
        return QCoreApplication::translate("AccountColour", "Green");
    case AccountColour::Amber:
        return QCoreApplication::translate("AccountColour", "Amber");
    case AccountColour::Red:
        return QCoreApplication::translate("AccountColour", "Red");
    case AccountColour::Violet:
        return QCoreApplication::translate("AccountColour", "Violet");
    case AccountColour::Grey:
        return QCoreApplication::translate("AccountColour", "Grey");
    }
    return {};
}

QList<AccountColour> accountColours()
{
    return {AccountColour::Blue, AccountColour::Green,  AccountColour::Amber,
            AccountColour::Red,  AccountColour::Violet, AccountColour::Grey};
}

AvatarColours avatarColours(const QString &userKey, Scheme scheme)
{
    // qHash may differ between runs and machines; this does not. Secrecy is not asked of it.
    const QByteArray digest = QCryptographicHash::hash(userKey.toUtf8(), QCryptographicHash::Md5);
    const auto index = static_cast<unsigned char>(digest.at(0)) % avatars.size();
    const QRgb text = scheme == Scheme::Light ? 0xffffffff : 0xff14171b;
    return {at(avatars, index, scheme), text};
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace rollcall
