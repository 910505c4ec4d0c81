#pragma once

#include "core/account/account_profile.h"
#include "core/account/profile_validation.h"

#include <QWidget>

#include <map>

class QComboBox;
class QLineEdit;

namespace rollcall {

class FormField;
class ProfileStore;
class RegionChoice;
class SecretEdit;

// The dialog's second step: the form. Problems are told beside the fields, from the first check()
// on also while typing.
class DetailsStep : public QWidget
{
    Q_OBJECT

public:
    // `profile` fills the form; one with an id is being changed, and its secret may stay empty.
    // The store must outlive the step.
    DetailsStep(const ProfileStore &profiles, const AccountProfile &profile,
                QWidget *parent = nullptr);

    AccountProfile profile() const; // normalised
    QByteArray secret() const;
    void wipeSecret();

    // Whether the person has typed or chosen anything that would be lost.
    bool isChanged() const;

    // Shows every problem and puts the focus into the first field that has a mistake. Returns
    // whether there is none.
    bool check();
    void focusFirst();
    void focusSecret();

private:
    QLayout *accountRow();
    QLayout *idRow();
    void fill();
    bool showProblems();
    FormField *firstMistaken() const;

    const ProfileStore &m_profiles;
    const AccountProfile m_initial;
    QLineEdit *m_name;
    QComboBox *m_colour;
    QComboBox *m_plan;
    QLineEdit *m_accountId;
    QLineEdit *m_clientId;
    SecretEdit *m_secret;
    RegionChoice *m_region;
    FormField *m_secretField = nullptr;
    std::map<ProfileField, FormField *> m_fields;
    bool m_checked = false;
};

} // namespace rollcall
