#include "ui/widgets/state_strip.h"

#include "ui/theme/metrics.h"
#include "ui/theme/text_size.h"
#include "ui/widgets/action_row.h"
#include "ui/widgets/details_box.h"
#include "ui/widgets/symbol_label.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QStyle>

namespace rollcall {

namespace {

constexpr int edge = 3; // the bar in the meaning's colour, at the leading side

} // namespace

StateStrip::StateStrip(QWidget *parent)
    : QFrame(parent)
    , m_icon(new SymbolLabel(metrics::icon))
    , m_words(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_progress(new QProgressBar)
    , m_buttons(new ActionRow)
    , m_details(new DetailsBox)
{
    setObjectName(QStringLiteral("strip"));
    m_title->setObjectName(QStringLiteral("strip.title"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(textFont(TextRole::Emphasis, font()));
    m_text->setObjectName(QStringLiteral("strip.text"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setObjectName(QStringLiteral("strip.progress"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(160, metrics::grid);

    m_words->addWidget(m_title);
    m_words->addWidget(m_text, 1);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::grid);
    line->addWidget(m_icon);
    line->addLayout(m_words, 1);
    line->addWidget(m_progress);
    line->addWidget(m_buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::grid + edge, metrics::halfGrid, metrics::grid,
                               metrics::halfGrid);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_details);
    hide();
}

void StateStrip::setNotice(const Notice &notice, const QList<QAction *> &actions)
{
    m_buttons->setActions(actions);
    if (notice == m_notice)
        return;
    const bool news = notice.title != m_notice.title && !notice.isEmpty();
    m_notice = notice;
    setVisible(!notice.isEmpty());
    if (notice.isEmpty())
        return;
    m_icon->setSymbol(notice.icon, notice.meaning);
    m_title->setText(notice.title);
    m_text->setText(notice.text);
    // A running count is one line; what is to be read has its title above it.
    m_words->setDirection(notice.progress ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_words->setSpacing(notice.progress ? metrics::grid : 0);
    m_words->setStretchFactor(m_text, notice.progress ? 1 : 0); // or the strip would grow in height
    m_text->setVisible(!notice.text.isEmpty());
    m_progress->setVisible(notice.progress.has_value());
    if (notice.progress) {
        m_progress->setRange(0, notice.progress->maximum);
        m_progress->setValue(notice.progress->value);
    }
    m_details->setText(notice.details);
    setAccessibleName(notice.title);
    setAccessibleDescription(notice.text);
    if (news) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
    update();
}

void StateStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), meaningTint(m_notice.meaning, palette()));
    const QRect bar = QStyle::visualRect(layoutDirection(), rect(), {0, 0, edge, height()});
    painter.fillRect(bar, meaningColour(m_notice.meaning, palette()));
}

} // namespace rollcall
