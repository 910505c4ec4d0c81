#include "ui/delete/transfer_box.h"

#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace rollcall {

namespace {

struct Kind
{
    bool zoom::UserDeletion::*flag;
    const char *name;
    const char *text;
};

//: What a user leaves behind, in Zoom's words
constexpr std::array kinds{
    Kind{&zoom::UserDeletion::transferMeetings, "transfer.meetings",
         QT_TRANSLATE_NOOP("rollcall::TransferBox", "&Meetings")},
    Kind{&zoom::UserDeletion::transferWebinars, "transfer.webinars",
         QT_TRANSLATE_NOOP("rollcall::TransferBox", "We&binars")},
    Kind{&zoom::UserDeletion::transferRecordings, "transfer.recordings",
         QT_TRANSLATE_NOOP("rollcall::TransferBox", "&Recordings")},
    Kind{&zoom::UserDeletion::transferWhiteboards, "transfer.whiteboards",
         QT_TRANSLATE_NOOP("rollcall::TransferBox", "&Whiteboards")},
    Kind{&zoom::UserDeletion::transferClips, "transfer.clips",
         QT_TRANSLATE_NOOP("rollcall::TransferBox", "&Clips")},
    Kind{&zoom::UserDeletion::transferNotes, "transfer.notes",
         QT_TRANSLATE_NOOP("rollcall::TransferBox", "&Notes")},
    Kind{&zoom::UserDeletion::transferVisitors, "transfer.visitors",
         QT_TRANSLATE_NOOP("rollcall::TransferBox", "&Visitors")},
    Kind{&zoom::UserDeletion::transferDocs, "transfer.docs",
         QT_TRANSLATE_NOOP("rollcall::TransferBox", "D&ocs")},
};

constexpr int columns = 4;

} // namespace

TransferBox::TransferBox(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("What is transferred"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(metrics::pageMargin);
    grid->setVerticalSpacing(metrics::halfGrid);
    grid->setColumnStretch(columns, 1);
    for (const Kind &kind : kinds) {
        auto *box = new QCheckBox(tr(kind.text));
        box->setObjectName(QLatin1String(kind.name));
        connect(box, &QCheckBox::toggled, this, &TransferBox::changed);
        const int at = int(m_boxes.size());
        grid->addWidget(box, at / columns, at % columns);
        m_boxes.push_back(box);
    }
}

void TransferBox::setAll(bool transferred)
{
    for (QCheckBox *box : m_boxes) {
        const QSignalBlocker silent(box);
        box->setChecked(transferred);
    }
    Q_EMIT changed();
}

bool TransferBox::any() const
{
    return std::any_of(m_boxes.cbegin(), m_boxes.cend(),
                       [](const QCheckBox *box) { return box->isChecked(); });
}

bool TransferBox::all() const
{
    return std::all_of(m_boxes.cbegin(), m_boxes.cend(),
                       [](const QCheckBox *box) { return box->isChecked(); });
}

void TransferBox::writeTo(zoom::UserDeletion &deletion) const
{
    for (std::size_t at = 0; at < kinds.size(); ++at)
        deletion.*kinds[at].flag = m_boxes[at]->isChecked();
}

bool TransferBox::webinars() const
{
    return m_boxes[1]->isChecked();
}

bool TransferBox::recordings() const
{
    return m_boxes[2]->isChecked();
}

} // namespace rollcall
