#pragma once

#include <QToolButton>

namespace rollcall {

// Puts a text on the clipboard and says so for a moment.
class CopyButton : public QToolButton
{
    Q_OBJECT

public:
    // `what` names the thing for tool tips and screen readers: "Copy the scopes".
    explicit CopyButton(const QString &what, QWidget *parent = nullptr);

    void setTextToCopy(const QString &text) { m_text = text; }

private:
    void copy();

    QString m_what;
    QString m_text;
};

} // namespace rollcall
