#include "ui/widgets/check_list.h"

#include "ui/theme/metrics.h"

#include <QVBoxLayout>

namespace rollcall {

CheckList::CheckList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(metrics::halfGrid);
    hide();
}

// Lines are used again: new ones would come into sight only when the event loop turns.
void CheckList::setChecks(const QList<Check> &checks)
{
    while (m_lines.size() < checks.size()) {
        m_lines += new CheckLine;
        m_layout->addWidget(m_lines.constLast());
    }
    for (qsizetype at = 0; at < m_lines.size(); ++at)
        m_lines[at]->setCheck(checks.value(at));
    setVisible(!checks.isEmpty());
}

} // namespace rollcall
