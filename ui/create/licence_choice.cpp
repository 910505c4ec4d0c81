#include "ui/create/licence_choice.h"

#include "core/changes/kinds/member_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/check_line.h"
#include "ui/widgets/form_field.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace rollcall {

LicenceChoice::LicenceChoice(QWidget *parent)
    : QWidget(parent)
    , m_choice(new QComboBox)
    , m_field(new FormField(tr("&Licence"), m_choice))
    , m_seats(new CheckLine)
{
    m_choice->setObjectName(QStringLiteral("create.licence"));
    m_seats->setObjectName(QStringLiteral("create.seats"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::halfGrid);
    column->addWidget(m_field);
    column->addWidget(m_seats);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        showSeats();
        Q_EMIT changed();
    });
    fill();
}

qint64 LicenceChoice::type() const
{
    return m_choice->currentData().toLongLong();
}

void LicenceChoice::setAction(zoom::CreateAction action)
{
    m_action = action;
    fill();
}

void LicenceChoice::setFacts(const AccountFacts &facts)
{
    const auto left = licensedSeatsLeft(facts);
    if (m_known && left == m_left)
        return;
    m_left = left;
    m_known = true;
    fill();
}

void LicenceChoice::setUsers(int count)
{
    m_users = count;
    showSeats();
}

void LicenceChoice::fill()
{
    const QSignalBlocker silent(m_choice);
    const qint64 before = m_choice->count() == 0 ? qint64(zoom::UserType::Basic) : type();
    m_choice->clear();
    QList<zoom::UserType> types{zoom::UserType::Basic, zoom::UserType::Licensed,
                                zoom::UserType::Unassigned};
    if (m_action == zoom::CreateAction::SingleSignOnCreate)
        types += zoom::UserType::None; // Zoom takes it from nobody else
    for (const zoom::UserType type : types) {
        QString text = valueWords(QStringLiteral("type"), int(type));
        if (type == zoom::UserType::Licensed && m_left)
            //: A licence, and how many seats of it are left
            text = tr("%1 (%Ln seat(s) left)", nullptr, int(*m_left)).arg(text);
        m_choice->addItem(text, int(type));
    }
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(int(before))));
    showSeats();
}

void LicenceChoice::showSeats()
{
    Check check;
    if (type() == int(zoom::UserType::Licensed)) {
        if (m_left && *m_left < m_users) {
            check = {Meaning::Danger, QStringLiteral("error"),
                     tr("Not enough seats for %Ln user(s): Zoom will refuse the rest.", nullptr,
                        m_users)};
        } else if (m_known && !m_left) {
            check = {Meaning::Muted, QStringLiteral("info"),
                     tr("Zoom does not tell how many seats are left.")};
        }
    }
    m_seats->setCheck(check);
}

} // namespace rollcall
