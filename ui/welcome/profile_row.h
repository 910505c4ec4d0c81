#pragma once

#include "core/account/account_profile.h"

#include <QFrame>

class QPushButton;
class QStackedLayout;

namespace rollcall {

class TextLabel;

// A stored account on the welcome page: dot, name, account ID, Open. "Remove" turns the row into
// the question whether to; the answer is given in the same place.
class ProfileRow : public QFrame
{
    Q_OBJECT

public:
    explicit ProfileRow(const AccountProfile &profile, QWidget *parent = nullptr);

    const QString &profileId() const { return m_id; }

    // The removal was tried and refused: says why, and asks again.
    void showRefusal(const QString &sentence);

Q_SIGNALS:
    void openWanted(const QString &profileId);
    // `certain`: the person has seen the refusal and wants it all the same.
    void removeWanted(const QString &profileId, bool certain);

private:
    QWidget *summary(const AccountProfile &profile);
    QWidget *question();
    void ask(bool asking);

    QString m_id;
    QString m_name;
    QStackedLayout *m_stack;
    TextLabel *m_question = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_confirm = nullptr;
    bool m_refused = false;
};

} // namespace rollcall
