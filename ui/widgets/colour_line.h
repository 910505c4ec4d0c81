#pragma once

#include "core/account/account_profile.h"

#include <QWidget>

#include <optional>

namespace rollcall {

// The thin line in the account's colour below the window's title. Takes no room while there is no
// account.
class ColourLine : public QWidget
{
    Q_OBJECT

public:
    explicit ColourLine(QWidget *parent = nullptr);

    void setColour(std::optional<AccountColour> colour);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<AccountColour> m_colour;
};

} // namespace rollcall
