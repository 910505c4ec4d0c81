#include "ui/shell/rail.h"

#include "ui/shell/account_switcher.h"
#include "ui/shell/data_status.h"
#include "ui/shell/rail_button.h"
#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace rollcall {

namespace {

constexpr int railWidth = 26 * metrics::grid;

} // namespace

Rail::Rail(QMenu *accounts, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_switcher(new AccountSwitcher(accounts))
    , m_practice(new TextLabel(TextRole::Secondary, tr("Practice account: made-up users")))
    , m_pages(new QVBoxLayout)
    , m_data(new DataStatus(clock))
{
    setObjectName(QStringLiteral("rail"));
    setFixedWidth(railWidth);
    m_practice->setIndent(metrics::grid);
    m_pages->setSpacing(metrics::halfGrid);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_switcher);
    layout->addWidget(m_practice);
    layout->addSpacing(metrics::grid);
    layout->addLayout(m_pages);
    layout->addStretch();
    layout->addWidget(m_data);
}

void Rail::addPage(QAction *page)
{
    m_pages->addWidget(new RailButton(page));
}

void Rail::setCount(const QAction *page, int count)
{
    for (auto *button : findChildren<RailButton *>()) {
        if (button->defaultAction() == page)
            button->setCount(count);
    }
}

void Rail::setAccount(const AccountProfile &account, Directory *directory)
{
    m_switcher->setAccount(account);
    m_practice->setVisible(account.practice);
    m_data->setDirectory(directory);
}

void Rail::forgetAccount()
{
    m_data->setDirectory(nullptr);
}

void Rail::paintEvent(QPaintEvent *)
{
    const QRect edge = QStyle::visualRect(layoutDirection(), rect(), {width() - 1, 0, 1, height()});
    QPainter(this).fillRect(edge, lineColour(palette()));
}

} // namespace rollcall
