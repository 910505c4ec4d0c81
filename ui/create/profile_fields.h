#pragma once

#include "core/changes/account_facts.h"
#include "core/zoom/user_creation.h"
#include "core/zoom/user_update.h"

#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace rollcall {

class CheckLine;
class FormField;

// What else a new user may get: what Zoom takes with the creation, and what it takes only
// afterwards: the group of pending users, the profile of all others.
class ProfileFields : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileFields(QWidget *parent = nullptr);

    // What Zoom would not keep can't be typed.
    void setPending(bool pending);
    void setFacts(const AccountFacts &facts);

    void writeTo(zoom::NewUser &user) const;
    // nullopt: nothing is to be set afterwards.
    std::optional<zoom::UserPatch> patch() const;
    std::optional<zoom::Group> group() const;

    bool isChanged() const;
    // Says what is wrong; puts the focus there. Returns whether nothing is.
    bool check();

private:
    struct Field
    {
        std::optional<QString> zoom::UserPatch::*member;
        int most;
        QLineEdit *edit;
        FormField *field;
    };

    QLayout *creationFields();
    QLayout *laterFields();
    QWidget *groupField();
    void showGroup();
    QLineEdit *lineEdit(const char *name);

    bool m_pending = true;
    QCheckBox *m_phone;
    QLineEdit *m_plan;
    QLineEdit *m_division;
    FormField *m_planField = nullptr;
    std::vector<Field> m_later;
    QWidget *m_laterForm;
    QList<zoom::Group> m_groups;
    QComboBox *m_group;
    FormField *m_groupField = nullptr;
    CheckLine *m_note;
};

} // namespace rollcall
