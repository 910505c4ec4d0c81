#include "ui/create/profile_fields.h"

#include "ui/models/visible_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/check_line.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace rollcall {

namespace {

struct Later
{
    std::optional<QString> zoom::UserPatch::*member;
    const char *name;
    const char *label;
    int most; // characters
};

//: A user's profile
constexpr std::array later{
    Later{&zoom::UserPatch::dept, "create.dept",
          QT_TRANSLATE_NOOP("rollcall::ProfileFields", "&Department"), 128},
    Later{&zoom::UserPatch::jobTitle, "create.job-title",
          QT_TRANSLATE_NOOP("rollcall::ProfileFields", "&Job title"), 128},
    Later{&zoom::UserPatch::company, "create.company",
          QT_TRANSLATE_NOOP("rollcall::ProfileFields", "Compan&y"), 255},
    Later{&zoom::UserPatch::location, "create.location",
          QT_TRANSLATE_NOOP("rollcall::ProfileFields", "L&ocation"), 256},
    Later{&zoom::UserPatch::manager, "create.manager",
          QT_TRANSLATE_NOOP("rollcall::ProfileFields", "&Manager's e-mail"), 128},
    Later{&zoom::UserPatch::costCenter, "create.cost-center",
          QT_TRANSLATE_NOOP("rollcall::ProfileFields", "Cost cen&ter"), 128},
};

constexpr int columns = 2;

} // namespace

ProfileFields::ProfileFields(QWidget *parent)
    : QWidget(parent)
    , m_phone(new QCheckBox(tr("With &Zoom Phone")))
    , m_plan(lineEdit("create.plan"))
    , m_division(lineEdit("create.division"))
    , m_laterForm(new QWidget)
    , m_group(new QComboBox)
    , m_note(new CheckLine)
{
    m_phone->setObjectName(QStringLiteral("create.phone"));
    m_note->setObjectName(QStringLiteral("create.profile-note"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::grid);
    column->addLayout(creationFields());
    column->addSpacing(metrics::grid);
    column->addWidget(new TextLabel(TextRole::Heading, tr("Profile")));
    column->addWidget(m_note);
    m_laterForm->setLayout(laterFields());
    column->addWidget(m_laterForm);
    column->addWidget(groupField());
    setPending(true);
}

QLineEdit *ProfileFields::lineEdit(const char *name)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    return edit;
}

QLayout *ProfileFields::creationFields()
{
    m_planField = new FormField(tr("Zoom United pla&n"), m_plan,
                                tr("Zoom's number of the plan. Empty: none."));
    auto *division = new FormField(tr("Di&vision ID"), m_division);
    auto *row = new QGridLayout;
    row->setHorizontalSpacing(metrics::pageMargin);
    row->addWidget(m_phone, 0, 0, 1, columns);
    row->addWidget(m_planField, 1, 0);
    row->addWidget(division, 1, 1, Qt::AlignTop);
    for (int at = 0; at < columns; ++at)
        row->setColumnStretch(at, 1);
    return row;
}

QLayout *ProfileFields::laterFields()
{
    auto *grid = new QGridLayout;
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(metrics::pageMargin);
    grid->setVerticalSpacing(metrics::grid);
    for (const Later &row : later) {
        auto *edit = lineEdit(row.name);
        auto *field = new FormField(tr(row.label), edit);
        connect(edit, &QLineEdit::textChanged, field, [field] { field->setProblem({}); });
        const int at = int(m_later.size());
        grid->addWidget(field, at / columns, at % columns, Qt::AlignTop);
        m_later.push_back({row.member, row.most, edit, field});
    }
    for (int at = 0; at < columns; ++at)
        grid->setColumnStretch(at, 1);
    return grid;
}

QWidget *ProfileFields::groupField()
{
    m_group->setObjectName(QStringLiteral("create.group"));
    //: In place of a group: none was chosen
    m_group->addItem(tr("As the account has set it"));
    m_groupField = new FormField(tr("G&roup"), m_group,
                                 tr("A second change names it right after the invitation. They "
                                    "join the group when they accept."));
    return m_groupField;
}

void ProfileFields::setFacts(const AccountFacts &facts)
{
    const QList<zoom::Group> groups = facts.groups.value_or(QList<zoom::Group>());
    if (groups == m_groups)
        return;
    m_groups = groups;
    const QString chosen = m_group->currentData().toString();
    while (m_group->count() > 1)
        m_group->removeItem(1);
    for (const zoom::Group &group : groups)
        m_group->addItem(visibleText(group.name), group.id);
    m_group->setCurrentIndex(std::max(0, m_group->findData(chosen)));
    showGroup();
}

// Other users are put into groups by a call that is none of the Users API.
void ProfileFields::showGroup()
{
    m_groupField->setVisible(m_pending && m_group->count() > 1);
}

void ProfileFields::setPending(bool pending)
{
    m_pending = pending;
    m_laterForm->setEnabled(!pending);
    showGroup();
    m_note->setCheck(
        pending ? Check{Meaning::Muted, QStringLiteral("info"),
                        tr("Zoom drops profile changes of pending users. Set these once the "
                           "invitation is accepted. Everybody new is a Member: Zoom's Users API "
                           "gives nobody another role.")}
                : Check{Meaning::Muted, QStringLiteral("info"),
                        tr("Zoom takes these only from users who are there: a second change sets "
                           "them right after the first. They are the same for all. Everybody new "
                           "is a Member: Zoom's Users API gives nobody another role.")});
}

void ProfileFields::writeTo(zoom::NewUser &user) const
{
    if (m_phone->isChecked())
        user.zoomPhone = true;
    if (const QString plan = m_plan->text().trimmed(); !plan.isEmpty())
        user.planUnitedType = plan;
    if (const QString division = m_division->text().trimmed(); !division.isEmpty())
        user.divisionIds = {division};
}

std::optional<zoom::UserPatch> ProfileFields::patch() const
{
    zoom::UserPatch patch;
    bool any = false;
    for (const Field &field : m_later) {
        const QString text = field.edit->text().trimmed();
        if (text.isEmpty() || m_pending)
            continue;
        patch.*field.member = text;
        any = true;
    }
    return any ? std::optional(patch) : std::nullopt;
}

std::optional<zoom::Group> ProfileFields::group() const
{
    const QString id = m_group->currentData().toString();
    const auto chosen = std::ranges::find(m_groups, id, &zoom::Group::id);
    return chosen == m_groups.end() ? std::nullopt : std::optional(*chosen);
}

bool ProfileFields::isChanged() const
{
    return m_phone->isChecked() || m_group->currentIndex() > 0 || !m_plan->text().isEmpty() ||
           !m_division->text().isEmpty() ||
           std::any_of(m_later.cbegin(), m_later.cend(),
                       [](const Field &field) { return !field.edit->text().isEmpty(); });
}

bool ProfileFields::check()
{
    QLineEdit *first = nullptr;
    bool isNumber = true;
    const QString plan = m_plan->text().trimmed();
    plan.toLongLong(&isNumber);
    if (!plan.isEmpty() && !isNumber)
        first = m_plan;
    m_planField->setProblem(first ? tr("Enter Zoom's number of the plan, such as 1.") : QString());
    for (const Field &field : m_later) {
        const bool tooLong = !m_pending && field.edit->text().trimmed().size() > field.most;
        field.field->setProblem(tooLong ? tr("Zoom takes at most %L1 characters.").arg(field.most)
                                        : QString());
        if (tooLong && !first)
            first = field.edit;
    }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return !first;
}

} // namespace rollcall
