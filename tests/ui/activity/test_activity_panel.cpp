#include "tests/support/fake_change_desk.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sample_plans.h"
#include "ui/activity/activity_panel.h"
#include "ui/activity/run_strip.h"
#include "ui/widgets/record_table.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace rollcall;
using namespace Qt::StringLiterals;

class TestActivityPanel : public QObject
{
    Q_OBJECT

    ManualClock m_clock;
    std::unique_ptr<FakeChangeDesk> m_desk;
    std::unique_ptr<ActivityPanel> m_panel;

    template <typename Widget = QWidget>
    Widget *find(const char *name) const
    {
        return m_panel->findChild<Widget *>(QLatin1String(name));
    }
    QString text(const char *name) const { return find<QLabel>(name)->text(); }
    // A row of buttons takes old ones away late.
    QPushButton *button(const QString &name) const
    {
        for (auto *button : m_panel->findChildren<QPushButton *>(name)) {
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
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void init()
    {
        m_desk = std::make_unique<FakeChangeDesk>();
        m_panel = std::make_unique<ActivityPanel>(m_clock);
        m_panel->setDesk(m_desk.get());
        m_panel->resize(1000, 400);
    }
    void cleanup()
    {
        m_panel.reset();
        m_desk.reset();
    }

    void isHiddenWhileNothingGoesOn()
    {
        QVERIFY(m_panel->isHidden());
        m_desk->addRun(deactivations(3), Run::Phase::Running);
        QVERIFY(!m_panel->isHidden());
    }

    void oneLineForARun()
    {
        Run &run = m_desk->addRun(deactivations(4000), Run::Phase::Running);
        QCOMPARE(text("run.title"), u"Deactivate 4000 users"_s);
        for (int at = 0; at < 1240; ++at)
            run.setState(at, stateOf(at < 2 ? Outcome::Failed : Outcome::Done));
        QTRY_VERIFY(text("run.progress").startsWith(u"1,240 of 4,000 done  ·  2 to look at"));
    }

    void pauseResumeStop()
    {
        Run &run = m_desk->addRun(deactivations(3), Run::Phase::Running);
        const QString id = QString::number(run.id());
        click(u"run.pause.button"_s);
        run.setPhase(Run::Phase::Paused);
        QVERIFY(!button(u"run.pause.button"_s));
        click(u"run.resume.button"_s);
        run.setPhase(Run::Phase::Running);
        click(u"run.stop.button"_s);
        run.setPhase(Run::Phase::Stopping);
        QVERIFY(!button(u"run.stop.button"_s));
        QCOMPARE(m_desk->asked,
                 (QStringList{u"pause "_s + id, u"resume "_s + id, u"stop "_s + id}));
    }

    void saysWhatHoldsItBack()
    {
        Run &run = m_desk->addRun(deactivations(3), Run::Phase::Running);
        run.setPhase(Run::Phase::Held);
        run.setHold(localError(ErrorKind::PlanTooLow,
                               u"No licences left. Free some, then Resume."_s, u"Zoom 3412"_s),
                    m_clock.wallClock().addSecs(3600));
        QVERIFY(text("run.trouble").startsWith(u"No licences left. Free some, then Resume."));
        QVERIFY(text("run.trouble").contains(u"Goes on by itself at"));
        QVERIFY(find("details.toggle")->isVisibleTo(m_panel.get()));
        click(u"run.resume.button"_s);
        QCOMPARE(m_desk->asked.size(), 1);
    }

    void aFinishedRunStaysUntilItIsDismissed()
    {
        Run &run = m_desk->addRun(deactivations(3), Run::Phase::Running);
        for (int at = 0; at < 3; ++at)
            run.setState(at, stateOf(at == 1 ? Outcome::Failed : Outcome::Done));
        run.setPhase(Run::Phase::Ended);
        QCOMPARE(text("run.progress"), u"2 done, 1 failed"_s);
        click(u"run.dismiss.button"_s);
        QVERIFY(m_panel->isHidden());
        QVERIFY(m_desk->runs().isEmpty());
    }

    void endsAndTroublesAreAnnounced()
    {
        Run &run = m_desk->addRun(deactivations(3), Run::Phase::Running);
        const QSignalSpy announced(find<RunStrip>("run"), &RunStrip::announced);
        run.setState(0, stateOf(Outcome::Done));
        QTRY_VERIFY(text("run.progress").startsWith(u"1 of 3"));
        QCOMPARE(announced.count(), 0); // progress would never stop talking
        run.setPhase(Run::Phase::Held);
        QCOMPARE(announced.count(), 1);
        run.setPhase(Run::Phase::Running);
        run.setPhase(Run::Phase::Ended);
        QCOMPARE(announced.count(), 2);
    }

    void opensToItsChanges()
    {
        Run &run = m_desk->addRun(deactivations(5), Run::Phase::Running);
        run.setState(1, stateOf(Outcome::Failed, u"Zoom said no."_s));
        run.setState(2, stateOf(Outcome::Unknown));
        run.setState(3, stateOf(Outcome::Done));
        run.setPhase(Run::Phase::Ended);
        QTest::mouseClick(find<QToolButton>("run.toggle"), Qt::LeftButton);
        auto *table = find<RecordTable>("run.table");
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 5);
        auto *filter = find<QComboBox>("run.filter");
        QCOMPARE(filter->itemText(1), u"To look at (2)"_s);
        filter->setCurrentIndex(1);
        QCOMPARE(table->model()->rowCount(), 2);

        click(u"run.copy"_s);
        const QString csv = QGuiApplication::clipboard()->text();
        QCOMPARE(csv.count(u'\n'), 3); // the header and two
        QVERIFY(csv.contains(u"user1@example.com"));
        QVERIFY(csv.contains(u"Zoom said no."));
        QVERIFY(!csv.contains(u"user3@example.com"));
    }

    void retriesWhatFailed()
    {
        Run &run = m_desk->addRun(deactivations(5), Run::Phase::Running);
        for (const int at : {1, 3})
            run.setState(at, stateOf(Outcome::Failed));
        run.setState(2, stateOf(Outcome::Unknown));
        run.setPhase(Run::Phase::Ended);
        QTest::mouseClick(find<QToolButton>("run.toggle"), Qt::LeftButton);
        QCOMPARE(find<QPushButton>("run.retry")->text(), u"Retry 2 failed"_s);
        click(u"run.retry"_s);
        const QString id = QString::number(run.id());
        QCOMPARE(m_desk->asked, QStringList(u"retry %1: 1 3"_s.arg(id)));
        // What may have happened is sent again only where somebody points at it.
        find<RecordTable>("run.table")->selectRow(2);
        QCOMPARE(find<QPushButton>("run.retry")->text(), u"Retry 1 selected"_s);
        click(u"run.retry"_s);
        QCOMPARE(m_desk->asked.last(), u"retry %1: 2"_s.arg(id));
    }

    void anInterruptedRunAsksForItsPasswords()
    {
        Run &run = m_desk->addRun(passwordChanges(2), Run::Phase::Interrupted);
        run.setState(0, stateOf(Outcome::Done));
        QVERIFY(text("run.progress").startsWith(u"Interrupted"));
        click(u"run.resume.button"_s);
        QVERIFY(m_desk->asked.isEmpty());
        auto *field = find<QLineEdit>("secret.u1");
        QVERIFY(field && field->isVisible());
        QVERIFY(!find("secret.u0")); // that one is done
        QVERIFY(!button(u"run.resume.button"_s)->isEnabled());
        QTest::keyClicks(field, u"Correct-Horse-1"_s);
        click(u"run.resume.button"_s);
        QCOMPARE(m_desk->secrets, (QHash<int, QByteArray>{{1, "Correct-Horse-1"}}));
        QCOMPARE(m_desk->asked.last(), u"resume %1"_s.arg(run.id()));
    }

    void anotherAccountTakesItsRunsAlong()
    {
        m_desk->addRun(deactivations(3), Run::Phase::Running);
        m_panel->setDesk(nullptr);
        QVERIFY(m_panel->isHidden());
        m_desk->addRun(deactivations(3), Run::Phase::Running);
        QVERIFY(m_panel->isHidden());
    }

    void withoutThePenNothingGoesOn()
    {
        m_desk->setPen({false, u"Another window has it."_s});
        m_desk->addRun(deactivations(3), Run::Phase::Interrupted);
        QVERIFY(!button(u"run.resume.button"_s)->isEnabled());
        m_desk->setPen({true, {}});
        QVERIFY(button(u"run.resume.button"_s)->isEnabled());
    }
};

QTEST_MAIN(TestActivityPanel)
#include "test_activity_panel.moc"
