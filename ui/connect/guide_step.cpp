#include "ui/connect/guide_step.h"

#include "core/zoom/connection_test.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/text_label.h"

#include <QDesktopServices>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QUrl>

namespace rollcall {

namespace {

QStringList stepTexts()
{
    return {
        GuideStep::tr("Sign in to the Zoom App Marketplace as somebody who may make "
                      "Server-to-Server OAuth apps. An administrator grants that in Zoom under "
                      "Roles, in the section for developers."),
        GuideStep::tr("Choose Develop, then Build App, then Server-to-Server OAuth App, and give "
                      "the app a name that tells what it is for, such as “Rollcall”. Don't share "
                      "it with other tools."),
        GuideStep::tr("Its page App Credentials shows the three values that the next step asks "
                      "for: account ID, client ID and client secret."),
        GuideStep::tr("Fill in the page Information. On the page Scopes, add these:"),
        GuideStep::tr("On the page Activation, activate the app."),
    };
}
constexpr int scopesBelow = 3; // the step above that ends in "add these"

QWidget *scopeList()
{
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins({});
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(2, 1);
    int row = 0;
    const QList<zoom::FeatureCheck> features = zoom::featuresToTest();
    for (const zoom::FeatureCheck &feature : features) {
        if (feature.rank !=
            zoom::FeatureRank::Basic) // the rest can be added when it is wanted; the test names it
            continue;
        const QString granular = feature.granularScopes.join(u'\n');
        auto *scope = new TextLabel(TextRole::Emphasis, granular);
        auto *copy = new CopyButton(GuideStep::tr("Copy %1").arg(granular));
        copy->setTextToCopy(granular);
        //: %1 is a feature, "List users"; %2 the older spelling of its scope
        auto *meaning = new TextLabel(TextRole::Secondary,
                                      GuideStep::tr("%1. With classic scopes: %2")
                                          .arg(feature.feature, feature.classicScopes.join(u", ")));
        for (TextLabel *label : {scope, meaning}) {
            label->setWordWrap(false);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        }
        grid->addWidget(scope, row, 0);
        grid->addWidget(copy, row, 1, 2, 1, Qt::AlignTop);
        grid->addWidget(meaning, row + 1, 0);
        grid->setRowMinimumHeight(row + 2, metrics::halfGrid);
        row += 3;
    }
    return list;
}

} // namespace

GuideStep::GuideStep(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setVerticalSpacing(metrics::grid);
    grid->setColumnStretch(1, 1);
    const QStringList texts = stepTexts();
    int row = 0;
    for (int i = 0; i < texts.size(); ++i) {
        auto *number = new TextLabel(TextRole::Emphasis, QLocale().toString(i + 1));
        number->setMeaning(Meaning::Accent);
        grid->addWidget(number, row, 0, Qt::AlignTop);
        grid->addWidget(new TextLabel(TextRole::Body, texts.at(i)), row++, 1);
        if (i == scopesBelow)
            grid->addWidget(scopeList(), row++, 1);
    }
    auto *open =
        new QPushButton(icon(QStringLiteral("external-link")), tr("Open the Zoom App Marketplace"));
    open->setAutoDefault(false);
    open->setToolTip(QStringLiteral("https://marketplace.zoom.us/"));
    connect(open, &QPushButton::clicked, this, [] {
        QDesktopServices::openUrl(QUrl(QStringLiteral("https://marketplace.zoom.us/")));
    });
    grid->addWidget(open, row++, 1, Qt::AlignLeading);
    grid->setRowStretch(row, 1);
}

} // namespace rollcall
