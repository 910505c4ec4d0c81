#pragma once

#include "ui/theme/colours.h"

#include <QString>
#include <QWidget>

namespace rollcall {

// A symbol of our icon theme in a meaning's colour. Follows light and dark by itself, which a
// pixmap in a QLabel does not. Says nothing to screen readers: a word stands beside it.
class SymbolLabel : public QWidget
{
    Q_OBJECT

public:
    explicit SymbolLabel(int size, QWidget *parent = nullptr);

    void setSymbol(const QString &name, Meaning meaning);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Meaning m_meaning = Meaning::Muted;
};

} // namespace rollcall
