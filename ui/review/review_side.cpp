#include "ui/review/review_side.h"

#include "ui/review/findings_list.h"
#include "ui/review/review_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace rollcall {

namespace {

constexpr int sideWidth = 40 * metrics::grid;

} // namespace

ReviewSide::ReviewSide(QWidget *parent)
    : QScrollArea(parent)
    , m_findings(new FindingsList)
    , m_meaningTitle(new TextLabel(TextRole::Heading, tr("What it means")))
    , m_meaning(new TextLabel(TextRole::Body))
    , m_budget(new TextLabel(TextRole::Body))
{
    setFixedWidth(sideWidth);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_meaning->setObjectName(QStringLiteral("review.consequences"));
    m_budget->setObjectName(QStringLiteral("review.budget"));
    for (TextLabel *label : {m_meaning, m_budget})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::pageMargin, 0, metrics::grid, 0);
    column->setSpacing(metrics::grid);
    column->addWidget(new TextLabel(TextRole::Heading, tr("Checks")));
    column->addWidget(m_findings);
    column->addSpacing(metrics::grid);
    column->addWidget(m_meaningTitle);
    column->addWidget(m_meaning);
    column->addSpacing(metrics::grid);
    //: Heading above the number of calls that a plan makes
    column->addWidget(new TextLabel(TextRole::Heading, tr("Cost")));
    column->addWidget(m_budget);
    column->addStretch();
    setWidget(content);
}

void ReviewSide::setConsequences(const QStringList &sentences)
{
    m_meaning->setText(sentences.join(u'\n'));
    m_meaning->setVisible(!sentences.isEmpty());
    m_meaningTitle->setVisible(!sentences.isEmpty());
}

void ReviewSide::setBudget(const std::optional<CallBudget> &budget)
{
    const bool tooMuch = budget && budget->overDailyLimit;
    m_budget->setText(budget ? budgetText(*budget) : tr("Being counted…"));
    m_budget->setMeaning(tooMuch ? std::optional(Meaning::Warning) : std::nullopt);
}

} // namespace rollcall
