#include "ui/widgets/choice_list.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/text_label.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

namespace rollcall {

ChoiceList::ChoiceList(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_layout(new QVBoxLayout(this))
{
    setAccessibleName(name);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(metrics::grid);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (checked)
            Q_EMIT changed();
    });
}

void ChoiceList::addChoice(const char *objectName, const QString &title, const QString &consequence)
{
    auto *button = new QRadioButton(title);
    button->setObjectName(QLatin1String(objectName));
    button->setAccessibleDescription(consequence);
    auto *text = new TextLabel(TextRole::Secondary, consequence);
    const QStyle &look = *style();
    text->setContentsMargins(look.pixelMetric(QStyle::PM_ExclusiveIndicatorWidth) +
                                 look.pixelMetric(QStyle::PM_RadioButtonLabelSpacing),
                             0, 0, 0);
    auto *choice = new QVBoxLayout;
    choice->setSpacing(0);
    choice->addWidget(button);
    choice->addWidget(text);
    m_layout->addLayout(choice);
    m_group->addButton(button, int(m_group->buttons().size()));
    if (m_group->checkedId() < 0)
        button->setChecked(true);
}

int ChoiceList::chosen() const
{
    return m_group->checkedId();
}

void ChoiceList::choose(int at)
{
    m_group->button(at)->setChecked(true);
}

} // namespace rollcall
