#include "ui/connect/check_step.h"

#include "ui/connect/connect_words.h"
#include "ui/connect/feature_row.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/state_strip.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace rollcall {

CheckStep::CheckStep(QWidget *parent)
    : QWidget(parent)
    , m_headline(new StateStrip)
    , m_features(new QVBoxLayout)
    , m_keeping(new QWidget)
    , m_keyring(new TextLabel(TextRole::Body))
    , m_memoryOnly(new QCheckBox(tr("Keep the secret in &memory for this run only")))
{
    m_features->setSpacing(metrics::grid);
    auto *keeping = new QVBoxLayout(m_keeping);
    keeping->setContentsMargins({});
    keeping->addWidget(new TextLabel(TextRole::Heading, tr("Where the secret is kept")));
    keeping->addWidget(m_keyring);
    keeping->addWidget(m_memoryOnly);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::pageMargin);
    layout->addWidget(m_headline);
    layout->addLayout(m_features);
    layout->addWidget(m_keeping);
    layout->addStretch();
}

void CheckStep::showTesting()
{
    m_headline->setNotice(testingNotice());
    showFeatures({});
    m_keeping->hide();
}

void CheckStep::showFinding(const zoom::ConnectionReport &report, SecretStoreState keyring)
{
    m_headline->setNotice(reportNotice(report));
    showFeatures(report.features);
    const bool ready = keyring == SecretStoreState::Ready;
    m_keyring->setText(keyringWords(keyring));
    // Without a keyring there is nothing to choose: the box then only says how it will be.
    m_memoryOnly->setEnabled(ready);
    m_memoryOnly->setChecked(!ready);
    m_memoryOnly->setAccessibleDescription(m_keyring->text());
    m_keeping->show();
}

void CheckStep::showRefusal(const Notice &notice)
{
    m_headline->setNotice(notice);
}

void CheckStep::offerMemory()
{
    m_memoryOnly->setEnabled(true);
    m_keeping->show();
    m_memoryOnly->setFocus(Qt::OtherFocusReason);
}

bool CheckStep::memoryOnly() const
{
    return m_memoryOnly->isChecked();
}

void CheckStep::showFeatures(const QList<zoom::FeatureCheck> &features)
{
    while (const QLayoutItem *item = m_features->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<FeatureGroup> groups = featureGroups(features);
    for (const FeatureGroup &group : groups)
        m_features->addWidget(new FeatureRow(group));
}

} // namespace rollcall
