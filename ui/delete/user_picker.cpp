#include "ui/delete/user_picker.h"

#include "ui/models/visible_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/users/go_to_user.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace rollcall {

namespace {

constexpr int shownUsers = 6;

QString nameAndAddress(const UserStore &store, UserRow user)
{
    const QString name = visibleText(store.text(user, UserColumn::Name));
    const QString email = visibleText(store.text(user, UserColumn::Email));
    return name.isEmpty() ? email : QStringLiteral("%1  ·  %2").arg(name, email);
}

QString lineOf(const UserStore &store, UserRow user)
{
    return QStringLiteral("%1  ·  %2  ·  %3")
        .arg(nameAndAddress(store, user), store.text(user, UserColumn::Status),
             store.text(user, UserColumn::Licence));
}

} // namespace

UserPicker::UserPicker(const UserStore &store, UserQuery sorted, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_sorted(std::move(sorted))
    , m_text(new QLineEdit)
    , m_list(new QListWidget)
    , m_nobody(new QLabel(tr("Nobody matches.")))
{
    m_text->setObjectName(QStringLiteral("picker.text"));
    m_text->setPlaceholderText(tr("Name or e-mail"));
    m_text->addAction(icon(QStringLiteral("search"), Meaning::Muted), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("picker.list"));
    m_list->setAccessibleName(tr("Users who match"));
    m_list->setFocusPolicy(Qt::NoFocus); // the text field keeps it and moves the list
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nobody->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::halfGrid);
    column->addWidget(m_text);
    column->addWidget(m_list);
    column->addWidget(m_nobody);
    setFocusProxy(m_text);
    connect(m_text, &QLineEdit::textChanged, this, &UserPicker::search);
    connect(m_list, &QListWidget::itemClicked, this, [this] { choose(m_list->currentRow()); });
    search({});
}

std::optional<UserRow> UserPicker::user() const
{
    return m_user && m_store.exists(*m_user) ? m_user : std::nullopt;
}

bool UserPicker::isEmpty() const
{
    return m_text->text().isEmpty();
}

void UserPicker::search(const QString &text)
{
    const bool had = m_user.has_value();
    m_user.reset();
    m_found = usersToGoTo(m_store, m_sorted, text, shownUsers);
    m_list->clear();
    for (const UserRow user : m_found)
        m_list->addItem(lineOf(m_store, user));
    m_list->setCurrentRow(0);
    m_list->setFixedHeight(m_list->sizeHintForRow(0) * m_list->count() + 2 * m_list->frameWidth());
    m_list->setVisible(!m_found.empty());
    m_nobody->setVisible(m_found.empty() && !text.trimmed().isEmpty());
    if (had)
        Q_EMIT changed();
}

void UserPicker::choose(int at)
{
    if (at < 0 || at >= int(m_found.size()) || !m_store.exists(m_found[std::size_t(at)]))
        return;
    m_user = m_found[std::size_t(at)];
    const QSignalBlocker silent(m_text);
    m_text->setText(nameAndAddress(m_store, *m_user));
    m_text->setCursorPosition(0);
    m_list->hide();
    Q_EMIT changed();
}

bool UserPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress &&
        key(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool UserPicker::key(int key)
{
    if (m_list->isHidden())
        return false;
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up: {
        const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
        m_list->setCurrentRow(std::clamp(row, 0, m_list->count() - 1));
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentRow());
        return true;
    case Qt::Key_Escape:
        m_text->clear();
        return true;
    default:
        return false;
    }
}

} // namespace rollcall
