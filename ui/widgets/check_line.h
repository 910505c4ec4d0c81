#pragma once

#include "ui/theme/colours.h"

#include <QString>
#include <QWidget>

namespace rollcall {

class SymbolLabel;
class TextLabel;

// What a check found, in one line: a symbol and a sentence. Plain text.
struct Check
{
    Meaning meaning = Meaning::Muted;
    QString symbol;
    QString text; // empty: nothing to tell

    bool operator==(const Check &) const = default;
};

class CheckLine : public QWidget
{
    Q_OBJECT

public:
    explicit CheckLine(const Check &check = {}, QWidget *parent = nullptr);

    // Hides itself while there is nothing to tell.
    void setCheck(const Check &check);

private:
    SymbolLabel *m_symbol;
    TextLabel *m_text;
};

} // namespace rollcall
