#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace rollcall {
class ApiClient;
}

namespace rollcall::test {

// Who the calls are about.
struct CallSubjects
{
    QString user = QStringLiteral("uSeR-1_aBcDeFgHiJkLmNo"); // may be changed in every way
    QString leaver = QStringLiteral("leaver@acme.example");  // will be gone
    QString other = QStringLiteral("other@acme.example");
    QString domain = QStringLiteral("acme.example"); // of addresses that are still free
};

// One way of calling one operation through core/zoom.
struct CoreCall
{
    QString operation; // as the contract names it
    QString method;    // of the mission's client library; empty: it has none
    QString variant;
    // Waits for the answer. Empty, or the error's details.
    std::function<QString(ApiClient &)> make;

    QString name() const { return operation + QStringLiteral(": ") + variant; }
};

// Every operation at least once, with all that can be asked of it.
QList<CoreCall> coreCalls(const CallSubjects &subjects = {});

} // namespace rollcall::test
