#include "ui/widgets/symbol_label.h"

#include "ui/theme/icons.h"

#include <QPainter>

namespace rollcall {

SymbolLabel::SymbolLabel(int size, QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(size, size);
}

void SymbolLabel::setSymbol(const QString &name, Meaning meaning)
{
    m_name = name;
    m_meaning = meaning;
    update();
}

void SymbolLabel::paintEvent(QPaintEvent *)
{
    if (m_name.isEmpty())
        return;
    QPainter painter(this);
    icon(m_name, m_meaning).paint(&painter, rect());
}

} // namespace rollcall
