#include "ui/users/details_pane.h"

#include "ui/models/user_cell.h"
#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_size.h"
#include "ui/users/avatar.h"
#include "ui/users/edit_row.h"
#include "ui/users/users_controller.h"

#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QStyle>
#include <QVBoxLayout>

namespace rollcall {

namespace {

// Some 3 ms of comparing at a time.
constexpr int usersPerStep = 1000;

constexpr int bigAvatar = 40;

class AvatarView : public QWidget
{
public:
    AvatarView() { setFixedSize(bigAvatar, bigAvatar); }

    void setUser(const QString &key, const QString &name)
    {
        m_key = key;
        m_name = name;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintAvatar(&painter, rect(), m_key, m_name, palette());
    }

private:
    QString m_key;
    QString m_name;
};

QLabel *makeLabel(TextRole role, const QFont &font)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(1); // else one long word would make all of the pane as wide
    label->setFont(textFont(role, font));
    // QLabel aligns by the text's direction; a column of values is read from one edge.
    label->setAlignment(QStyle::visualAlignment(QGuiApplication::layoutDirection(), Qt::AlignLeft) |
                        Qt::AlignAbsolute | Qt::AlignVCenter);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

// The exact form where the table shows an age.
QString detailText(const UserCell &cell)
{
    return isTimeColumn(cell.column) ? cell.spoken() : cell.text();
}

} // namespace

DetailsPane::DetailsPane(UsersController &controller, const UserEdits &edits, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_pages(new QStackedLayout)
    , m_avatar(new AvatarView)
    , m_hint(new QLabel(tr("Select a user to see what Zoom's list says about them.")))
    , m_title(makeLabel(TextRole::Heading, font()))
    , m_subtitle(makeLabel(TextRole::Secondary, font()))
{
    setObjectName(QStringLiteral("users.details-pane"));
    setAccessibleName(tr("Details"));
    m_hint->setObjectName(QStringLiteral("details.hint"));
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setMargin(metrics::pageMargin);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_title->setObjectName(QStringLiteral("details.title"));
    m_subtitle->setObjectName(QStringLiteral("details.subtitle"));
    setLayout(m_pages);
    m_pages->addWidget(m_hint);
    m_pages->addWidget(makeCard(edits));

    for (QTimer *timer : {&m_read, &m_compare}) {
        timer->setSingleShot(true);
        timer->setInterval(0);
    }
    connect(&m_read, &QTimer::timeout, this, &DetailsPane::readSelection);
    connect(&m_compare, &QTimer::timeout, this, &DetailsPane::compare);
    const auto changed = [this] { m_read.start(); };
    connect(&controller.selection(), &UserSelection::usersChanged, this, changed);
    connect(&controller.table(), &QAbstractItemModel::dataChanged, this, changed);
    // The old store may be gone before the event loop turns.
    connect(&controller, &UsersController::storeReplaced, this, &DetailsPane::readSelection);
}

QWidget *DetailsPane::makeCard(const UserEdits &edits)
{
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_title);
    names->addWidget(m_subtitle);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::grid);
    head->addWidget(m_avatar, 0, Qt::AlignTop);
    head->addLayout(names, 1);

    // No QFormLayout: with wrapped rows, its setRowVisible (Qt 6.4) writes beyond its own memory.
    auto *fields = new QVBoxLayout;
    fields->setSpacing(metrics::grid);
    for (int at = 0; at < userColumnCount; ++at) {
        m_fields[std::size_t(at)] = makeField(UserColumn(at));
        fields->addWidget(m_fields[std::size_t(at)]);
    }

    auto *card = new QWidget;
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin,
                               metrics::pageMargin);
    column->setSpacing(metrics::pageMargin);
    column->addLayout(head);
    column->addWidget(new EditRow(edits));
    column->addLayout(fields);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("details.scroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(card);
    // Nothing is cut off at its end: there is no scrolling sideways.
    scroll->setMinimumWidth(card->minimumSizeHint().width() +
                            scroll->verticalScrollBar()->sizeHint().width());
    return scroll;
}

QWidget *DetailsPane::makeField(UserColumn column)
{
    const QString title = userColumnTitle(column);
    auto *name = new QLabel(title);
    name->setFont(textFont(TextRole::Secondary, font()));
    name->setForegroundRole(QPalette::PlaceholderText);
    QLabel *value = makeLabel(TextRole::Body, font());
    value->setObjectName(QStringLiteral("details.") + QLatin1String(userColumnNames.name(column)));
    value->setAccessibleName(title);
    m_values[std::size_t(column)] = value;
    auto *field = new QWidget;
    auto *lines = new QVBoxLayout(field);
    lines->setContentsMargins({});
    lines->setSpacing(2);
    lines->addWidget(name);
    lines->addWidget(value);
    return field;
}

void DetailsPane::showEvent(QShowEvent *event)
{
    readSelection();
    QWidget::showEvent(event);
}

void DetailsPane::readSelection()
{
    m_read.stop();
    m_compare.stop();
    m_common.reset();
    if (!isVisible())
        return;
    const std::vector<UserRow> users = m_controller.selection().shown();
    if (users.empty()) {
        showHint();
    } else if (users.size() == 1) {
        showOne(users.front());
    } else {
        m_common.emplace(*m_controller.users(), users);
        compare();
    }
}

void DetailsPane::compare()
{
    if (m_common->step(usersPerStep))
        showSeveral();
    else
        m_compare.start();
}

void DetailsPane::showHint()
{
    m_pages->setCurrentIndex(0);
}

void DetailsPane::showOne(UserRow user)
{
    const UserStore &store = *m_controller.users();
    const auto cell = [&](UserColumn column) {
        return UserCell{store, user, column, m_controller.now()};
    };
    m_avatar->show();
    static_cast<AvatarView *>(m_avatar)->setUser(store.key(user), cell(UserColumn::Name).text());
    m_title->setText(cell(UserColumn::Name).text());
    m_subtitle->setText(cell(UserColumn::Email).text());
    for (int at = 0; at < userColumnCount; ++at)
        showValue(UserColumn(at), detailText(cell(UserColumn(at))));
    // They are the heading already.
    m_fields[std::size_t(UserColumn::Name)]->hide();
    m_fields[std::size_t(UserColumn::Email)]->hide();
    m_pages->setCurrentIndex(1);
}

void DetailsPane::showSeveral()
{
    const UserStore &store = *m_controller.users();
    m_avatar->hide();
    m_title->setText(tr("%Ln user(s) selected", nullptr, int(m_common->users().size())));
    const int hidden = m_controller.selection().hiddenCount();
    m_subtitle->setText(hidden == 0 ? QString()
                                    : tr("%Ln more hidden by the filters", nullptr, hidden));
    for (int at = 0; at < userColumnCount; ++at) {
        const auto column = UserColumn(at);
        const auto user = m_common->common(column);
        if (user)
            showValue(column, detailText({store, *user, column, m_controller.now()}));
        else
            showValue(column, tr("(different values)"), true);
    }
    m_pages->setCurrentIndex(1);
}

void DetailsPane::showValue(UserColumn column, const QString &text, bool different)
{
    QLabel *value = m_values[std::size_t(column)];
    value->setText(text);
    value->setForegroundRole(different ? QPalette::PlaceholderText : QPalette::WindowText);
    m_fields[std::size_t(column)]->setVisible(!text.isEmpty());
}

} // namespace rollcall
