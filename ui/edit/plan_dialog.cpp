#include "ui/edit/plan_dialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/state_strip.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rollcall {

namespace {

QScrollArea *scrolling(QWidget *form)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(form);
    form->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    return area;
}

} // namespace

PlanDialog::PlanDialog(QWidget *parent)
    : QDialog(parent)
    , m_footer(new QHBoxLayout)
    , m_title(new TextLabel(TextRole::Title))
    , m_text(new TextLabel(TextRole::Secondary))
    , m_note(new StateStrip)
    , m_strip(new StateStrip)
    , m_question(new StateStrip)
    , m_discard(new QAction(tr("Discard what was typed"), this))
    , m_keep(new QAction(tr("Go on editing"), this))
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_goOn(new QPushButton)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_note->setObjectName(QStringLiteral("plan.note"));
    m_strip->setObjectName(QStringLiteral("plan.strip"));
    m_question->setObjectName(QStringLiteral("plan.question"));
    m_discard->setObjectName(QStringLiteral("plan.discard"));
    m_keep->setObjectName(QStringLiteral("plan.keep"));
    m_cancel->setObjectName(QStringLiteral("plan.cancel"));
    m_cancel->setAutoDefault(false);
    m_goOn->setObjectName(QStringLiteral("plan.review"));
    m_text->hide();

    auto *form = new QWidget;
    m_form = new QVBoxLayout(form);
    m_form->setContentsMargins(0, 0, metrics::grid, 0); // beside the scroll bar
    m_form->setSpacing(metrics::pageMargin);
    m_footer->addWidget(m_cancel);
    m_footer->addStretch();
    m_footer->addWidget(m_goOn);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(metrics::grid);
    layout->addWidget(m_note);
    layout->addWidget(m_strip);
    QScrollArea *area = scrolling(form);
    layout->addWidget(area, 1);
    layout->addWidget(m_question);
    layout->addLayout(m_footer);
    m_goOn->setDefault(true); // a dialog knows only of those that are in it

    // Also when not the Tab key but a mistake leads there.
    connect(qApp, &QApplication::focusChanged, area, [area, form](QWidget *, QWidget *now) {
        if (now && form->isAncestorOf(now))
            area->ensureWidgetVisible(now, 0, 6 * metrics::grid);
    });
    connect(m_goOn, &QPushButton::clicked, this, [this] {
        if (!m_isMaking)
            review();
    });
    connect(m_cancel, &QPushButton::clicked, this, &PlanDialog::reject);
    connect(m_discard, &QAction::triggered, this, [this] { QDialog::reject(); });
    connect(m_keep, &QAction::triggered, this, [this] { m_question->setNotice({}); });
}

void PlanDialog::setHeading(const QString &title, const QString &text)
{
    setWindowTitle(title);
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void PlanDialog::setNote(const Notice &note)
{
    m_note->setNotice(note);
}

void PlanDialog::addButton(QPushButton *button)
{
    button->setAutoDefault(false);
    m_footer->insertWidget(m_footer->count() - 1, button);
}

void PlanDialog::make(const ChangePlan &begun, const UserStore &store,
                      const std::vector<UserRow> &users, const ChangeMaker &maker,
                      const std::function<void(const ChangePlan &)> &made)
{
    m_isMaking = true; // disabling the button would take the focus from it
    m_making.start(makeChanges(begun, store, users, maker, m_making.token()),
                   [this, made](const ChangePlan &plan) {
                       m_isMaking = false;
                       made(plan);
                   });
}

void PlanDialog::makeForReview(const ChangePlan &begun, const UserStore &store,
                               const std::vector<UserRow> &users, const ChangeMaker &maker)
{
    make(begun, store, users, maker, [this](const ChangePlan &plan) { Q_EMIT planMade(plan); });
}

void PlanDialog::reject()
{
    if (!isChanged()) {
        QDialog::reject();
        return;
    }
    Notice notice;
    notice.meaning = Meaning::Warning;
    notice.icon = QStringLiteral("warning");
    notice.title = tr("What you entered has not been applied");
    m_question->setNotice(notice, {m_keep, m_discard});
}

} // namespace rollcall
