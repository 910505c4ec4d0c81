#include "core/changes/plan_lines.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace rollcall {

PlanLines::PlanLines(const ChangePlan &plan)
    : m_account(jsonString(plan.accountId))
{
    m_changes.reserve(plan.changes.size());
    for (const Change &change : plan.changes)
        m_changes += QJsonDocument(change.toJson()).toJson(QJsonDocument::Compact);
}

QByteArray PlanLines::hash() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray("{\"account\":" + m_account + ",\"changes\":["));
    bool first = true;
    for (const QByteArray &change : m_changes) {
        if (!first)
            hash.addData(QByteArrayView(","));
        hash.addData(change);
        first = false;
    }
    hash.addData(QByteArrayView("]}"));
    return hash.result().toHex();
}

QByteArray jsonString(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

} // namespace rollcall
