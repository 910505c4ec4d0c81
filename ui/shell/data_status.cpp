#include "ui/shell/data_status.h"

#include "core/base/clock.h"
#include "core/directory/directory.h"
#include "ui/shell/data_truth.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/symbol_label.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>

#include <chrono>

namespace rollcall {

DataStatus::DataStatus(Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_symbol(new SymbolLabel(metrics::icon))
    , m_headline(new TextLabel(TextRole::Secondary))
    , m_detail(new TextLabel(TextRole::Secondary))
{
    setObjectName(QStringLiteral("dataStatus"));
    m_headline->setMeaning(std::nullopt);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setVerticalSpacing(0);
    layout->addWidget(m_symbol, 0, 0, Qt::AlignTop);
    layout->addWidget(m_headline, 0, 1);
    layout->addWidget(m_detail, 1, 1);
    layout->setColumnStretch(1, 1);

    m_ageing.setInterval(std::chrono::seconds(20));
    connect(&m_ageing, &QTimer::timeout, this, &DataStatus::showTruth);
}

void DataStatus::setDirectory(Directory *directory)
{
    if (m_directory)
        m_directory->disconnect(this);
    m_directory = directory;
    setVisible(directory);
    if (!directory) {
        m_ageing.stop();
        return;
    }
    connect(directory, &Directory::stateChanged, this, &DataStatus::showTruth);
    m_ageing.start();
    showTruth();
}

void DataStatus::showTruth()
{
    if (!m_directory)
        return;
    const DataTruth truth = dataTruth(m_directory->state(), m_clock.wallClock());
    m_symbol->setSymbol(truth.symbol, truth.meaning);
    m_headline->setText(truth.headline);
    m_detail->setText(truth.detail);
    m_detail->setVisible(!truth.detail.isEmpty());
    setToolTip(truth.exact);
    //: For screen readers: what is known about the data on screen
    setAccessibleName(tr("Data: %1").arg(truth.headline));
    setAccessibleDescription(truth.detail);
}

} // namespace rollcall
