#pragma once

#include "ui/edit/plan_dialog.h"

#include <QWidget>

#include <memory>

class QSettings;

namespace rollcall {

class ChangeDesk;
class Clock;
class Directory;
class UsersController;
struct UserEdits;
struct UsersActions;

// The users of one account: search, tabs and filters, the table, its states, and the details pane.
// All states are shown in place. Starts a listing when it is given a directory that was never
// listed.
class UsersPage : public QWidget
{
    Q_OBJECT

public:
    // `layout` keeps columns, widths, order and the pane's width between runs, under "users/".
    // Both must outlive the page.
    UsersPage(QSettings &layout, Clock &clock, QWidget *parent = nullptr);
    ~UsersPage() override;

    // Another account, or none. The directory must live until the next call; `accountName` goes
    // into the suggested file name of an export.
    void setDirectory(Directory *directory, const QString &accountName = {});

    // Who carries out what is done to the users, and in which account, by Zoom's id. After every
    // setDirectory; the desk must live until the next call. nullptr: nothing can be done to them.
    void setChangeDesk(ChangeDesk *desk, const QString &accountId = {});

    // Not a focus proxy: with one, Tab would skip all that stands above the table.
    void focusTable(Qt::FocusReason reason);

    // Everything that can be done here, for menus and the command palette. They live as long as
    // the page and are also in its QWidget::actions(), so their shortcuts work without a menu.
    const UsersActions &commands() const;
    const UserEdits &edits() const;

    // What is shown and selected; other panels and tests may drive the page through it.
    UsersController &controller();

Q_SIGNALS:
    // As UserEditing::planMade: whoever hears it opens the review.
    void planMade(const rollcall::ChangePlan &plan, rollcall::PlanDialog *dialog);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace rollcall
