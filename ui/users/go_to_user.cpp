#include "ui/users/go_to_user.h"

#include "ui/models/visible_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rollcall {

namespace {

constexpr int shownUsers = 10;
constexpr int popupWidth = 520;

bool beginsWith(const UserStore &store, UserRow user, UserColumn column, const QString &text)
{
    return store.text(user, column).startsWith(text, Qt::CaseInsensitive);
}

QString itemText(const UserStore &store, UserRow user)
{
    const QString name = visibleText(store.text(user, UserColumn::Name));
    const QString email = visibleText(store.text(user, UserColumn::Email));
    return name.isEmpty() ? email : QStringLiteral("%1  ·  %2").arg(name, email);
}

} // namespace

std::vector<UserRow> usersToGoTo(const UserStore &store, const UserQuery &sorted,
                                 const QString &text, int limit)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return {};
    UserQuery query;
    query.text = wanted;
    query.sortBy = sorted.sortBy;
    query.descending = sorted.descending;
    // By name, by last name or e-mail, by anything: read until there are enough of the best.
    std::vector<UserRow> best, good, rest;
    const auto most = std::size_t(limit);
    for (const UserRow user : store.select(query)) {
        if (beginsWith(store, user, UserColumn::Name, wanted))
            best.push_back(user);
        else if (good.size() < most && (beginsWith(store, user, UserColumn::LastName, wanted) ||
                                        beginsWith(store, user, UserColumn::Email, wanted)))
            good.push_back(user);
        else if (rest.size() < most)
            rest.push_back(user);
        if (best.size() == most)
            break;
    }
    best.insert(best.end(), good.cbegin(), good.cend());
    best.insert(best.end(), rest.cbegin(), rest.cend());
    best.resize(std::min(best.size(), most));
    return best;
}

GoToUser::GoToUser(const UserStore &store, UserQuery sorted, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_store(store)
    , m_sorted(std::move(sorted))
    , m_text(new QLineEdit)
    , m_list(new QListWidget)
    , m_nobody(new QLabel(tr("Nobody matches.")))
{
    setObjectName(QStringLiteral("goto"));
    setAccessibleName(tr("Go to user"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(StyledPanel);
    m_text->setObjectName(QStringLiteral("goto.text"));
    m_text->setAccessibleName(tr("Name or e-mail"));
    m_text->setPlaceholderText(tr("Go to user: name or e-mail"));
    m_text->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("goto.list"));
    m_list->setAccessibleName(tr("Users who match"));
    m_list->setFrameShape(NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the text field keeps it and moves the list
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nobody->setObjectName(QStringLiteral("goto.nobody"));
    m_nobody->setForegroundRole(QPalette::PlaceholderText);
    m_nobody->setMargin(metrics::grid);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(metrics::halfGrid);
    column->addWidget(m_text);
    column->addWidget(m_list);
    column->addWidget(m_nobody);
    connect(m_text, &QLineEdit::textChanged, this, &GoToUser::search);
    connect(m_text, &QLineEdit::returnPressed, this, &GoToUser::choose);
    connect(m_list, &QListWidget::itemClicked, this, &GoToUser::choose);
    search({});
}

void GoToUser::popUp()
{
    const QWidget *window = parentWidget()->window();
    const int width = std::min(popupWidth, window->width());
    setFixedWidth(width);
    move(window->mapToGlobal(QPoint((window->width() - width) / 2, 8 * metrics::grid)));
    show();
    m_text->setFocus();
}

bool GoToUser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int by = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (by != 0 && m_list->count() > 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, m_list->count() - 1));
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void GoToUser::search(const QString &text)
{
    m_users = usersToGoTo(m_store, m_sorted, text, shownUsers);
    m_list->clear();
    for (const UserRow user : m_users)
        m_list->addItem(itemText(m_store, user));
    m_list->setCurrentRow(0);
    m_list->setFixedHeight(m_list->count() == 0 ? 0 : m_list->sizeHintForRow(0) * m_list->count());
    m_list->setVisible(!m_users.empty());
    m_nobody->setVisible(m_users.empty() && !text.trimmed().isEmpty());
    adjustSize();
}

void GoToUser::choose()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const UserRow user = m_users[std::size_t(row)];
    close();
    if (m_store.exists(user))
        Q_EMIT chosen(user);
}

} // namespace rollcall
