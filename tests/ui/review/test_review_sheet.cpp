#include "tests/support/fake_change_desk.h"
#include "tests/support/fake_workspace.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sample_plans.h"
#include "ui/review/findings_list.h"
#include "ui/review/review_sheet.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/state_strip.h"

#include <QAccessible>
#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace rollcall;
using namespace Qt::StringLiterals;

class TestReviewSheet : public QObject
{
    Q_OBJECT

    ManualClock m_clock;
    std::unique_ptr<FakeChangeDesk> m_desk;
    std::unique_ptr<FakeWorkspace> m_workspace;
    std::unique_ptr<ReviewSheet> m_sheet;

    template <typename Widget = QWidget>
    Widget *find(const char *name) const
    {
        return m_sheet->findChild<Widget *>(QLatin1String(name));
    }
    QPushButton *applyButton() const { return find<QPushButton>("review.apply"); }
    QString hint() const { return find<QLabel>("review.hint")->text(); }

    void open(const ChangePlan &plan, const QStringList &notes = {})
    {
        m_sheet = std::make_unique<ReviewSheet>(*m_workspace, m_clock, plan, nullptr, notes);
        m_sheet->open();
        QVERIFY(QTest::qWaitForWindowActive(m_sheet.get()));
    }
    void click(const char *name) const
    {
        QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton);
    }

    void settle(Outcome outcome, const std::optional<Error> &error = {})
    {
        ChangeState state;
        state.outcome = outcome;
        state.error = error;
        m_desk->runs().constFirst()->setState(0, state);
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<FakeChangeDesk>();
        m_workspace = std::make_unique<FakeWorkspace>();
        m_workspace->desk = m_desk.get();
        AccountProfile acme;
        acme.name = u"Acme"_s;
        acme.accountId = u"abc"_s;
        m_workspace->openProfile(acme, "secret");
    }
    void cleanup()
    {
        m_sheet.reset();
        m_workspace.reset();
        m_desk.reset();
    }

    void appliesWhatItShows()
    {
        open(departmentChanges(2));
        QCOMPARE(applyButton()->text(), u"Edit profile for 2 user(s)"_s);
        QCOMPARE(find<RecordTable>("review.table")->model()->rowCount(), 2);
        QVERIFY(applyButton()->isDefault());
        const QSignalSpy applied(m_sheet.get(), &ReviewSheet::applied);
        click("review.apply");
        QCOMPARE(m_desk->applied.size(), 1);
        QCOMPARE(m_desk->applied[0].changes, departmentChanges(2).changes);
        QCOMPARE(applied.count(), 1);
        QCOMPARE(applied[0][0].value<Run *>(), m_desk->runs().constFirst());
        QVERIFY(!m_sheet->isVisible());
    }

    // Also while they are renewed.
    void checksAreAlwaysInSight()
    {
        open(departmentChanges(2));
        auto *list = find<FindingsList>("review.findings");
        list->setFindings(PlanDigest(), {}, true);
        const QList<QLabel *> lines = list->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(lines, [](const QLabel *line) {
            return line->isVisible() && line->text().contains(u"Checking seats");
        }));
    }

    // The window is not held up, and nothing is applied that has not been looked through.
    void aLongPlanIsLookedThroughFirst()
    {
        constexpr int many = 20'000;
        m_sheet =
            std::make_unique<ReviewSheet>(*m_workspace, m_clock, deactivations(many), nullptr);
        m_sheet->open();
        const auto *table = find<RecordTable>("review.table")->model();
        QCOMPARE(table->rowCount(), 0);
        QCOMPARE(find<QLabel>("review.subtitle")->text(), u"Looking through 20,000 change(s)…"_s);
        QCOMPARE(find<QLabel>("review.budget")->text(), u"Being counted…"_s);
        QVERIFY(!applyButton()->isEnabled());
        QVERIFY(hint().contains(u"still being checked"));
        QTRY_VERIFY(applyButton()->isEnabled());
        QCOMPARE(table->rowCount(), many);
        QCOMPARE(applyButton()->text(), u"Deactivate 20,000 user(s)"_s);
        QVERIFY(find<QPushButton>("review.cancel")->isDefault());
        QVERIFY(find<QLabel>("review.budget")->text().contains(u"call(s)"));
    }

    void anAccountThatGoesEndsTheLook()
    {
        m_sheet =
            std::make_unique<ReviewSheet>(*m_workspace, m_clock, deactivations(20'000), nullptr);
        m_sheet->open();
        m_workspace->closeAccount();
        QVERIFY(!m_sheet->isVisible());
        bool turned = false;
        QTimer::singleShot(0, this, [&turned] { turned = true; });
        QTRY_VERIFY(turned);
        QCOMPARE(find<RecordTable>("review.table")->model()->rowCount(), 0);
    }

    void manyDeletionsNeedTheirCount()
    {
        open(deletions(12));
        auto *typed = find<QLineEdit>("review.typed");
        QVERIFY(typed->isVisible());
        QVERIFY(typed->hasFocus());
        QVERIFY(!applyButton()->isEnabled());
        QVERIFY(find<StateStrip>("review.final")->isVisible());
        QCOMPARE(find<StateStrip>("review.final")->notice().meaning, Meaning::Danger);
        QVERIFY(!find<StateStrip>("review.final")->notice().icon.isEmpty());
        QTest::keyClicks(typed, u"1"_s);
        QVERIFY(!applyButton()->isEnabled());
        QTest::keyClicks(typed, u"2"_s);
        QVERIFY(applyButton()->isEnabled());
        // Enter leads to the button and does not press it.
        QTest::keyClick(typed, Qt::Key_Return);
        QVERIFY(m_desk->applied.isEmpty());
        QVERIFY(applyButton()->hasFocus());
        QTest::keyClick(applyButton(), Qt::Key_Space);
        QCOMPARE(m_desk->applied.size(), 1);
    }

    void oneDeletionNeedsTheName()
    {
        open(deletions(1));
        auto *typed = find<QLineEdit>("review.typed");
        QTest::keyClicks(typed, u"User 1"_s);
        QVERIFY(!applyButton()->isEnabled());
        typed->clear();
        QTest::keyClicks(typed, u"User 0"_s);
        QVERIFY(applyButton()->isEnabled());
    }

    void theDefaultButtonDestroysNothing()
    {
        for (const ChangePlan &plan : {deletions(3), deactivations(3), deletions(1)}) {
            open(plan);
            QVERIFY(!applyButton()->isDefault());
            QTest::keyClick(find<RecordTable>("review.table"), Qt::Key_Return);
            QVERIFY(m_desk->applied.isEmpty());
            QVERIFY(m_sheet->isVisible()); // and nothing is lost by it either
        }
    }

    // Who changes one user sees whether it was done; many are followed in the panel.
    void oneUserIsWaitedFor()
    {
        open(licenceChanges(1));
        click("review.apply");
        QVERIFY(m_sheet->isVisible());
        QVERIFY(!applyButton()->isEnabled());
        QVERIFY(find<StateStrip>("review.outcome")->isVisible());
        settle(Outcome::Done);
        QVERIFY(!m_sheet->isVisible());
        QCOMPARE(m_sheet->result(), int(QDialog::Accepted));
        QCOMPARE(m_desk->applied.size(), 1);
    }

    void zoomsRefusalStaysInPlace()
    {
        open(licenceChanges(1));
        click("review.apply");
        settle(Outcome::Failed,
               localError(ErrorKind::Invalid, u"No seat is left."_s, u"code 3412"_s));
        QVERIFY(m_sheet->isVisible());
        const Notice notice = find<StateStrip>("review.outcome")->notice();
        QCOMPARE(notice.meaning, Meaning::Danger);
        QCOMPARE(notice.title, u"It was not done"_s);
        QCOMPARE(notice.text, u"No seat is left."_s);
        QVERIFY(notice.details.contains(u"code 3412"));
        QVERIFY(!applyButton()->isEnabled()); // it is not sent as if nothing had been
        click("review.again.button");
        QCOMPARE(m_desk->asked, QStringList{u"retry 1: 0"_s});
        settle(Outcome::Failed, localError(ErrorKind::Invalid, u"Still none."_s));
        QCOMPARE(find<StateStrip>("review.outcome")->notice().text, u"Still none."_s);
        QTest::keyClick(m_sheet.get(), Qt::Key_Escape);
        QVERIFY(!m_sheet->isVisible());
        QCOMPARE(m_sheet->result(), int(QDialog::Rejected)); // a dialog behind it stays
    }

    void whatIsNotKnownIsSaid()
    {
        open(licenceChanges(1));
        click("review.apply");
        settle(Outcome::Unknown, localError(ErrorKind::Transport, u"The connection broke."_s));
        QVERIFY(find<StateStrip>("review.outcome")->notice().title.contains(u"not known"));
        QVERIFY(!find<QPushButton>("review.again.button")); // it may have happened
    }

    void waitingCanGoOnInTheBackground()
    {
        open(licenceChanges(1));
        click("review.apply");
        QVERIFY(find<QPushButton>("review.cancel")->text().contains(u"background"));
        click("review.cancel");
        QVERIFY(!m_sheet->isVisible());
        QCOMPARE(m_sheet->result(), int(QDialog::Accepted));
        settle(Outcome::Failed); // nobody is there to be told
    }

    void aRefusalStaysInPlace()
    {
        m_desk->refusal = localError(ErrorKind::File, u"The disk is full."_s, u"ENOSPC"_s);
        m_desk->slowApply = true;
        open(licenceChanges(2));
        click("review.apply");
        QVERIFY(!applyButton()->isEnabled());
        QTest::keyClick(m_sheet.get(), Qt::Key_Escape);
        m_sheet->close();
        QVERIFY(m_sheet->isVisible()); // it is not known yet what became of it
        m_desk->answerApply();
        auto *outcome = find<StateStrip>("review.outcome");
        QTRY_VERIFY(outcome->isVisible());
        QCOMPARE(outcome->notice().text, u"The disk is full."_s);
        QVERIFY(outcome->notice().details.contains(u"ENOSPC"));
        QVERIFY(applyButton()->isEnabled());
        m_desk->refusal.reset();
        m_desk->slowApply = false;
        click("review.apply");
        QCOMPARE(m_desk->applied.size(), 2);
        QVERIFY(!m_sheet->isVisible());
    }

    void escapeAppliesNothing()
    {
        open(deletions(12));
        QTest::keyClick(find("review.typed"), Qt::Key_Escape);
        QVERIFY(!m_sheet->isVisible());
        QVERIFY(m_desk->applied.isEmpty());
    }

    void withoutThePenItCanOnlyBeLookedAt()
    {
        m_desk->setPen({false, u"Another window holds the pen: process 4711."_s});
        open(licenceChanges(1));
        QVERIFY(!applyButton()->isEnabled());
        auto *pen = find<StateStrip>("review.pen");
        QVERIFY(pen->isVisible());
        QVERIFY(pen->notice().text.contains(u"4711"));
        m_desk->penIsFree = true;
        click("review.take-pen.button");
        QCOMPARE(m_desk->penAsked, 1);
        QVERIFY(!pen->isVisible());
        QVERIFY(applyButton()->isEnabled());
    }

    void whatIsRefusedMustBeLeftOut()
    {
        // The same user twice: the checks refuse that.
        ChangePlan plan = licenceChanges(3);
        plan.changes += licenceChange(sampleUser(0), 1);
        open(plan);
        QVERIFY(!applyButton()->isEnabled());
        QVERIFY(!hint().isEmpty());
        auto *problems = find<QCheckBox>("review.problems");
        QVERIFY(problems->isVisible());
        QTest::mouseClick(problems, Qt::LeftButton, {}, QPoint(8, problems->height() / 2));
        QVERIFY(find<RecordTable>("review.table")->model()->rowCount() < 4);
        QTRY_VERIFY(find<QPushButton>("review.fix"));
        click("review.fix");
        QVERIFY(m_sheet->plan().changes.size() < 4);
        QTRY_VERIFY(applyButton()->isEnabled());
        QCOMPARE(find<QLabel>("review.title")->text(), applyButton()->text());
    }

    void aFixAsksForTheNewCount()
    {
        ChangePlan plan = deletions(12);
        plan.changes += deletions(1).changes;
        open(plan);
        auto *typed = find<QLineEdit>("review.typed");
        QTest::keyClicks(typed, u"12"_s);
        QTRY_VERIFY(find<QPushButton>("review.fix"));
        click("review.fix");
        QVERIFY(typed->text().isEmpty());
    }

    void checksComeLater()
    {
        m_desk->slowFacts = true;
        open(licenceChanges(2));
        const auto says = [this](const QString &words) {
            for (const auto *label : m_sheet->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(words))
                    return true;
            }
            return false;
        };
        const QRect table = find("review.table")->geometry();
        QVERIFY(says(u"Checking"_s));
        m_desk->answerFacts();
        QTRY_VERIFY(!says(u"Checking"_s));
        QCOMPARE(find("review.table")->geometry(), table);
    }

    void passwordsOfAFileAreAskedFor()
    {
        open(passwordChanges(2));
        QVERIFY(!applyButton()->isEnabled());
        QTest::keyClicks(find<QLineEdit>("secret.u0"), u"Correct-Horse-1"_s);
        QVERIFY(!applyButton()->isEnabled());
        QTest::keyClicks(find<QLineEdit>("secret.u1"), u"Battery-Staple-2"_s);
        QTRY_VERIFY(applyButton()->isEnabled());
        click("review.apply");
        QCOMPARE(m_desk->applied.size(), 1);
        QCOMPARE(m_desk->applied[0].changes[0].secret, QByteArray("Correct-Horse-1"));
        QCOMPARE(m_desk->applied[0].changes[1].secret, QByteArray("Battery-Staple-2"));
    }

    void typedPasswordsAreNotLostByEscape()
    {
        open(passwordChanges(1));
        auto *field = find<QLineEdit>("secret.u0");
        QTest::keyClicks(field, u"Correct-Horse-1"_s);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(m_sheet->isVisible());
        click("review.stay.button");
        QCOMPARE(field->text(), u"Correct-Horse-1"_s);
        QTest::keyClick(field, Qt::Key_Escape);
        click("review.forget.button");
        QVERIFY(!m_sheet->isVisible());
        QVERIFY(field->text().isEmpty());
    }

    void keptForLater()
    {
        open(licenceChanges(3));
        const QSignalSpy kept(m_sheet.get(), &ReviewSheet::keptForLater);
        click("review.keep");
        QCOMPARE(kept.count(), 1);
        QCOMPARE(m_desk->staged().changes(), licenceChanges(3).changes);
        QVERIFY(m_desk->applied.isEmpty());
        QVERIFY(!m_sheet->isVisible());
    }

    void savedForAColleague()
    {
        const QTemporaryDir folder;
        open(licenceChanges(2));
        click("review.save");
        auto *dialog = find<QFileDialog>("review.file-dialog");
        QTRY_VERIFY(dialog->isVisible());
        const QString path = folder.filePath(u"plan.json"_s);
        dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
        QTest::keyClick(dialog->findChild<QLineEdit *>(u"fileNameEdit"_s), Qt::Key_Return);
        auto *outcome = find<StateStrip>("review.outcome");
        QTRY_COMPARE(outcome->notice().meaning, Meaning::Success);
        const auto opened = openPlan(path);
        QVERIFY(opened.ok());
        QCOMPARE(opened->changes, licenceChanges(2).changes);
        QVERIFY(m_sheet->isVisible());
    }

    void anotherAccountsPlanCannotBeApplied()
    {
        ChangePlan plan = licenceChanges(1);
        plan.accountId = u"another"_s;
        open(plan);
        QVERIFY(!applyButton()->isEnabled());
        QVERIFY(!find<QPushButton>("review.keep")->isEnabled());
        QVERIFY(hint().contains(u"another account"));
    }

    void saysWhatAnUndoCannotDo()
    {
        open(licenceChanges(1), {u"12 deletions: Zoom has no way to bring a user back."_s});
        QVERIFY(find<StateStrip>("review.notes")->isVisible());
        QVERIFY(find<StateStrip>("review.notes")->notice().text.contains(u"12 deletions"));
    }

    void closesWithTheAccount()
    {
        open(passwordChanges(1));
        QTest::keyClicks(find<QLineEdit>("secret.u0"), u"Correct-Horse-1"_s);
        m_workspace->closeAccount();
        QVERIFY(!m_sheet->isVisible());
    }

    void everyControlHasAName()
    {
        open(deletions(12));
        for (const auto *widget : m_sheet->findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus &&
                qobject_cast<const QScrollArea *>(widget) == nullptr) {
                QAccessibleInterface *part =
                    QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
                QVERIFY2(part && !part->text(QAccessible::Name).isEmpty(),
                         qPrintable(widget->objectName() + u' ' +
                                    QLatin1String(widget->metaObject()->className())));
            }
        }
    }
};

QTEST_MAIN(TestReviewSheet)
#include "test_review_sheet.moc"
