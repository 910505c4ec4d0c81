#pragma once

#include "core/base/task_scope.h"
#include "core/changes/account_look.h"
#include "core/changes/run.h"

#include <QObject>

#include <deque>

namespace rollcall {

class ApiClient;
class Directory;

// Reads back, when all of a run is sent, whether the account took what Zoom said yes to. Many
// changes that a list of users shows are read with one listing (see after_sending.h), the others
// one by one, all in the background lane. Finds a change that is not there only after looking three
// times over ten seconds. One use.
class RunVerifier : public QObject
{
    Q_OBJECT

public:
    RunVerifier(const Run &run, ApiClient &client, Directory &directory, Clock &clock,
                QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void verified(int position, const rollcall::AccountLook &look);
    void finished();

private:
    void list(const QList<int> &positions);
    void listed();
    Taken toldByList(const Change &change) const;
    void judge(int position);
    void lookAtNext();
    void looked(int position, const AccountLook &look);

    const Run &m_run;
    ApiClient &m_client;
    Directory &m_directory;
    Clock &m_clock;
    QList<int> m_inListing;
    std::deque<int> m_single;
    int m_looking = 0;
    bool m_listing = false;
    bool m_inLoop = false;
    TaskScope m_scope;
};

} // namespace rollcall
