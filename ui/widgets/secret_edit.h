#pragma once

#include <QLineEdit>

class QAction;

namespace rollcall {

// A field for a secret: hidden unless the person asks to see it, never offered to input methods,
// and no longer readable here after wipe().
class SecretEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretEdit(QWidget *parent = nullptr);

    // Without the blanks that come along with copied text.
    QByteArray secret() const;
    // Empties the field, its undo history included, and hides what is typed next.
    void wipe();
    void reveal(); // as if the person had asked to see it

private:
    void setShown(bool shown);

    QAction *m_show;
};

} // namespace rollcall
