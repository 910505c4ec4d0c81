#pragma once

#include "core/changes/change_plan.h"

#include <QByteArray>

namespace rollcall {

// A plan's changes in canonical JSON, joined by commas and line ends: what the hash is made over
// (without the line ends), and what a plan file is made of.
class PlanLines
{
public:
    explicit PlanLines(const ChangePlan &plan);

    const QByteArray &account() const { return m_account; } // a JSON string
    const QByteArray &changes() const { return m_changes; }
    QByteArray hash() const; // see ChangePlan::hash()

private:
    QByteArray m_account;
    QByteArray m_changes;
};

} // namespace rollcall
