#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>

namespace rollcall {

TextLabel::TextLabel(TextRole role, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_role(role)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(role != TextRole::Title);
    if (role == TextRole::Secondary)
        m_meaning = Meaning::Muted;
    applyFont();
    applyColour();
}

void TextLabel::setMeaning(std::optional<Meaning> meaning)
{
    m_meaning = meaning;
    applyColour();
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (m_applying)
        return;
    if (event->type() == QEvent::ApplicationFontChange)
        applyFont();
    else if (event->type() == QEvent::PaletteChange)
        applyColour();
}

void TextLabel::applyFont()
{
    const QScopedValueRollback guard(m_applying, true);
    setFont(textFont(m_role, QApplication::font()));
}

// Only the text's role is set, so that everything else goes on following the window.
void TextLabel::applyColour()
{
    const QScopedValueRollback guard(m_applying, true);
    QPalette own;
    if (m_meaning)
        own.setColor(QPalette::WindowText, meaningColour(*m_meaning, QApplication::palette()));
    setPalette(own);
}

} // namespace rollcall
