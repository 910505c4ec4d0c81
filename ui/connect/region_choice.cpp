#include "ui/connect/region_choice.h"

#include "core/account/profile_validation.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/form_field.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace rollcall {

namespace {

QUrl typedUrl(const QLineEdit *edit)
{
    return QUrl(edit->text().trimmed(), QUrl::StrictMode);
}

} // namespace

RegionChoice::RegionChoice(QWidget *parent)
    : QWidget(parent)
    , m_region(new QComboBox)
    , m_api(new QLineEdit)
    , m_token(new QLineEdit)
    , m_apiField(new FormField(tr("A&PI address"), m_api))
    , m_tokenField(new FormField(tr("&Token address"), m_token))
{
    m_region->setObjectName(QStringLiteral("connect.region"));
    m_api->setObjectName(QStringLiteral("connect.api"));
    m_token->setObjectName(QStringLiteral("connect.token"));
    for (const ZoomRegion &region : zoomRegions()) {
        //: A region's name and its host
        m_region->addItem(tr("%1 (%2)").arg(region.name, region.apiUrl.host()));
    }
    m_region->addItem(tr("Other addresses…"));

    auto *custom = new QHBoxLayout;
    custom->setSpacing(metrics::pageMargin);
    custom->addWidget(m_apiField, 1);
    custom->addWidget(m_tokenField, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(new FormField(tr("&Region"), m_region,
                                    tr("Global works for every account, except those of the US "
                                       "government.")));
    layout->addLayout(custom);

    connect(m_region, &QComboBox::currentIndexChanged, this, &RegionChoice::showChoice);
    connect(m_api, &QLineEdit::textChanged, this, &RegionChoice::changed);
    connect(m_token, &QLineEdit::textChanged, this, &RegionChoice::changed);
    showChoice();
}

bool RegionChoice::isCustom() const
{
    return m_region->currentIndex() == m_region->count() - 1;
}

QUrl RegionChoice::apiUrl() const
{
    return isCustom() ? typedUrl(m_api) : zoomRegions().at(m_region->currentIndex()).apiUrl;
}

QUrl RegionChoice::tokenUrl() const
{
    return isCustom() ? typedUrl(m_token) : zoomRegions().at(m_region->currentIndex()).tokenUrl;
}

void RegionChoice::setUrls(const QUrl &apiUrl, const QUrl &tokenUrl)
{
    const QList<ZoomRegion> regions = zoomRegions();
    int index = 0;
    while (index < regions.size() &&
           (regions.at(index).apiUrl != apiUrl || regions.at(index).tokenUrl != tokenUrl))
        ++index;
    m_region->setCurrentIndex(index);
    m_api->setText(apiUrl.toString());
    m_token->setText(tokenUrl.toString());
}

// The custom fields start as what was chosen before, so that only the difference is typed.
void RegionChoice::showChoice()
{
    if (!isCustom()) {
        m_api->setText(apiUrl().toString());
        m_token->setText(tokenUrl().toString());
    }
    m_apiField->setVisible(isCustom());
    m_tokenField->setVisible(isCustom());
    Q_EMIT changed();
}

} // namespace rollcall
