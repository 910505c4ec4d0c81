#include "ui/widgets/check_line.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/symbol_label.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>

namespace rollcall {

CheckLine::CheckLine(const Check &check, QWidget *parent)
    : QWidget(parent)
    , m_symbol(new SymbolLabel(metrics::icon))
    , m_text(new TextLabel(TextRole::Secondary))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->setSpacing(metrics::halfGrid);
    line->addWidget(m_symbol, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    setCheck(check);
}

void CheckLine::setCheck(const Check &check)
{
    m_symbol->setSymbol(check.symbol, check.meaning);
    m_text->setMeaning(check.meaning);
    m_text->setText(check.text);
    setAccessibleName(check.text);
    // Never shown before it is in a window: it would be one of its own.
    if (check.text.isEmpty())
        hide();
    else if (parentWidget())
        show();
}

} // namespace rollcall
