#include "ui/connect/feature_row.h"

#include "ui/connect/connect_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/symbol_label.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>

namespace rollcall {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameColumns = 24;
constexpr int mostLines = 3; // of scopes; more of them stand in one paragraph

QLayout *scopeLine(const zoom::FeatureCheck &check)
{
    QStringList classicNames = check.classicScopes;
    classicNames.removeDuplicates();
    const bool many = check.granularScopes.size() > mostLines;
    auto *scope =
        new TextLabel(TextRole::Emphasis, check.granularScopes.join(many ? u", "_s : u"\n"_s));
    auto *classic =
        //: %1 is the older spelling of a scope, or of several
        new TextLabel(
            TextRole::Secondary,
            FeatureRow::tr("In apps with classic scopes: %1").arg(classicNames.join(u", ")));
    for (TextLabel *label : {scope, classic}) {
        label->setWordWrap(many);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *copy = new CopyButton(FeatureRow::tr("Copy %1").arg(check.granularScopes.join(u", ")));
    copy->setTextToCopy(check.granularScopes.join(u'\n'));

    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(scope);
    lines->addWidget(classic);
    auto *line = new QHBoxLayout;
    line->addLayout(lines, many ? 1 : 0);
    line->addWidget(copy, 0, Qt::AlignTop);
    if (!many)
        line->addStretch();
    return line;
}

} // namespace

FeatureRow::FeatureRow(const FeatureGroup &group, QWidget *parent)
    : QWidget(parent)
{
    const zoom::FeatureCheck &check = group.check;
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
    int row = 1;
    for (const QString &text : {group.names, words.advice}) {
        if (!text.isEmpty())
            grid->addWidget(new TextLabel(TextRole::Secondary, text), row++, 1, 1, 2);
    }
    if (check.verdict == zoom::FeatureCheck::Verdict::ScopeMissing)
        grid->addLayout(scopeLine(check), row, 1, 1, 2);
}

} // namespace rollcall
