#include "ui/connect/feature_row.h"

#include "ui/connect/connect_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/symbol_label.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>

namespace rollcall {

namespace {

constexpr int nameColumns = 24;

QLayout *scopeLine(const zoom::FeatureCheck &check)
{
    auto *scope = new TextLabel(TextRole::Emphasis, check.granularScope);
    auto *classic =
        //: %1 is the older spelling of a scope
        new TextLabel(TextRole::Secondary,
                      FeatureRow::tr("In apps with classic scopes: %1").arg(check.classicScope));
    for (TextLabel *label : {scope, classic}) {
        label->setWordWrap(false);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *copy = new CopyButton(FeatureRow::tr("Copy %1").arg(check.granularScope));
    copy->setTextToCopy(check.granularScope);

    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(scope);
    names->addWidget(classic);
    auto *line = new QHBoxLayout;
    line->addLayout(names);
    line->addWidget(copy, 0, Qt::AlignTop);
    line->addStretch();
    return line;
}

} // namespace

FeatureRow::FeatureRow(const zoom::FeatureCheck &check, QWidget *parent)
    : QWidget(parent)
{
    const FeatureWords words = featureWords(check);
    auto *symbol = new SymbolLabel(metrics::icon);
    symbol->setSymbol(words.symbol, words.meaning);
    auto *verdict = new TextLabel(TextRole::Body, words.verdict);
    verdict->setMeaning(words.meaning);
    auto *name = new TextLabel(TextRole::Body, check.feature);
    name->setMinimumWidth(fontMetrics().averageCharWidth() * nameColumns); // rows stand in line

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setVerticalSpacing(metrics::halfGrid);
    grid->setColumnStretch(2, 1);
    grid->addWidget(symbol, 0, 0);
    grid->addWidget(name, 0, 1);
    grid->addWidget(verdict, 0, 2);
    if (!words.advice.isEmpty())
        grid->addWidget(new TextLabel(TextRole::Secondary, words.advice), 1, 1, 1, 2);
    if (check.verdict == zoom::FeatureCheck::Verdict::ScopeMissing)
        grid->addLayout(scopeLine(check), 2, 1, 1, 2);
}

} // namespace rollcall
