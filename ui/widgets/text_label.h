#pragma once

#include "ui/theme/colours.h"
#include "ui/theme/text_size.h"

#include <QLabel>

#include <optional>

namespace rollcall {

// Plain text in one of our sizes, in the palette's or a meaning's colour. Follows the window's font
// and light and dark. Wraps, except titles.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(TextRole role, const QString &text = {}, QWidget *parent = nullptr);

    void setMeaning(std::optional<Meaning> meaning);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFont();
    void applyColour();

    TextRole m_role;
    std::optional<Meaning> m_meaning;
    bool m_applying = false;
};

} // namespace rollcall
