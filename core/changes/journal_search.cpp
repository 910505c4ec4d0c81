#include "core/changes/journal_search.h"

#include "core/changes/journal_rows.h"
#include "core/directory/folded_text.h"

#include <QRegularExpression>

namespace rollcall {

namespace {

using namespace Qt::StringLiterals;

class Conditions
{
public:
    void add(const QString &condition, const QVariantList &values)
    {
        m_conditions += condition;
        m_values += values;
    }

    // `words` are folded; tracking ids are plain ASCII.
    void addWord(const QString &word)
    {
        const QString folded = QString::fromStdString(rollcall::folded(word));
        add(u"(instr(words, ?) OR instr(lower(tracking_id), ?) OR "
            "run IN (SELECT id FROM runs AS r WHERE instr(r.words, ?)))"_s,
            {folded, folded, folded});
    }

    JournalSearch search() const
    {
        return {m_conditions.isEmpty() ? u"TRUE"_s : m_conditions.join(u" AND "), m_values};
    }

private:
    QStringList m_conditions;
    QVariantList m_values;
};

} // namespace

JournalSearch journalSearch(const HistoryQuery &query, const QStringList &unreadableKinds)
{
    static const QRegularExpression space(u"\\s+"_s);
    Conditions conditions;
    if (query.run)
        conditions.add(u"run = ?"_s, {*query.run});
    if (query.outcome)
        conditions.add(u"outcome = ?"_s, {QString::fromLatin1(outcomeNames.name(*query.outcome))});
    if (!query.from.isNull())
        conditions.add(u"at >= ?"_s, {timeToSql(query.from)});
    if (!query.until.isNull())
        conditions.add(u"at < ?"_s, {timeToSql(query.until)});
    for (const QString &kind : unreadableKinds)
        conditions.add(u"kind <> ?"_s, {kind});
    for (const QString &word : query.text.split(space, Qt::SkipEmptyParts))
        conditions.addWord(word);
    return conditions.search();
}

} // namespace rollcall
