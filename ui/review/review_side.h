#pragma once

#include "core/changes/call_budget.h"

#include <QScrollArea>

#include <optional>

class QVBoxLayout;

namespace rollcall {

class FindingsList;
class TextLabel;

// Beside the table of the review: the checks, what the plan means, and what it costs. Keeps its
// width, so that nothing jumps when the checks come in.
class ReviewSide : public QScrollArea
{
    Q_OBJECT

public:
    explicit ReviewSide(QWidget *parent = nullptr);

    FindingsList &findings() { return *m_findings; }
    void setConsequences(const QStringList &sentences);
    void setBudget(const std::optional<CallBudget> &budget); // nullopt: not known yet

private:
    FindingsList *m_findings;
    TextLabel *m_meaningTitle;
    TextLabel *m_meaning;
    TextLabel *m_budget;
};

} // namespace rollcall
