#include "ui/create/new_users_table.h"

#include "ui/models/new_users_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace rollcall {

namespace {

constexpr int shownRows = 7;

// The symbol of a finding; and editors as high as their rows.
class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QString symbol = index.data(NewUsersModel::SymbolRole).toString();
        if (symbol.isEmpty())
            return;
        const bool mistake = index.data(NewUsersModel::MistakeRole).toBool();
        option->icon = icon(symbol, mistake ? Meaning::Danger : Meaning::Muted);
        option->decorationSize = {metrics::icon, metrics::icon};
        option->features |= QStyleOptionViewItem::HasDecoration;
        if (mistake)
            option->palette.setColor(QPalette::Text,
                                     meaningColour(Meaning::Danger, option->palette));
    }
};

QPushButton *button(const QString &text, const char *name)
{
    auto *made = new QPushButton(text);
    made->setAutoDefault(false);
    made->setObjectName(QLatin1String(name));
    return made;
}

} // namespace

NewUsersTable::NewUsersTable(NewUsersModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_view(new QTableView)
    , m_remove(button(tr("Re&move rows"), "create.remove-rows"))
{
    m_view->setObjectName(QStringLiteral("create.table"));
    m_view->setAccessibleName(tr("New users"));
    m_view->setModel(&model);
    m_view->setItemDelegate(new RowDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->setShowGrid(false);
    m_view->installEventFilter(this);
    m_view->verticalHeader()->setDefaultSectionSize(metrics::rowHeight);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView &columns = *m_view->horizontalHeader();
    columns.setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    columns.setHighlightSections(false);
    columns.setStretchLastSection(true);
    const int letter = fontMetrics().averageCharWidth();
    columns.resizeSection(NewUsersModel::Email, 28 * letter);
    columns.resizeSection(NewUsersModel::FirstName, 13 * letter);
    columns.resizeSection(NewUsersModel::LastName, 13 * letter);
    columns.resizeSection(NewUsersModel::DisplayName, 15 * letter);
    m_view->setMinimumHeight((shownRows + 1) * metrics::rowHeight);

    auto *add = button(tr("&Add a row"), "create.add-row");
    auto *paste = button(tr("&Paste addresses"), "create.paste");
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(paste);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::grid);
    column->addWidget(m_view, 1);
    column->addLayout(buttons);

    connect(add, &QPushButton::clicked, this, [this] {
        m_model.addRow();
        const QModelIndex last = m_model.index(m_model.rowCount() - 1, NewUsersModel::Email);
        m_view->setCurrentIndex(last);
        m_view->edit(last);
    });
    connect(paste, &QPushButton::clicked, this, &NewUsersTable::paste);
    connect(m_remove, &QPushButton::clicked, this, &NewUsersTable::removeSelected);
    const auto enable = [this] { m_remove->setEnabled(m_view->selectionModel()->hasSelection()); };
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, enable);
    enable();
}

void NewUsersTable::focus()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

bool NewUsersTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Paste)) {
            paste();
            return true;
        }
        if (key->matches(QKeySequence::Delete)) {
            removeSelected();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NewUsersTable::paste()
{
    m_model.addAddresses(pastedAddresses(QGuiApplication::clipboard()->text()));
}

void NewUsersTable::removeSelected()
{
    QList<int> rows;
    const QModelIndexList selected = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows += index.row();
    m_model.removeRowsAt(rows);
}

} // namespace rollcall
