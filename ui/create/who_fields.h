#pragma once

#include "ui/edit/address_checks.h"
#include "ui/models/new_users_model.h"

#include <QWidget>

class QLineEdit;

namespace rollcall {

class CheckLine;
class FormField;
class NewUsersTable;

// Who shall be created: a form for one user, a table for several. Pasting several addresses into
// the form's address makes a table of it.
class WhoFields : public QWidget
{
    Q_OBJECT

public:
    // Both must outlive the fields.
    WhoFields(UsersController &controller, ChangeDesk &desk, QWidget *parent = nullptr);

    AddressChecks &checks() { return m_checks; }
    QList<NewUsersModel::Row> users() const; // without empty rows, trimmed
    bool isTable() const;
    bool isChanged() const;

    // Says what is wrong, from now on also while typing. Returns whether nothing is.
    bool check();
    int mistakes() const;
    void removeMistaken(); // rows of the table
    void focus();

Q_SIGNALS:
    void changed(); // users, or what is wrong with them

private:
    QWidget *makeForm();
    void readForm();
    void takeMany(const QString &text);
    void showTable();
    void edited();
    void showFindings();
    NewUsersModel::RowFinding findingOf(const NewUsersModel::Row &row) const;
    bool eventFilter(QObject *watched, QEvent *event) override;

    AddressChecks m_checks;
    NewUsersModel m_model;
    QWidget *m_form = nullptr;
    QLineEdit *m_email;
    QLineEdit *m_firstName;
    QLineEdit *m_lastName;
    QLineEdit *m_displayName;
    FormField *m_emailField = nullptr;
    CheckLine *m_check;
    NewUsersTable *m_table;
    bool m_checked = false;
};

} // namespace rollcall
