#pragma once

#include "core/account/account_profile.h"
#include "ui/connect/connect_flow.h"

#include <QDialog>

class QAction;
class QPushButton;
class QStackedWidget;

namespace rollcall {

class CheckStep;
class DetailsStep;
class StateStrip;
class TextLabel;
struct Notice;

// Connects a Zoom account in three steps: where the values are found, the form, the test. Stays
// open until the account is saved; whatever is refused is told in place and nothing typed is lost.
// Opening the account is up to whoever shows the dialog. Show it with open().
class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    // The workspace must outlive the dialog.
    explicit ConnectDialog(Workspace &workspace, QWidget *parent = nullptr);
    // Changes a stored connection; begins with the form.
    ConnectDialog(Workspace &workspace, const AccountProfile &profile, QWidget *parent = nullptr);

Q_SIGNALS:
    // After accepted(). The secret may be stored nowhere: it is for this run.
    void saved(const rollcall::AccountProfile &profile, const QByteArray &secret);

public Q_SLOTS:
    // Asks, in place, if that would lose what was typed.
    void reject() override;
    void done(int result) override;

private:
    enum Step { Guide, Details, Check };

    QLayout *buildFooter();
    void connectFlow();
    void goTo(Step step);
    void goOn();
    void goBack();
    void test();
    void save();
    void showFinding(const zoom::ConnectionReport &report, SecretStoreState keyring);
    void showRefusal(const Notice &notice);
    void offer(const QString &next, bool testAgain, bool nextIsPrimary);
    Step step() const;

    ConnectFlow m_flow;
    DetailsStep *m_details;
    CheckStep *m_check;
    QStackedWidget *m_steps;
    TextLabel *m_title;
    TextLabel *m_progress;
    StateStrip *m_question;
    QAction *m_discard;
    QAction *m_keep;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace rollcall
