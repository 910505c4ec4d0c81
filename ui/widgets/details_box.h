#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace rollcall {

// "Details", one click away: a text for a ticket that opens below its button and can be copied
// whole. Hides itself while there is no text.
class DetailsBox : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsBox(QWidget *parent = nullptr);

    void setText(const QString &text); // plain text; closes the box if it is another

private:
    void setOpen(bool open);

    QToolButton *m_toggle;
    QPushButton *m_copy;
    QPlainTextEdit *m_text;
};

} // namespace rollcall
