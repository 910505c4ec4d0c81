#pragma once

#include <QWidget>

class QPushButton;
class QTableView;

namespace rollcall {

class NewUsersModel;

// Several new users, to be edited like cells of a spreadsheet: F2 or typing edits, Ctrl+V adds what
// is on the clipboard, Delete removes the selected rows.
class NewUsersTable : public QWidget
{
    Q_OBJECT

public:
    // The model must outlive the table.
    explicit NewUsersTable(NewUsersModel &model, QWidget *parent = nullptr);

    void focus();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paste();
    void removeSelected();

    NewUsersModel &m_model;
    QTableView *m_view;
    QPushButton *m_remove;
};

} // namespace rollcall
