#pragma once

#include <QHeaderView>

namespace rollcall {

class UserTableModel;

// The strip at the leading side of the users table. A dot: changed by an apply, and not looked at
// since. A pencil, plus or bin: staged. Clicks select rows, as in every table.
class UserGutter : public QHeaderView
{
    Q_OBJECT

public:
    static constexpr int breadth = 16;

    // The model must outlive the gutter.
    explicit UserGutter(UserTableModel &model, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    bool viewportEvent(QEvent *event) override;

private:
    UserTableModel &m_model;
};

} // namespace rollcall
