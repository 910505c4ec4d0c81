#include "ui/widgets/secret_edit.h"

#include "ui/theme/icons.h"

#include <QAction>

namespace rollcall {

SecretEdit::SecretEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_show(addAction(icon(QStringLiteral("eye")), TrailingPosition))
{
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                        Qt::ImhNoAutoUppercase);
    m_show->setCheckable(true);
    connect(m_show, &QAction::toggled, this, &SecretEdit::setShown);
    setShown(false);
}

QByteArray SecretEdit::secret() const
{
    return text().trimmed().toUtf8();
}

void SecretEdit::wipe()
{
    // setText, unlike clear, starts a new undo history.
    setText(QString());
    m_show->setChecked(false);
}

void SecretEdit::reveal()
{
    m_show->setChecked(true);
}

void SecretEdit::setShown(bool shown)
{
    setEchoMode(shown ? Normal : Password);
    m_show->setIcon(icon(shown ? QStringLiteral("eye-off") : QStringLiteral("eye")));
    m_show->setText(shown ? tr("Hide what is typed") : tr("Show what is typed"));
    m_show->setToolTip(m_show->text());
}

} // namespace rollcall
