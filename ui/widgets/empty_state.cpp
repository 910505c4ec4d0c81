#include "ui/widgets/empty_state.h"

#include "ui/theme/metrics.h"
#include "ui/theme/text_size.h"
#include "ui/widgets/action_row.h"
#include "ui/widgets/details_box.h"
#include "ui/widgets/symbol_label.h"

#include <QLabel>
#include <QVBoxLayout>

namespace rollcall {

namespace {

constexpr int textWidth = 480; // some 70 characters: longer lines are hard to follow
constexpr int symbol = 40;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new SymbolLabel(symbol))
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_buttons(new ActionRow)
    , m_details(new DetailsBox)
{
    m_title->setObjectName(QStringLiteral("empty.title"));
    m_title->setFont(textFont(TextRole::Heading, font()));
    m_text->setObjectName(QStringLiteral("empty.text"));
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
        label->setFixedWidth(textWidth);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_details->setFixedWidth(textWidth);

    // The column must have its width from a row: a column of its own would be asked for its height
    // at the full width of the page.
    auto *column = new QVBoxLayout;
    column->setSpacing(metrics::grid);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(metrics::grid);
    column->addWidget(m_buttons, 0, Qt::AlignHCenter);
    column->addWidget(m_details);
    column->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->addStretch();
    row->addLayout(column);
    row->addStretch();
}

void EmptyState::setNotice(const Notice &notice, const QList<QAction *> &actions)
{
    m_buttons->setActions(actions);
    m_icon->setSymbol(notice.icon, notice.meaning);
    m_title->setText(notice.title);
    m_text->setText(notice.text);
    m_text->setVisible(!notice.text.isEmpty());
    m_details->setText(notice.details);
    setAccessibleName(notice.title);
    setAccessibleDescription(notice.text);
}

} // namespace rollcall
