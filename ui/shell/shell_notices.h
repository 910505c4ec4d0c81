#pragma once

#include "ui/widgets/state_strip.h"

#include <QTimer>

namespace rollcall {

struct Error;

// The strip for what concerns the window as a whole: an account is being opened, or could not be.
class ShellNotices : public StateStrip
{
    Q_OBJECT

public:
    explicit ShellNotices(QWidget *parent = nullptr);

    // Told only if it takes so long that somebody would wonder. `name` may be empty.
    void opening(const QString &name);
    void openFailed(const QString &profileId, const QString &name, const Error &error);
    void planFailed(const QString &path, const rollcall::Error &error);
    void clear();

Q_SIGNALS:
    void retryWanted(const QString &profileId); // empty: the practice account
    void editWanted(const QString &profileId);  // the stored connection or its secret

private:
    QString m_profileId;
    QTimer m_patience;
    QAction *m_retry;
    QAction *m_edit;
    QAction *m_dismiss;
    Notice m_waiting;
};

} // namespace rollcall
