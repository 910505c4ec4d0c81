#pragma once

#include "app/sandbox/http/http_types.h"

#include <QJsonObject>
#include <QString>

namespace rollcall::sandbox {

class Service;

// Everything below /sandbox/: how tests and curious people steer the practice account over HTTP
// while it runs. README.md beside this file lists the calls. They need no token, are not logged
// and meet no fault.
class Control
{
public:
    // `service` must outlive it.
    explicit Control(Service &service);

    Answer answer(const Call &call) const;

private:
    Answer requests() const;
    Answer answerForUser(const Call &call) const;
    Answer faults() const;
    Answer setFaults(const Call &call) const;
    Answer changeSettings(const Call &call) const;
    Answer moveClock(const Call &call) const;
    Answer spend(const Call &call) const;

    Service &m_service;
};

} // namespace rollcall::sandbox
