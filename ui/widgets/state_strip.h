#pragma once

#include "ui/widgets/notice.h"

#include <QFrame>
#include <QList>

class QAction;
class QBoxLayout;
class QLabel;
class QProgressBar;

namespace rollcall {

class ActionRow;
class DetailsBox;
class SymbolLabel;

// A strip above what it is about: what is going on, what it means, what can be done. Never in the
// way, never modal. Hidden while there is nothing to tell. A new title is announced to screen
// readers; progress is not, it would never stop talking.
class StateStrip : public QFrame
{
    Q_OBJECT

public:
    explicit StateStrip(QWidget *parent = nullptr);

    // The actions become buttons at the end. They must outlive the strip.
    void setNotice(const Notice &notice, const QList<QAction *> &actions = {});
    const Notice &notice() const { return m_notice; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Notice m_notice;
    SymbolLabel *m_icon;
    QBoxLayout *m_words;
    QLabel *m_title;
    QLabel *m_text;
    QProgressBar *m_progress;
    ActionRow *m_buttons;
    DetailsBox *m_details;
};

} // namespace rollcall
