#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace rollcall {

class TextLabel;

// The first line of a page: its title, how many, and what is done with all of it.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);

    void setCount(const QString &text); // muted, beside the title
    // Between the title and the buttons.
    void addWidget(QWidget *widget, int stretch = 0);
    // A push button that follows the action. The one primary action of a page is its default.
    void addAction(QAction *action, bool primary = false);

private:
    QHBoxLayout *m_row;
    TextLabel *m_count;
};

} // namespace rollcall
