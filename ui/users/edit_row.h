#pragma once

#include <QWidget>

class QAction;

namespace rollcall {

struct UserEdits;

// What is done most to the selected users, as small buttons, and a menu with all of it.
class EditRow : public QWidget
{
    Q_OBJECT

public:
    // The actions must outlive the row.
    explicit EditRow(const UserEdits &edits, QWidget *parent = nullptr);
};

} // namespace rollcall
