#include "ui/review/review_sheet.h"

#include "core/changes/change_desk.h"
#include "ui/models/visible_text.h"
#include "ui/review/findings_list.h"
#include "ui/review/review_side.h"
#include "ui/review/review_words.h"
#include "ui/review/secrets_form.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/state_strip.h"
#include "ui/widgets/text_label.h"
#include "ui/workspace.h"

#include <QAction>
#include <QCheckBox>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rollcall {

namespace {

template <typename Widget>
Widget *named(Widget *widget, const char *name)
{
    widget->setObjectName(QLatin1String(name));
    return widget;
}

Notice dangerNotice(const QString &title, const QString &text)
{
    Notice notice;
    notice.meaning = Meaning::Danger;
    notice.icon = QStringLiteral("warning");
    notice.title = title;
    notice.text = text;
    return notice;
}

} // namespace

ReviewSheet::ReviewSheet(Workspace &workspace, Clock &clock, ChangePlan plan, QWidget *parent,
                         const QStringList &notes)
    : QDialog(parent)
    , m_review(workspace, clock, std::move(plan))
    , m_awaited(clock)
    , m_title(named(new TextLabel(TextRole::Title), "review.title"))
    , m_subtitle(named(new TextLabel(TextRole::Secondary), "review.subtitle"))
    , m_pen(named(new StateStrip, "review.pen"))
    , m_notes(named(new StateStrip, "review.notes"))
    , m_problems(named(new QCheckBox, "review.problems"))
    , m_table(named(new RecordTable(m_model, tr("Changes")), "review.table"))
    , m_side(new ReviewSide)
    , m_secrets(new SecretsForm)
    , m_final(named(new StateStrip, "review.final"))
    , m_typed(named(new QLineEdit, "review.typed"))
    , m_outcome(named(new StateStrip, "review.outcome"))
    , m_hint(named(new TextLabel(TextRole::Secondary), "review.hint"))
    , m_save(named(new QPushButton(tr("Save plan…")), "review.save"))
    , m_keep(named(new QPushButton(tr("Keep for later")), "review.keep"))
    , m_cancel(named(new QPushButton(tr("Cancel")), "review.cancel"))
    , m_apply(named(new QPushButton, "review.apply"))
    , m_takePen(named(new QAction(icon(QStringLiteral("refresh")), tr("Try again"), this),
                      "review.take-pen"))
    , m_forget(named(new QAction(tr("Close and forget them"), this), "review.forget"))
    , m_stay(named(new QAction(tr("Go on here"), this), "review.stay"))
    , m_again(named(new QAction(tr("Try again"), this), "review.again"))
{
    setObjectName(QStringLiteral("review"));
    setWindowTitle(tr("Review changes"));
    layOut(notes);
    connectParts(workspace);
    m_table->setFocus();
    showPlan();
    showPen();
    resize(1160, 720);
}

ReviewSheet::~ReviewSheet()
{
    delete m_table; // a view must not outlive its model
}

void ReviewSheet::layOut(const QStringList &notes)
{
    m_confirm = new FormField(tr("Confirmation"), m_typed);
    m_confirm->setObjectName(QStringLiteral("review.confirm"));
    m_typed->setMaximumWidth(metrics::grid * 40);
    Notice left;
    left.meaning = Meaning::Warning;
    left.icon = QStringLiteral("info");
    left.title = notes.isEmpty() ? QString() : tr("Not everything can be undone");
    left.text = visibleText(notes.join(u' '));
    m_notes->setNotice(left);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(makeTable(), 1);
    middle->addWidget(m_side);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin,
                               metrics::pageMargin);
    column->setSpacing(metrics::grid);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addWidget(m_pen);
    column->addWidget(m_notes);
    column->addLayout(middle, 1);
    column->addWidget(m_secrets);
    column->addWidget(m_final);
    column->addWidget(m_confirm);
    column->addWidget(m_outcome);
    column->addLayout(makeButtons());
}

QWidget *ReviewSheet::makeTable()
{
    m_table->setColumnWidths({20, 26, 14, 13, 14, 16});
    m_table->setFrameShape(QFrame::StyledPanel);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(metrics::halfGrid);
    column->addWidget(m_problems);
    column->addWidget(m_table, 1);
    return box;
}

QLayout *ReviewSheet::makeButtons()
{
    m_hint->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::grid);
    row->addWidget(m_save);
    row->addWidget(m_keep);
    row->addWidget(m_hint, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_apply);
    return row;
}

void ReviewSheet::connectParts(Workspace &workspace)
{
    connect(&m_review, &PlanReview::planChanged, this, &ReviewSheet::showPlan);
    connect(&m_review, &PlanReview::checked, this, &ReviewSheet::showChecks);
    connect(&m_review, &PlanReview::applied, this, &ReviewSheet::takenByDesk);
    connect(&m_awaited, &AwaitedRun::changed, this, &ReviewSheet::showAnswer);
    connect(m_again, &QAction::triggered, this, &ReviewSheet::tryAgain);
    connect(&m_review, &PlanReview::refused, this, [this](const Error &error) {
        Notice notice = dangerNotice(tr("Nothing was sent"), visibleText(error.sentence));
        notice.icon = QStringLiteral("error");
        notice.details = error.details();
        m_outcome->setNotice(notice);
        finish();
    });
    connect(&m_side->findings(), &FindingsList::fixWanted, &m_review, &PlanReview::fix);
    connect(m_problems, &QCheckBox::toggled, &m_model, &PlanModel::setProblemsOnly);
    connect(m_secrets, &SecretsForm::changed, this, &ReviewSheet::enableButtons);
    connect(m_typed, &QLineEdit::textChanged, this, &ReviewSheet::enableButtons);
    m_typed->installEventFilter(this);
    connect(m_save, &QPushButton::clicked, this, &ReviewSheet::save);
    connect(m_keep, &QPushButton::clicked, this, &ReviewSheet::keep);
    connect(m_cancel, &QPushButton::clicked, this, &ReviewSheet::reject);
    connect(m_apply, &QPushButton::clicked, this, &ReviewSheet::apply);
    connect(m_forget, &QAction::triggered, this, [this] {
        m_secrets->wipe();
        QDialog::reject();
    });
    connect(m_stay, &QAction::triggered, this, [this] { m_outcome->setNotice({}); });
    if (ChangeDesk *desk = m_review.desk()) {
        connect(desk, &ChangeDesk::penChanged, this, &ReviewSheet::showPen);
        connect(m_takePen, &QAction::triggered, desk, &ChangeDesk::takePen);
    }
    connect(&workspace, &Workspace::accountAboutToChange, this, [this] {
        m_secrets->wipe();
        QDialog::reject();
    });
}

void ReviewSheet::showPlan()
{
    const PlanDigest &digest = m_review.digest();
    m_title->setText(visibleText(plan().title));
    m_subtitle->setText(summary());
    m_model.setPlan(m_review.isDigested() ? plan() : ChangePlan(), digest.fields());
    const Consequences consequences = digest.consequences();
    m_side->setConsequences(consequences.others);
    m_final->setNotice(
        consequences.irreversible.isEmpty()
            ? Notice()
            : dangerNotice(tr("This can’t be undone"), consequences.irreversible.join(u'\n')));
    m_secrets->setUsers(digest.lackSecrets());
    m_typed->clear(); // it was about another plan
    showConfirmation();
    m_apply->setText(applyText(digest));
    m_apply->setIcon(isDestructive() ? icon(QStringLiteral("warning"), Meaning::Danger) : QIcon());
    (isDestructive() ? m_cancel : m_apply)->setDefault(true);
    showChecks(); // those of another plan offer fixes that are none of this one's
}

QString ReviewSheet::summary() const
{
    const QString changes = tr("%Ln change(s)", nullptr, int(plan().changes.size()));
    if (!m_review.isDigested()) {
        //: %1 is a number of changes
        return tr("Looking through %1…").arg(changes);
    }
    const QString users = tr("%Ln user(s)", nullptr, m_review.digest().users());
    //: %1 is a number of changes, %2 a number of users, %3 the name of the account
    return tr("%1 to %2 of “%3”").arg(changes, users, visibleText(m_review.accountName()));
}

void ReviewSheet::showConfirmation()
{
    const Confirmation confirmation = confirmationFor(m_review.digest());
    m_confirm->setLabel(confirmation.request);
    m_confirm->setVisible(confirmation.isNeeded());
    if (confirmation.isNeeded())
        m_typed->setFocus();
}

void ReviewSheet::showChecks()
{
    m_model.setFindings(m_review.findings());
    m_side->findings().setFindings(m_review.digest(), m_review.findings(),
                                   m_review.isChecking() || !m_review.isChecked());
    m_side->setBudget(m_review.isChecked() ? std::optional(m_review.budget()) : std::nullopt);
    const int problems = m_model.problemCount();
    m_problems->setText(tr("Only the %Ln change(s) to look at", nullptr, problems));
    m_problems->setVisible(problems > 0 || m_problems->isChecked());
    if (problems == 0)
        m_problems->setChecked(false);
    enableButtons();
}

void ReviewSheet::showPen()
{
    Notice notice;
    if (!m_review.mayChange()) {
        notice.meaning = Meaning::Warning;
        notice.icon = QStringLiteral("lock");
        notice.title = tr("You can look, but not apply");
        notice.text = m_review.desk() ? visibleText(m_review.desk()->pen().reason)
                                      : tr("No account is open for changes.");
    }
    m_pen->setNotice(notice, m_review.desk() ? QList{m_takePen} : QList<QAction *>());
    enableButtons();
}

QString ReviewSheet::obstacle() const
{
    if (m_awaited.state() != Answer::Nothing)
        return tr("It has been sent.");
    if (!m_review.mayChange())
        return tr("This window may not change the account.");
    if (plan().changes.isEmpty())
        return tr("Nothing is left to apply.");
    if (!m_review.isForThisAccount())
        return tr("This plan was made for another account.");
    if (!m_review.isChecked())
        return tr("The plan is still being checked.");
    if (m_review.refusedCount() > 0)
        return tr("Leave out first what can’t be applied.");
    if (!m_secrets->isComplete())
        return tr("A password is missing.");
    const Confirmation confirmation = confirmationFor(m_review.digest());
    return confirmation.isGivenBy(m_typed->text()) ? QString() : confirmation.request;
}

void ReviewSheet::enableButtons()
{
    const bool applying = m_review.isApplying();
    const bool busy = applying || m_awaited.state() != Answer::Nothing;
    const QString why = applying ? tr("Writing it down…") : obstacle();
    // Beside its field, the confirmation need not be asked for twice.
    const bool asked = why == confirmationFor(m_review.digest()).request;
    m_hint->setText(asked ? QString() : why);
    m_apply->setEnabled(why.isEmpty());
    m_apply->setAccessibleDescription(why);
    m_cancel->setEnabled(!applying);
    m_save->setEnabled(!busy && !plan().changes.isEmpty());
    enableKeep(busy);
    for (QWidget *part : {static_cast<QWidget *>(m_secrets), static_cast<QWidget *>(m_confirm),
                          static_cast<QWidget *>(m_side)}) {
        part->setEnabled(!busy);
    }
}

void ReviewSheet::enableKeep(bool busy)
{
    const bool possible =
        !plan().changes.isEmpty() && m_review.desk() && m_review.isForThisAccount();
    const bool hasRoom = possible && m_review.desk()->staged().hasRoomFor(plan().changes.size());
    m_keep->setEnabled(!busy && hasRoom);
    const QString why = possible && !hasRoom
                            ? tr("No more than %Ln change(s) are kept for later. Save this plan "
                                 "to a file instead.",
                                 nullptr, StagedChanges::most)
                            : QString();
    m_keep->setToolTip(why);
    m_keep->setAccessibleDescription(why);
}

void ReviewSheet::apply()
{
    if (m_review.isApplying() || !obstacle().isEmpty())
        return;
    m_outcome->setNotice({});
    m_review.apply(m_secrets->secrets());
    enableButtons();
}

// Who changes one user waits for it; who changes many looks at the panel.
void ReviewSheet::takenByDesk(Run *run)
{
    m_secrets->wipe();
    Q_EMIT applied(run);
    if (m_review.digest().users() != 1) {
        accept();
        return;
    }
    m_awaited.follow(*run);
    m_cancel->setFocus();
}

void ReviewSheet::showAnswer()
{
    if (m_awaited.state() == Answer::Agreed) {
        leaveRun();
        return;
    }
    const bool refused = m_awaited.state() == Answer::Refused;
    const bool mayRetry = refused && !m_awaited.run()->positionsOf(Outcome::Failed).isEmpty();
    m_outcome->setNotice(m_awaited.notice(), mayRetry ? QList{m_again} : QList<QAction *>());
    m_cancel->setText(refused ? tr("Close") : tr("Go on in the background"));
    enableButtons();
}

// What becomes of it from now on is told in the panel.
void ReviewSheet::leaveRun()
{
    m_awaited.disconnect(this);
    accept();
}

void ReviewSheet::tryAgain()
{
    Run *run = m_awaited.run();
    if (run && m_review.desk())
        m_review.desk()->retry(*run, run->positionsOf(Outcome::Failed));
}

void ReviewSheet::finish()
{
    enableButtons();
    m_apply->setFocus();
}

void ReviewSheet::keep()
{
    m_review.desk()->staged().stage(plan().changes);
    m_secrets->wipe();
    Q_EMIT keptForLater();
    accept();
}

void ReviewSheet::save()
{
    auto *dialog = new QFileDialog(this, tr("Save the plan as"), QString(),
                                   tr("Rollcall plans (*.json);;All files (*)"));
    dialog->setObjectName(QStringLiteral("review.file-dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this, &ReviewSheet::saveTo);
    dialog->open();
}

void ReviewSheet::saveTo(const QString &path)
{
    m_saving.start(savePlanAsync(plan(), path),
                   [this, path](const Result<void> &saved) { showSaved(saved, path); });
}

void ReviewSheet::showSaved(const Result<void> &saved, const QString &path)
{
    Notice notice;
    if (saved) {
        notice.meaning = Meaning::Success;
        notice.icon = QStringLiteral("success");
        notice.title = tr("The plan is saved");
        notice.text = tr("In %1. Whoever opens it in Rollcall reviews it as you do here. "
                         "Passwords are not in it.",
                         "path")
                          .arg(visibleText(path));
    } else {
        notice = dangerNotice(tr("The plan was not saved"), visibleText(saved.error().sentence));
        notice.details = saved.error().details();
    }
    m_outcome->setNotice(notice);
}

void ReviewSheet::reject()
{
    if (m_review.isApplying())
        return;
    if (m_awaited.state() == Answer::Waiting) {
        leaveRun();
        return;
    }
    if (m_secrets->isTouched()) {
        Notice notice;
        notice.meaning = Meaning::Warning;
        notice.icon = QStringLiteral("key");
        notice.title = tr("The passwords that you typed are kept nowhere");
        m_outcome->setNotice(notice, {m_stay, m_forget});
        return;
    }
    QDialog::reject();
}

// Enter means the default button, which here would close a review or begin a run by accident.
void ReviewSheet::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && isDestructive() && !qobject_cast<QPushButton *>(focusWidget()))
        event->accept();
    else
        QDialog::keyPressEvent(event);
}

bool ReviewSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_typed && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_apply->isEnabled()) {
            m_apply->setFocus(); // the next key is the decision
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace rollcall
