#pragma once

#include <QToolButton>

namespace rollcall {

// A page in the rail: its action's icon and words, and at the far end how much is there.
class RailButton : public QToolButton
{
    Q_OBJECT

public:
    explicit RailButton(QAction *page, QWidget *parent = nullptr);

    void setCount(int count); // 0: says nothing

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count = 0;
};

} // namespace rollcall
