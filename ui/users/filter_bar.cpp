#include "ui/users/filter_bar.h"

#include "ui/theme/metrics.h"
#include "ui/users/users_actions.h"
#include "ui/users/users_controller.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QTabBar>
#include <QToolButton>

namespace rollcall {

FilterBar::FilterBar(UsersController &controller, UsersActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_tabs(new QTabBar)
    , m_roles(new QComboBox)
    , m_clear(new QToolButton)
{
    m_tabs->setObjectName(QStringLiteral("users.tabs"));
    m_tabs->setAccessibleName(tr("Status"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    for (int row = 0; row < controller.statuses().rowCount(); ++row)
        m_tabs->addTab({});
    m_roles->setObjectName(QStringLiteral("users.role"));
    m_roles->setAccessibleName(tr("Role"));
    m_roles->setModel(&controller.roles());
    m_roles->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_clear->setObjectName(QStringLiteral("users.clear"));
    m_clear->setDefaultAction(actions.clearFilters);
    m_clear->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::StrongFocus);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(metrics::grid);
    row->addWidget(m_tabs);
    row->addStretch();
    row->addWidget(m_clear);
    row->addWidget(m_roles);

    showCounts();
    showQuery();
    connect(m_tabs, &QTabBar::currentChanged, this,
            [this](int tab) { m_controller.setStatus(StatusListModel::status(tab)); });
    connect(m_roles, &QComboBox::activated, this, // not what a reset of the model does
            [this](int at) { m_controller.setRole(m_controller.roles().roleId(at)); });
    connect(&controller.statuses(), &QAbstractItemModel::dataChanged, this, &FilterBar::showCounts);
    connect(&controller.roles(), &QAbstractItemModel::modelReset, this, &FilterBar::showQuery);
    connect(&controller, &UsersController::queryChanged, this, &FilterBar::showQuery);
}

void FilterBar::showCounts()
{
    const StatusListModel &statuses = m_controller.statuses();
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        const QModelIndex index = statuses.index(tab);
        m_tabs->setTabText(tab, index.data().toString());
        m_tabs->setAccessibleTabName(tab, index.data(Qt::AccessibleTextRole).toString());
    }
}

void FilterBar::showQuery()
{
    const UserQuery &query = m_controller.query();
    const QSignalBlocker tabs(m_tabs);
    const QSignalBlocker roles(m_roles);
    m_tabs->setCurrentIndex(StatusListModel::rowOf(query.status));
    m_roles->setCurrentIndex(m_controller.roles().rowOf(query.roleId));
    m_clear->defaultAction()->setEnabled(m_controller.isFiltered());
    m_clear->setVisible(m_controller.isFiltered());
}

} // namespace rollcall
