#include "ui/models/visible_text.h"

#include <QChar>

#include <algorithm>

namespace rollcall {

namespace {

constexpr char16_t zeroWidthNonJoiner = 0x200C;
constexpr char16_t zeroWidthJoiner = 0x200D;

bool isInvisible(QChar c)
{
    const char16_t code = c.unicode();
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x00AD || code == 0x061C ||
           (code >= 0x200B && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF;
}

bool isScriptWithJoiners(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Arabic:
    case QChar::Script_Syriac:
    case QChar::Script_Mongolian:
    case QChar::Script_Devanagari:
    case QChar::Script_Bengali:
    case QChar::Script_Gurmukhi:
    case QChar::Script_Gujarati:
    case QChar::Script_Oriya:
    case QChar::Script_Tamil:
    case QChar::Script_Telugu:
    case QChar::Script_Kannada:
    case QChar::Script_Malayalam:
    case QChar::Script_Sinhala:
    case QChar::Script_Khmer:
        return true;
    default:
        return false;
    }
}

// Emoji are pairs of surrogates, or symbols before a variation selector.
bool mayBeEmoji(QChar c)
{
    return c.isSurrogate() || c.category() == QChar::Symbol_Other || c.unicode() == 0xFE0F;
}

bool joins(const QString &text, qsizetype at)
{
    const char16_t code = text.at(at).unicode();
    if ((code != zeroWidthJoiner && code != zeroWidthNonJoiner) || at == 0 ||
        at + 1 == text.size()) {
        return false;
    }
    const QChar before = text.at(at - 1);
    const QChar after = text.at(at + 1);
    if (isScriptWithJoiners(before.script()))
        return isScriptWithJoiners(after.script());
    return code == zeroWidthJoiner && mayBeEmoji(before) && mayBeEmoji(after);
}

} // namespace

QString visibleText(const QString &text)
{
    if (std::none_of(text.cbegin(), text.cend(), isInvisible))
        return text;
    QString visible;
    visible.reserve(text.size() + 16);
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (isInvisible(c) && !joins(text, at)) {
            const QString code = QString::number(c.unicode(), 16).toUpper();
            visible += QStringLiteral("[U+%1]").arg(code, 4, u'0');
        } else {
            visible += c;
        }
    }
    return visible;
}

} // namespace rollcall
