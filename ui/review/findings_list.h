#pragma once

#include "core/changes/preflight.h"
#include "ui/theme/colours.h"

#include <QWidget>

class QVBoxLayout;

namespace rollcall {

class PlanDigest;

// What the checks of a plan have found, severest first, each with what can be done about it.
class FindingsList : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsList(QWidget *parent = nullptr);

    // `checking`: the account has not told everything yet.
    void setFindings(const PlanDigest &plan, const QList<Finding> &findings, bool checking);

Q_SIGNALS:
    void fixWanted(const rollcall::Finding &finding);

private:
    void addGroup(const PlanDigest &plan, Finding::Severity severity);
    void addFinding(const PlanDigest &plan, const Finding &finding);
    void addLine(const QString &symbol, Meaning meaning, const QString &text);

    QList<Finding> m_findings;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
};

} // namespace rollcall
