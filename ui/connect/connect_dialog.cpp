#include "ui/connect/connect_dialog.h"

#include "ui/connect/check_step.h"
#include "ui/connect/connect_words.h"
#include "ui/connect/details_step.h"
#include "ui/connect/guide_step.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/state_strip.h"
#include "ui/widgets/text_label.h"
#include "ui/workspace.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rollcall {

namespace {

constexpr QSize firstSize(88 * metrics::grid, 78 * metrics::grid);

QPushButton *button(const QString &text = {})
{
    auto *made = new QPushButton(text);
    made->setAutoDefault(false);
    return made;
}

// A step may be higher than a small screen.
QScrollArea *scrolling(QWidget *step)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(step);
    step->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    return area;
}

} // namespace

ConnectDialog::ConnectDialog(Workspace &workspace, QWidget *parent)
    : ConnectDialog(workspace, AccountProfile(), parent)
{
}

ConnectDialog::ConnectDialog(Workspace &workspace, const AccountProfile &profile, QWidget *parent)
    : QDialog(parent)
    , m_flow(workspace, this)
    , m_details(new DetailsStep(workspace.profiles(), profile))
    , m_check(new CheckStep)
    , m_steps(new QStackedWidget)
    , m_title(new TextLabel(TextRole::Title))
    , m_progress(new TextLabel(TextRole::Secondary))
    , m_question(new StateStrip)
    , m_discard(new QAction(tr("Discard what was typed"), this))
    , m_keep(new QAction(tr("Go on editing"), this))
{
    const bool isNew = profile.id.isEmpty();
    setWindowTitle(isNew ? tr("Connect a Zoom account") : tr("Edit “%1”").arg(profile.name));
    m_steps->addWidget(scrolling(new GuideStep));
    m_steps->addWidget(scrolling(m_details));
    m_steps->addWidget(scrolling(m_check));

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_progress);
    layout->addWidget(m_title);
    layout->addSpacing(metrics::grid);
    layout->addWidget(m_steps, 1);
    layout->addWidget(m_question);
    layout->addLayout(buildFooter());
    resize(firstSize);

    connect(m_discard, &QAction::triggered, this, [this] { QDialog::reject(); });
    connect(m_keep, &QAction::triggered, this, [this] { m_question->setNotice({}); });
    connectFlow();
    goTo(isNew ? Guide : Details);
}

QLayout *ConnectDialog::buildFooter()
{
    m_cancel = button(tr("Cancel"));
    m_back = button(tr("&Back"));
    m_again = button(tr("&Test again"));
    m_next = button();
    m_next->setObjectName(QStringLiteral("connect.next"));
    m_again->setObjectName(QStringLiteral("connect.again"));
    m_back->setObjectName(QStringLiteral("connect.back"));
    connect(m_cancel, &QPushButton::clicked, this, &ConnectDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &ConnectDialog::goBack);
    connect(m_again, &QPushButton::clicked, this, &ConnectDialog::test);
    connect(m_next, &QPushButton::clicked, this, &ConnectDialog::goOn);

    auto *footer = new QHBoxLayout;
    footer->addWidget(m_cancel);
    footer->addStretch();
    footer->addWidget(m_back);
    footer->addWidget(m_again);
    footer->addWidget(m_next);
    return footer;
}

void ConnectDialog::connectFlow()
{
    connect(&m_flow, &ConnectFlow::tested, this, &ConnectDialog::showFinding);
    connect(&m_flow, &ConnectFlow::secretUnreadable, this,
            [this](const std::optional<Error> &error) {
                m_check->showRefusal(secretUnreadableNotice(error));
                offer({}, true, false);
            });
    connect(&m_flow, &ConnectFlow::profileRefused, this,
            [this](const Error &error) { showRefusal(profileRefusedNotice(error)); });
    connect(&m_flow, &ConnectFlow::secretRefused, this, [this](const Error &error) {
        showRefusal(secretRefusedNotice(error));
        m_check->offerMemory();
    });
    connect(&m_flow, &ConnectFlow::saved, this,
            [this](const AccountProfile &profile, const QByteArray &secret) {
                accept();
                Q_EMIT saved(profile, secret);
            });
}

ConnectDialog::Step ConnectDialog::step() const
{
    return static_cast<Step>(m_steps->currentIndex());
}

void ConnectDialog::goTo(Step step)
{
    m_question->setNotice({});
    m_steps->setCurrentIndex(step);
    m_progress->setText(tr("Step %1 of %2").arg(locale().toString(step + 1), locale().toString(3)));
    m_back->setVisible(step != Guide);
    switch (step) {
    case Guide:
        m_title->setText(tr("Make an app for Rollcall in Zoom"));
        offer(tr("Enter the details"), false, true);
        m_next->setFocus(Qt::OtherFocusReason);
        break;
    case Details:
        m_title->setText(tr("Enter the account's details"));
        offer(tr("Test the connection"), false, true);
        m_details->focusFirst();
        break;
    case Check:
        m_title->setText(tr("Test the connection"));
        break;
    }
}

void ConnectDialog::goOn()
{
    switch (step()) {
    case Guide:
        goTo(Details);
        break;
    case Details:
        if (m_details->check())
            test();
        break;
    case Check:
        save();
        break;
    }
}

void ConnectDialog::goBack()
{
    m_flow.cancel();
    goTo(step() == Check ? Details : Guide);
}

void ConnectDialog::test()
{
    goTo(Check);
    offer({}, false, false);
    m_check->showTesting();
    m_back->setFocus(Qt::OtherFocusReason);
    m_flow.test(m_details->profile(), m_details->secret());
}

void ConnectDialog::save()
{
    m_next->setEnabled(false);
    m_flow.save(m_details->profile(), m_details->secret(), m_check->memoryOnly());
}

void ConnectDialog::showFinding(const zoom::ConnectionReport &report, SecretStoreState keyring)
{
    m_check->showFinding(report, keyring);
    const bool usable = report.usable();
    offer(usable ? tr("Save and open") : tr("Save anyway"), !usable, usable);
    (usable ? m_next : m_again)->setFocus(Qt::OtherFocusReason);
}

void ConnectDialog::showRefusal(const Notice &notice)
{
    m_check->showRefusal(notice);
    m_next->setEnabled(true);
}

// Which ways lead on from here, and which of them Enter takes. An empty `next`: none does.
void ConnectDialog::offer(const QString &next, bool testAgain, bool nextIsPrimary)
{
    m_next->setVisible(!next.isEmpty());
    m_next->setText(next);
    m_next->setEnabled(true);
    m_again->setVisible(testAgain);
    m_again->setDefault(testAgain && !nextIsPrimary);
    m_next->setDefault(nextIsPrimary);
}

void ConnectDialog::reject()
{
    if (!m_details->isChanged()) {
        QDialog::reject();
        return;
    }
    Notice notice;
    notice.meaning = Meaning::Warning;
    notice.icon = QStringLiteral("warning");
    notice.title = tr("What you typed has not been saved");
    m_question->setNotice(notice, {m_keep, m_discard});
}

void ConnectDialog::done(int result)
{
    m_flow.cancel();
    m_details->wipeSecret();
    QDialog::done(result);
}

} // namespace rollcall
