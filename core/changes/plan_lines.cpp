#include "core/changes/plan_lines.h"

#include "core/changes/canonical_json.h"
#include "core/changes/change_kind.h"

#include <QCryptographicHash>

namespace rollcall {

namespace {

constexpr qsizetype usualLine = 256; // bytes

// Change::toJson(), written at once. Its members are in the order of their names, too.
void appendChange(QByteArray &out, const Change &change)
{
    out += "{\"after\":";
    appendCanonical(out, change.after);
    out += ",\"before\":";
    appendCanonical(out, change.before);
    out += ",\"change\":\"";
    out += kindOf(change).name;
    out += "\",\"user\":{\"email\":";
    appendCanonical(out, change.target.email);
    out += ",\"id\":";
    appendCanonical(out, change.target.userId);
    out += ",\"name\":";
    appendCanonical(out, change.target.name);
    out += "}}";
}

} // namespace

PlanLines::PlanLines(const ChangePlan &plan)
{
    appendCanonical(m_account, plan.accountId);
    m_changes.reserve(plan.changes.size() * usualLine);
    for (const Change &change : plan.changes) {
        if (!m_changes.isEmpty())
            m_changes += ",\n";
        appendChange(m_changes, change);
    }
}

QByteArray PlanLines::hash() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView("{\"account\":"));
    hash.addData(m_account);
    hash.addData(QByteArrayView(",\"changes\":["));
    // Line ends within texts are escaped, so these are all between changes.
    const QByteArrayView changes(m_changes);
    for (qsizetype from = 0; from < changes.size();) {
        const qsizetype end = m_changes.indexOf('\n', from);
        const qsizetype to = end < 0 ? changes.size() : end;
        hash.addData(changes.sliced(from, to - from));
        from = to + 1;
    }
    hash.addData(QByteArrayView("]}"));
    return hash.result().toHex();
}

} // namespace rollcall
