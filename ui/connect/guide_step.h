#pragma once

#include <QWidget>

namespace rollcall {

// The dialog's first step: where in Zoom the app is made and its values are found.
class GuideStep : public QWidget
{
    Q_OBJECT

public:
    explicit GuideStep(QWidget *parent = nullptr);
};

} // namespace rollcall
