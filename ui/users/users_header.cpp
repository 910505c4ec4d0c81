#include "ui/users/users_header.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_size.h"
#include "ui/users/user_edits.h"
#include "ui/users/users_actions.h"
#include "ui/users/users_controller.h"

#include <QAbstractButton>
#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

namespace rollcall {

namespace {

QToolButton *toolButton(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(action->iconText());
    button->setObjectName(action->objectName() + QStringLiteral(".tool"));
    return button;
}

QPushButton *primaryButton(QAction *action)
{
    auto *button = new QPushButton(action->iconText());
    button->setDefault(true);
    const auto follow = [button, action] {
        button->setToolTip(action->toolTip());
        button->setAccessibleDescription(action->toolTip());
        button->setEnabled(action->isEnabled());
    };
    follow();
    button->setObjectName(action->objectName() + QStringLiteral(".button"));
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, follow);
    return button;
}

} // namespace

UsersHeader::UsersHeader(UsersController &controller, const UsersActions &actions,
                         const UserEdits &edits, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_count(new QLabel)
    , m_search(new QLineEdit)
    , m_columns(toolButton(actions.columns))
{
    auto *title = new QLabel(tr("Users"));
    title->setFont(textFont(TextRole::Title, font()));
    m_count->setObjectName(QStringLiteral("users.count"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_search->setObjectName(QStringLiteral("users.search"));
    m_search->setAccessibleName(tr("Search users"));
    m_search->setPlaceholderText(tr("Search name, e-mail, department, ID"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), Meaning::Muted), QLineEdit::LeadingPosition);
    // Qt makes its buttons without a name.
    for (auto *button : m_search->findChildren<QAbstractButton *>())
        button->setAccessibleName(button->isVisibleTo(m_search) ? tr("Search")
                                                                : tr("Clear search"));
    m_search->setMinimumWidth(200);
    m_search->setMaximumWidth(360);
    m_search->installEventFilter(this);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(metrics::grid);
    row->addWidget(title);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_search, 2);
    row->addWidget(toolButton(actions.refresh));
    row->addWidget(m_columns);
    row->addWidget(toolButton(actions.details));
    row->addWidget(toolButton(actions.exportUsers));
    row->addWidget(primaryButton(edits.createUser));

    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_controller.search(text); });
    connect(&controller, &UsersController::queryChanged, this, &UsersHeader::showQuery);
    connect(&controller, &UsersController::rowsChanged, this, &UsersHeader::showCount);
    connect(&controller, &UsersController::listingChanged, this, &UsersHeader::showCount);
    connect(&controller.selection(), &UserSelection::usersChanged, this, &UsersHeader::showCount);
    showCount();
}

void UsersHeader::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QWidget *UsersHeader::columnsButton() const
{
    return m_columns;
}

void UsersHeader::showCount()
{
    const UserStore *users = m_controller.users();
    const int all = users ? users->size() : 0;
    const int rows = m_controller.table().rowCount();
    const QLocale locale;
    QStringList parts{rows == all ? locale.toString(all)
                                  : tr("%1 of %2", "rows in the table, all users")
                                        .arg(locale.toString(rows), locale.toString(all))};
    const UserSelection &selection = m_controller.selection();
    if (selection.shownCount() > 1)
        parts += tr("%L1 selected").arg(selection.shownCount());
    if (selection.hiddenCount() > 0) {
        const QString text = selection.shownCount() > 0 ? tr("%L1 more selected, but hidden")
                                                        : tr("%L1 selected, but hidden");
        parts += text.arg(selection.hiddenCount());
    }
    const bool known = all > 0 || m_controller.knowsEverybody();
    m_count->setText(known ? parts.join(QStringLiteral("  ·  ")) : QString());
}

void UsersHeader::showQuery()
{
    if (m_search->text() != m_controller.query().text)
        m_search->setText(m_controller.query().text);
}

bool UsersHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress &&
        searchKey(static_cast<QKeyEvent *>(event)->key())) {
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool UsersHeader::searchKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        if (!m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        [[fallthrough]];
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT left();
        return true;
    default:
        return false;
    }
}

} // namespace rollcall
