#pragma once

#include "core/changes/change_plan.h"

#include <QByteArray>
#include <QList>

namespace rollcall {

// A plan in its canonical JSON: compact, members sorted by name, UTF-8, each change a line. What
// the hash is made over, and what a plan file is made of.
class PlanLines
{
public:
    explicit PlanLines(const ChangePlan &plan);

    const QByteArray &account() const { return m_account; } // a JSON string
    const QList<QByteArray> &changes() const { return m_changes; }
    QByteArray hash() const; // see ChangePlan::hash()

private:
    QByteArray m_account;
    QList<QByteArray> m_changes;
};

// A JSON string, with its quotes.
QByteArray jsonString(const QString &text);

} // namespace rollcall
