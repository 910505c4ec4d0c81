#include "ui/users/column_chooser.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QToolButton>

namespace rollcall {

namespace {

QToolButton *makeButton(const QString &name, const QString &symbol, const QString &text)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(icon(symbol));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ColumnChooser::ColumnChooser(const ColumnLayout &layout, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_list(new QListWidget)
    , m_up(makeButton(QStringLiteral("columns.up"), QStringLiteral("arrow-up"),
                      tr("Move column forward")))
    , m_down(makeButton(QStringLiteral("columns.down"), QStringLiteral("arrow-down"),
                        tr("Move column back")))
{
    setObjectName(QStringLiteral("columns"));
    setAccessibleName(tr("Columns"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(StyledPanel);
    m_list->setObjectName(QStringLiteral("columns.list"));
    m_list->setAccessibleName(tr("Columns of the table"));
    m_list->setFrameShape(NoFrame);
    auto *reset = new QPushButton(tr("Reset columns"));
    reset->setObjectName(QStringLiteral("columns.reset"));
    reset->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(reset);
    buttons->addStretch();
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_list);
    column->addLayout(buttons);

    fill(layout);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::tick);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnChooser::showMoves);
    connect(m_up, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveCurrent(1); });
    connect(reset, &QPushButton::clicked, this, [this] {
        fill(ColumnLayout::defaults());
        Q_EMIT chosen(m_layout);
    });
}

void ColumnChooser::popUp(const QRect &anchor)
{
    resize(280, std::min(520, m_list->sizeHintForRow(0) * m_list->count() + 72));
    const QRect screen = parentWidget()->screen()->availableGeometry();
    const int right = anchor.right() - width() + 1;
    QPoint corner(layoutDirection() == Qt::RightToLeft ? anchor.left() : right,
                  anchor.bottom() + metrics::halfGrid);
    corner.setX(
        std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    corner.setY(
        std::clamp(corner.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    move(corner);
    show();
    m_list->setFocus();
}

void ColumnChooser::fill(const ColumnLayout &layout)
{
    const QSignalBlocker silent(m_list);
    m_layout = layout;
    m_list->clear();
    for (const ColumnLayout::Column &column : layout.columns) {
        auto *item = new QListWidgetItem(userColumnTitle(column.column), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(column.visible ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    showMoves();
}

void ColumnChooser::moveCurrent(int by)
{
    const int from = m_list->currentRow();
    m_layout.columns.move(from, from + by);
    const QSignalBlocker silent(m_list);
    m_list->insertItem(from + by, m_list->takeItem(from));
    m_list->setCurrentRow(from + by);
    showMoves();
    Q_EMIT chosen(m_layout);
}

void ColumnChooser::tick(QListWidgetItem *item)
{
    ColumnLayout::Column &column = m_layout.columns[m_list->row(item)];
    column.visible = item->checkState() == Qt::Checked;
    if (m_layout.visible().isEmpty()) {
        const QSignalBlocker silent(m_list);
        item->setCheckState(Qt::Checked);
        column.visible = true;
    }
    Q_EMIT chosen(m_layout);
}

void ColumnChooser::showMoves()
{
    m_up->setEnabled(m_list->currentRow() > 0);
    m_down->setEnabled(m_list->currentRow() + 1 < m_list->count());
}

} // namespace rollcall
