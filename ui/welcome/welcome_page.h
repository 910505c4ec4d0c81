#pragma once

#include "core/base/result.h"
#include "core/base/task_scope.h"

#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace rollcall {

class ProfileRow;
class ProfileStore;
class SecretStore;
class StateStrip;
class TextLabel;

// The page without an account: connect one, try the practice account, or open a stored one.
class WelcomePage : public QScrollArea
{
    Q_OBJECT

public:
    // Both must outlive the page.
    WelcomePage(ProfileStore &profiles, SecretStore &secrets, QWidget *parent = nullptr);

Q_SIGNALS:
    void connectWanted();
    void practiceWanted();
    void profileChosen(const QString &profileId);

private:
    QWidget *content();
    QWidget *ways();
    void showProfiles();
    void remove(const QString &profileId, bool certain);
    void forget(const QString &profileId);
    void refuse(const QString &profileId, const Error &error);

    ProfileStore &m_profiles;
    SecretStore &m_secrets;
    StateStrip *m_notice;
    TextLabel *m_accountsTitle;
    QVBoxLayout *m_rows;
    QPushButton *m_connect = nullptr;
    TaskScope m_removing;
};

} // namespace rollcall
