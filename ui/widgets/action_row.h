#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QHBoxLayout;

namespace rollcall {

// A row of push buttons, one for each action: same words, icon, tool tip and state.
class ActionRow : public QWidget
{
    Q_OBJECT

public:
    explicit ActionRow(QWidget *parent = nullptr);

    // The actions must outlive the row. The same list again changes nothing.
    void setActions(const QList<QAction *> &actions);

private:
    QList<QAction *> m_actions;
    QHBoxLayout *m_layout;
};

} // namespace rollcall
