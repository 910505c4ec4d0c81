#include "ui/welcome/welcome_page.h"

#include "core/account/profile_store.h"
#include "core/account/secret_store.h"
#include "ui/models/visible_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/welcome/profile_row.h"
#include "ui/widgets/state_strip.h"
#include "ui/widgets/symbol_label.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace rollcall {

namespace {

constexpr int contentWidth = 90 * metrics::grid;
constexpr int iconSide = 48;

// One way in: what it is, what it means, and the button.
QFrame *card(const QString &symbol, const QString &title, const QString &text, QPushButton *button)
{
    auto *frame = new QFrame;
    frame->setFrameShape(QFrame::StyledPanel);
    frame->setBackgroundRole(QPalette::Base);
    frame->setAutoFillBackground(true);
    auto *picture = new SymbolLabel(metrics::largeIcon);
    picture->setSymbol(symbol, Meaning::Accent);

    auto *head = new QHBoxLayout;
    head->addWidget(picture);
    head->addWidget(new TextLabel(TextRole::Heading, title), 1);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin,
                               metrics::pageMargin);
    layout->addLayout(head);
    layout->addWidget(new TextLabel(TextRole::Body, text));
    layout->addStretch();
    layout->addSpacing(metrics::grid);
    layout->addWidget(button, 0, Qt::AlignLeading);
    return frame;
}

QLayout *greeting()
{
    auto *picture = new QLabel;
    picture->setPixmap(
        applicationIcon().pixmap(QSize(iconSide, iconSide), picture->devicePixelRatioF()));
    auto *words = new QVBoxLayout;
    words->setSpacing(metrics::halfGrid);
    words->addWidget(new TextLabel(TextRole::Title, WelcomePage::tr("Welcome to Rollcall")));
    auto *what = new TextLabel(TextRole::Body, WelcomePage::tr("See every user of a Zoom account, "
                                                               "change one or thousands, and know "
                                                               "what was done."));
    what->setMeaning(Meaning::Muted);
    words->addWidget(what);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::pageMargin);
    row->addWidget(picture);
    row->addLayout(words, 1);
    return row;
}

} // namespace

WelcomePage::WelcomePage(ProfileStore &profiles, SecretStore &secrets, QWidget *parent)
    : QScrollArea(parent)
    , m_profiles(profiles)
    , m_secrets(secrets)
    , m_notice(new StateStrip)
    , m_accountsTitle(new TextLabel(TextRole::Heading, tr("Your accounts")))
    , m_rows(new QVBoxLayout)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setAccessibleName(tr("Welcome"));
    auto *page = new QWidget;
    auto *centring = new QHBoxLayout(page);
    centring->addStretch();
    centring->addWidget(content());
    centring->addStretch();
    setWidget(page);
    setBackgroundRole(QPalette::Window);
    setFocusProxy(m_connect);

    connect(&profiles, &ProfileStore::changed, this, &WelcomePage::showProfiles);
    showProfiles();
}

QWidget *WelcomePage::content()
{
    auto *content = new QWidget;
    content->setMaximumWidth(contentWidth);
    content->setMinimumWidth(contentWidth - 16 * metrics::grid);
    auto *layout = new QVBoxLayout(content);
    layout->setSpacing(metrics::pageMargin);
    layout->addStretch(1);
    layout->addLayout(greeting());
    layout->addSpacing(metrics::grid);
    layout->addWidget(m_notice);
    layout->addWidget(m_accountsTitle);
    layout->addLayout(m_rows);
    layout->addWidget(ways());
    layout->addStretch(2);
    return content;
}

QWidget *WelcomePage::ways()
{
    m_connect = new QPushButton(tr("Connect a Zoom account…"));
    m_connect->setObjectName(QStringLiteral("welcome.connect"));
    auto *practice = new QPushButton(tr("Open the practice account"));
    practice->setObjectName(QStringLiteral("welcome.practice"));
    connect(m_connect, &QPushButton::clicked, this, &WelcomePage::connectWanted);
    connect(practice, &QPushButton::clicked, this, &WelcomePage::practiceWanted);

    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins({});
    row->setSpacing(metrics::pageMargin);
    row->addWidget(card(QStringLiteral("account"), tr("Connect a Zoom account"),
                        tr("With the credentials of a Server-to-Server OAuth app. The steps ahead "
                           "say where each of them is found, and test them before anything is "
                           "kept."),
                        m_connect),
                   1);
    row->addWidget(card(QStringLiteral("practice"), tr("Try the practice account"),
                        tr("Made-up users on this computer, with everything that works on a real "
                           "account. Nothing leaves this machine, nothing can break."),
                        practice),
                   1);
    return both;
}

void WelcomePage::showProfiles()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const QList<AccountProfile> profiles = m_profiles.profiles();
    for (const AccountProfile &profile : profiles) {
        auto *row = new ProfileRow(profile);
        connect(row, &ProfileRow::openWanted, this, &WelcomePage::profileChosen);
        connect(row, &ProfileRow::removeWanted, this, &WelcomePage::remove);
        m_rows->addWidget(row);
    }
    m_accountsTitle->setVisible(!profiles.isEmpty());
    m_connect->setDefault(profiles.isEmpty());
    Notice repaired;
    if (!m_profiles.notice().isEmpty()) {
        repaired.meaning = Meaning::Warning;
        repaired.icon = QStringLiteral("warning");
        repaired.title = tr("The list of accounts was damaged or can’t be read");
        repaired.text = visibleText(m_profiles.notice());
    }
    m_notice->setNotice(repaired);
}

void WelcomePage::remove(const QString &profileId, bool certain)
{
    const auto profile = m_profiles.profile(profileId);
    if (!profile)
        return;
    // The secret first: without its profile nobody would find it again.
    m_removing.start(m_secrets.remove(profile->secretKey()),
                     [this, profileId, certain](const Result<void> &removed) {
                         if (removed || certain)
                             forget(profileId);
                         else
                             refuse(profileId, removed.error());
                     });
}

void WelcomePage::forget(const QString &profileId)
{
    if (const auto removed = m_profiles.remove(profileId); !removed) {
        Notice notice;
        notice.meaning = Meaning::Danger;
        notice.icon = QStringLiteral("error");
        notice.title = tr("The account could not be removed");
        notice.text = visibleText(removed.error().sentence);
        notice.details = removed.error().details();
        m_notice->setNotice(notice);
        return;
    }
    m_connect->setFocus(Qt::OtherFocusReason);
}

void WelcomePage::refuse(const QString &profileId, const Error &error)
{
    for (auto *row : findChildren<ProfileRow *>()) {
        if (row->profileId() == profileId)
            row->showRefusal(error.sentence);
    }
}

} // namespace rollcall
