#include "ui/widgets/page_header.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>

namespace rollcall {

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_count(new TextLabel(TextRole::Body))
{
    m_count->setMeaning(Meaning::Muted);
    m_count->setWordWrap(false);
    m_row->setContentsMargins({});
    m_row->setSpacing(metrics::grid);
    m_row->addWidget(new TextLabel(TextRole::Title, title));
    m_row->addWidget(m_count);
    m_row->addStretch(1);
}

void PageHeader::setCount(const QString &text)
{
    m_count->setText(text);
}

void PageHeader::addWidget(QWidget *widget, int stretch)
{
    m_row->addWidget(widget, stretch);
}

void PageHeader::addAction(QAction *action, bool primary)
{
    auto *button = new QPushButton(action->iconText());
    if (!primary)
        button->setIcon(action->icon());
    button->setDefault(primary);
    button->setToolTip(action->toolTip());
    button->setAccessibleDescription(action->statusTip());
    button->setEnabled(action->isEnabled());
    button->setObjectName(action->objectName() + QStringLiteral(".button"));
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
    m_row->addWidget(button);
}

} // namespace rollcall
