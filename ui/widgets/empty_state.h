#pragma once

#include "ui/widgets/notice.h"

#include <QList>
#include <QWidget>

class QAction;
class QLabel;

namespace rollcall {

class ActionRow;
class DetailsBox;
class SymbolLabel;

// Stands where a table or a form would be if there were something to show: why there is not, and
// what can be done about it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    // The actions become buttons. They must outlive the widget.
    void setNotice(const Notice &notice, const QList<QAction *> &actions = {});

private:
    SymbolLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    ActionRow *m_buttons;
    DetailsBox *m_details;
};

} // namespace rollcall
