#pragma once

#include "ui/models/common_values.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <optional>

class QLabel;
class QStackedLayout;

namespace rollcall {

class UsersController;
struct UserEdits;

// What the list says about the selected user; for several, what they have in common. Above it, what
// can be done to them. Reads the
// store only while it is visible.
class DetailsPane : public QWidget
{
    Q_OBJECT

public:
    // Both must outlive the pane.
    DetailsPane(UsersController &controller, const UserEdits &edits, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeCard(const UserEdits &edits);
    QWidget *makeField(UserColumn column);
    void readSelection();
    void compare();
    void showHint();
    void showOne(UserRow user);
    void showSeveral();
    void showValue(UserColumn column, const QString &text, bool different = false);

    UsersController &m_controller;
    QTimer m_read;    // gathers changes of the selection until the event loop turns
    QTimer m_compare; // goes on with m_common
    std::optional<CommonValues> m_common;
    QStackedLayout *m_pages;
    QWidget *m_avatar;
    QLabel *m_hint;
    QLabel *m_title;
    QLabel *m_subtitle;
    std::array<QWidget *, userColumnCount> m_fields{};
    std::array<QLabel *, userColumnCount> m_values{};
};

} // namespace rollcall
