#pragma once

#include <QDialog>

namespace rollcall {

// Who made this, which version it is, and that Zoom has nothing to do with it. Shown with open().
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace rollcall
