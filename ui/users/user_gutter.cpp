#include "ui/users/user_gutter.h"

#include "ui/models/user_marks.h"
#include "ui/models/user_selection.h"
#include "ui/models/user_table_model.h"
#include "ui/theme/icons.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

namespace rollcall {

namespace {

constexpr int symbol = 12;
constexpr int dot = 6;

QString symbolOf(UserMarks::Staged staged)
{
    switch (staged) {
    case UserMarks::Staged::Created:
        return QStringLiteral("plus");
    case UserMarks::Staged::Removed:
        return QStringLiteral("bin");
    case UserMarks::Staged::Edited:
    case UserMarks::Staged::Nothing:
        break;
    }
    return QStringLiteral("pencil");
}

QRect centred(const QRect &in, int size)
{
    return {in.left() + (in.width() - size) / 2, in.top() + (in.height() - size) / 2, size, size};
}

} // namespace

UserGutter::UserGutter(UserTableModel &model, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("users.gutter"));
    setSectionResizeMode(Fixed);
    setSectionsClickable(true);
    setHighlightSections(false);
    setFocusPolicy(Qt::NoFocus);
}

QSize UserGutter::sizeHint() const
{
    return {breadth, 0};
}

void UserGutter::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const auto *selection = qobject_cast<const UserSelection *>(selectionModel());
    const UserRow user = m_model.user(section);
    const bool selected = selection && selection->contains(user);
    painter->fillRect(rect, palette().color(selected ? QPalette::Highlight : QPalette::Base));
    const UserMarks *marks = m_model.marks();
    if (!marks || marks->isEmpty())
        return;
    if (const UserMarks::Staging *staged = marks->staging(user)) {
        icon(symbolOf(staged->what), Meaning::Staged).paint(painter, centred(rect, symbol));
    } else if (marks->isAltered(user)) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(meaningColour(Meaning::Accent, palette()));
        painter->drawEllipse(centred(rect, dot));
        painter->restore();
    }
}

bool UserGutter::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int section = logicalIndexAt(help->pos());
    const UserMarks *marks = m_model.marks();
    QString text;
    if (section >= 0 && marks) {
        const UserRow user = m_model.user(section);
        if (const UserMarks::Staging *staged = marks->staging(user))
            text = staged->lines.join(u'\n');
        else if (marks->isAltered(user))
            text = tr("Changed from here, and not looked at since");
    }
    // See UserDelegate::helpEvent.
    if (Qt::mightBeRichText(text))
        text = QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped());
    QToolTip::showText(help->globalPos(), text, viewport());
    return true;
}

} // namespace rollcall
