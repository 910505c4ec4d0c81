#include "ui/review/findings_list.h"

#include "ui/models/visible_text.h"
#include "ui/review/review_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/symbol_label.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rollcall {

namespace {

struct Look
{
    QString symbol;
    Meaning meaning;
    QString title;
};

Look lookOf(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Refused:
        //: Heading above changes that must not or can not be made
        return {QStringLiteral("error"), Meaning::Danger, FindingsList::tr("Can’t be applied")};
    case Finding::Severity::Warning:
        return {QStringLiteral("warning"), Meaning::Warning, FindingsList::tr("Look twice")};
    case Finding::Severity::Note:
        return {QStringLiteral("info"), Meaning::Muted, FindingsList::tr("Good to know")};
    }
    return {};
}

} // namespace

FindingsList::FindingsList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("review.findings"));
    setAccessibleName(tr("Checks"));
    m_column->setContentsMargins({});
}

void FindingsList::setFindings(const PlanDigest &plan, const QList<Finding> &findings,
                               bool checking)
{
    m_findings = findings;
    if (m_content) { // a click on one of its buttons may have led here
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = new QWidget;
    auto *lines = new QVBoxLayout(m_content);
    lines->setContentsMargins({});
    lines->setSpacing(metrics::grid);
    for (const auto severity :
         {Finding::Severity::Refused, Finding::Severity::Warning, Finding::Severity::Note}) {
        addGroup(plan, severity);
    }
    if (checking)
        addLine(QStringLiteral("clock"), Meaning::Muted, tr("Checking seats, domains and groups…"));
    else if (m_findings.isEmpty())
        addLine(QStringLiteral("success"), Meaning::Success, tr("Nothing stands in the way."));
    m_column->addWidget(m_content);
    m_content->show(); // else only when the event loop turns
}

void FindingsList::addGroup(const PlanDigest &plan, Finding::Severity severity)
{
    const auto isOfIt = [severity](const Finding &finding) { return finding.severity == severity; };
    if (std::ranges::none_of(m_findings, isOfIt))
        return;
    const Look look = lookOf(severity);
    auto *title = new TextLabel(TextRole::Emphasis, look.title);
    if (severity != Finding::Severity::Note)
        title->setMeaning(look.meaning);
    m_content->layout()->addWidget(title);
    for (const Finding &finding : std::as_const(m_findings)) {
        if (isOfIt(finding))
            addFinding(plan, finding);
    }
}

void FindingsList::addFinding(const PlanDigest &plan, const Finding &finding)
{
    const Look look = lookOf(finding.severity);
    addLine(look.symbol, look.meaning, visibleText(finding.text));
    const QString text = fixText(plan, finding);
    if (text.isEmpty())
        return;
    auto *button = new QPushButton(text);
    button->setObjectName(QStringLiteral("review.fix"));
    button->setAutoDefault(false);
    button->setAccessibleDescription(finding.text);
    connect(button, &QPushButton::clicked, this, [this, finding] { Q_EMIT fixWanted(finding); });
    auto *row = new QHBoxLayout;
    row->addSpacing(metrics::icon + metrics::grid);
    row->addWidget(button);
    row->addStretch();
    static_cast<QVBoxLayout *>(m_content->layout())->addLayout(row);
}

void FindingsList::addLine(const QString &symbol, Meaning meaning, const QString &text)
{
    auto *icon = new SymbolLabel(metrics::icon);
    icon->setSymbol(symbol, meaning);
    auto *words = new TextLabel(TextRole::Body, text);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::grid);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    static_cast<QVBoxLayout *>(m_content->layout())->addLayout(row);
}

} // namespace rollcall
