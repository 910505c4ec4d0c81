#include "ui/widgets/details_box.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace rollcall {

DetailsBox::DetailsBox(QWidget *parent)
    : QWidget(parent)
    , m_toggle(new QToolButton)
    , m_copy(new QPushButton(tr("Copy details")))
    , m_text(new QPlainTextEdit)
{
    m_toggle->setObjectName(QStringLiteral("details.toggle"));
    m_toggle->setText(tr("Details"));
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    connect(m_toggle, &QToolButton::toggled, this, &DetailsBox::setOpen);

    m_copy->setObjectName(QStringLiteral("details.copy"));
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });

    m_text->setObjectName(QStringLiteral("details.text"));
    m_text->setAccessibleName(tr("Details"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setMaximumHeight(m_text->fontMetrics().lineSpacing() * 9);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_toggle);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::halfGrid);
    column->addLayout(buttons);
    column->addWidget(m_text);
    setOpen(false);
    hide();
}

void DetailsBox::setText(const QString &text)
{
    if (text != m_text->toPlainText()) {
        m_text->setPlainText(text);
        m_toggle->setChecked(false);
    }
    setVisible(!text.isEmpty());
}

void DetailsBox::setOpen(bool open)
{
    m_toggle->setIcon(
        icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    m_text->setVisible(open);
    m_copy->setVisible(open);
}

} // namespace rollcall
