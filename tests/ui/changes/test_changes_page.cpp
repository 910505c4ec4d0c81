#include "tests/support/fake_change_desk.h"
#include "tests/support/fake_workspace.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sample_plans.h"
#include "ui/activity/run_strip.h"
#include "ui/changes/changes_page.h"
#include "ui/review/review_desk.h"
#include "ui/review/review_sheet.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/state_strip.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

class TestChangesPage : public QObject
{
    Q_OBJECT

    ManualClock m_clock;
    std::unique_ptr<FakeChangeDesk> m_desk;
    std::unique_ptr<FakeWorkspace> m_workspace;
    std::unique_ptr<QWidget> m_window;
    ReviewDesk *m_reviews = nullptr;
    ChangesPage *m_page = nullptr;

    template <typename Widget = QWidget>
    Widget *find(const char *name) const
    {
        return m_window->findChild<Widget *>(QLatin1String(name));
    }
    StateStrip *strip(const char *name) const { return find<StateStrip>(name); }
    RecordTable *table() const { return find<RecordTable>("changes.table"); }
    QPushButton *button(const QString &name) const
    {
        for (auto *button : m_window->findChildren<QPushButton *>(name)) {
            if (button->isVisible())
                return button;
        }
        return nullptr;
    }
    void click(const QString &name) const
    {
        QTRY_VERIFY2(button(name), qPrintable(name));
        QTest::mouseClick(button(name), Qt::LeftButton);
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
        m_window = std::make_unique<QWidget>();
        m_window->resize(1000, 700);
        m_reviews = new ReviewDesk(*m_workspace, m_clock, m_window.get());
        m_page = new ChangesPage(*m_workspace, *m_reviews, m_clock, m_window.get());
        m_page->resize(m_window->size());
        m_page->setDesk(m_desk.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        m_workspace.reset();
        m_desk.reset();
    }

    void saysWhenNothingWaits()
    {
        QVERIFY(m_page->findChild<EmptyState *>()->isVisible());
        QCOMPARE(m_page->count(), 0);
        QVERIFY(!m_page->commands().review->isEnabled());
        QVERIFY(m_page->commands().openPlan->isEnabled());
    }

    void countsWhatWaits()
    {
        const QSignalSpy counted(m_page, &ChangesPage::countChanged);
        m_desk->staged().stage(licenceChanges(3).changes);
        QCOMPARE(counted.last()[0].toInt(), 3);
        Run &run = m_desk->addRun(deactivations(4), Run::Phase::Interrupted);
        QCOMPARE(counted.last()[0].toInt(), 4);
        run.setPhase(Run::Phase::Running); // its place is the activity panel from now on
        QCOMPARE(counted.last()[0].toInt(), 3);
    }

    void reviewsWhatIsKept()
    {
        m_desk->staged().stage(licenceChanges(3).changes);
        QCOMPARE(table()->model()->rowCount(), 3);
        click(u"changes.review.button"_s);
        auto *sheet = m_window->findChild<ReviewSheet *>();
        QVERIFY(sheet && sheet->isVisible());
        QCOMPARE(sheet->plan().changes, m_desk->staged().changes());
        click(u"review.apply"_s);
        QCOMPARE(m_desk->applied.size(), 1);
        QVERIFY(m_desk->staged().isEmpty());
        QVERIFY(m_page->findChild<EmptyState *>()->isVisible());
    }

    void aReviewThatIsClosedKeepsAll()
    {
        m_desk->staged().stage(licenceChanges(3).changes);
        click(u"changes.review.button"_s);
        QTest::keyClick(m_window->findChild<ReviewSheet *>(), Qt::Key_Escape);
        QCOMPARE(m_desk->staged().changes().size(), 3);
    }

    void discardedOnesCanBePutBack()
    {
        m_desk->staged().stage(licenceChanges(3).changes);
        QVERIFY(!m_page->commands().discard->isEnabled());
        table()->selectRow(1);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Delete);
        QCOMPARE(m_desk->staged().changes().size(), 2);
        QVERIFY(m_desk->staged().changesOf(u"u1"_s).isEmpty());
        click(u"changes.put-back.button"_s);
        QCOMPARE(m_desk->staged().changes().size(), 3);
        QVERIFY(!strip("changes.note")->isVisible());

        click(u"changes.discard-all.button"_s);
        QVERIFY(m_desk->staged().isEmpty());
        click(u"changes.put-back.button"_s);
        QCOMPARE(m_desk->staged().changes().size(), 3);
        QVERIFY(m_desk->applied.isEmpty());
    }

    void nothingIsDiscardedUnseen()
    {
        m_desk->staged().stage(licenceChanges(3).changes);
        table()->selectRow(1);
        QVERIFY(m_page->commands().discard->isEnabled());
        m_page->hide();
        QVERIFY(!m_page->commands().discard->isEnabled());
    }

    void anInterruptedRunGoesOnOrIsGivenUp()
    {
        Run &run = m_desk->addRun(deactivations(4000), Run::Phase::Interrupted);
        for (int at = 0; at < 1240; ++at)
            run.setState(at, stateOf(Outcome::Done));
        for (int at = 1240; at < 1243; ++at)
            run.setState(at, stateOf(Outcome::Sending));
        auto *line = m_page->findChild<RunStrip *>();
        QVERIFY(line->isVisible());
        QTRY_VERIFY(line->findChild<QLabel *>(u"run.progress"_s)->text().contains(u"3 in doubt"));
        click(u"run.resume.button"_s);
        click(u"run.stop.button"_s);
        const QString id = QString::number(run.id());
        QCOMPARE(m_desk->asked, (QStringList{u"resume "_s + id, u"stop "_s + id}));
        run.setPhase(Run::Phase::Ended);
        QTRY_VERIFY(!m_page->findChild<RunStrip *>());
    }

    void tellsWhoHasThePen()
    {
        m_desk->setPen({false, u"Process 4711 on helpdesk-3 has it."_s});
        QVERIFY(strip("changes.pen")->isVisible());
        QVERIFY(strip("changes.pen")->notice().text.contains(u"4711"));
        m_desk->penIsFree = true;
        click(u"changes.take-pen.button"_s);
        QVERIFY(!strip("changes.pen")->isVisible());
    }

    void tellsOfADamagedJournal()
    {
        m_desk->setNotice(u"It was damaged. 12 users may be in doubt."_s);
        QVERIFY(strip("changes.journal")->isVisible());
        click(u"changes.dismiss-journal.button"_s);
        QVERIFY(!strip("changes.journal")->isVisible());
    }

    void opensPlansFromFiles()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"plan.json"_s);
        QVERIFY(savePlan(licenceChanges(2), path).ok());
        m_reviews->openPlanFile(path);
        QTRY_VERIFY(m_window->findChild<ReviewSheet *>());
        const QSignalSpy failed(m_reviews, &ReviewDesk::openFailed);
        m_reviews->openPlanFile(folder.filePath(u"none.json"_s));
        QTRY_COMPARE(failed.count(), 1);
    }

    void anotherAccountForgetsAll()
    {
        m_desk->staged().stage(licenceChanges(3).changes);
        m_desk->addRun(deactivations(4), Run::Phase::Interrupted);
        m_page->setDesk(nullptr);
        QCOMPARE(m_page->count(), 0);
        QVERIFY(!m_page->commands().openPlan->isEnabled());
        m_desk->staged().stage(deactivations(5).changes);
        QCOMPARE(m_page->count(), 0);
    }
};

QTEST_MAIN(TestChangesPage)
#include "test_changes_page.moc"
