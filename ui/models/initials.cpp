#include "ui/models/initials.h"

#include <QStringList>
#include <QTextBoundaryFinder>

namespace rollcall {

namespace {

char32_t codePointAt(const QString &text, qsizetype at)
{
    const QChar first = text.at(at);
    if (first.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(first, text.at(at + 1));
    return first.unicode();
}

bool isEastAsian(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
        return true;
    default:
        return false;
    }
}

// The first letter or digit of a word with all its marks, or nothing.
QString firstLetter(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    qsizetype from = 0;
    while (finder.toNextBoundary() > 0) {
        const qsizetype to = finder.position();
        if (QChar::isLetterOrNumber(codePointAt(word, from)))
            return word.mid(from, to - from).toUpper();
        from = to;
    }
    return {};
}

} // namespace

QString initials(const QString &name)
{
    QStringList letters;
    for (const QString &word : name.simplified().split(u' ')) {
        const QString letter = firstLetter(word);
        if (!letter.isEmpty())
            letters += letter;
    }
    if (letters.isEmpty())
        return {};
    if (letters.size() == 1 || isEastAsian(codePointAt(letters.constFirst(), 0)))
        return letters.constFirst();
    return letters.constFirst() + letters.constLast();
}

} // namespace rollcall
