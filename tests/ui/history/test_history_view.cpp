#include "tests/support/fake_change_desk.h"
#include "tests/support/fake_workspace.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sample_plans.h"
#include "ui/history/history_view.h"
#include "ui/review/review_desk.h"
#include "ui/review/review_sheet.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/state_strip.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace rollcall;
using namespace Qt::StringLiterals;

class TestHistoryView : public QObject
{
    Q_OBJECT

    ManualClock m_clock;
    std::unique_ptr<FakeChangeDesk> m_desk;
    std::unique_ptr<FakeWorkspace> m_workspace;
    std::unique_ptr<QWidget> m_window;
    HistoryView *m_page = nullptr;

    template <typename Widget = QWidget>
    Widget *find(const char *name) const
    {
        return m_window->findChild<Widget *>(QLatin1String(name));
    }
    RecordTable *table() const { return find<RecordTable>("history.table"); }
    int rows() const { return table()->model()->rowCount(); }
    QString emptyTitle() const
    {
        const auto *title = m_page->findChild<QLabel *>(u"empty.title"_s);
        return title->isVisible() ? title->text() : QString();
    }
    void click(const QString &name) const
    {
        QTRY_VERIFY2(m_window->findChild<QPushButton *>(name), qPrintable(name));
        QTest::mouseClick(m_window->findChild<QPushButton *>(name), Qt::LeftButton);
    }

    bool says(const QString &text) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

    void remember(const Change &change, Outcome outcome, const QString &reason = {}, qint64 run = 1)
    {
        HistoryEntry entry;
        entry.change = m_desk->entries.size() + 1;
        entry.run = run;
        entry.runTitle = u"A run"_s;
        entry.profile = u"Acme"_s;
        entry.at = m_clock.wallClock().addSecs(-60 * m_desk->entries.size());
        entry.what = change;
        entry.state = stateOf(outcome, reason);
        entry.state.trackingId = u"WEB_%1"_s.arg(entry.change);
        m_desk->entries += entry;
    }
    void rememberMany(int count)
    {
        for (int n = 0; n < count; ++n)
            remember(statusChange(sampleUser(n), zoom::StatusAction::Deactivate), Outcome::Done);
    }
    void open()
    {
        m_page->setDesk(m_desk.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
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
        m_window->resize(1200, 700);
        auto *reviews = new ReviewDesk(*m_workspace, m_clock, m_window.get());
        m_page = new HistoryView(*m_workspace, *reviews, m_clock, m_window.get());
        m_page->resize(m_window->size());
    }
    void cleanup()
    {
        m_window.reset();
        m_workspace.reset();
        m_desk.reset();
    }

    void saysWhenNothingWasChanged()
    {
        open();
        QTRY_COMPARE(emptyTitle(), u"Nothing was changed yet"_s);
        QVERIFY(!m_page->commands().exportAll->isEnabled());
        QVERIFY(!m_page->commands().undo->isEnabled());
    }

    void isReadOnlyWhenLookedAt()
    {
        rememberMany(3);
        m_page->setDesk(m_desk.get());
        QVERIFY(m_desk->queries.isEmpty());
        open();
        QTRY_COMPARE(rows(), 3);
    }

    // Else a busy run would wait behind the questions about it.
    void asksOneQuestionAtATime()
    {
        rememberMany(3);
        m_desk->slowHistory = true;
        open();
        QCOMPARE(m_desk->queries.size(), 1);
        for (int news = 0; news < 5; ++news)
            Q_EMIT m_desk->historyChanged();
        QCOMPARE(m_desk->queries.size(), 1);
        rememberMany(1);
        m_desk->answerHistory();
        QTRY_COMPARE(m_desk->queries.size(), 2);
        m_desk->answerHistory();
        QTRY_COMPARE(rows(), 4);
        QCOMPARE(m_desk->queries.size(), 2);
    }

    void searches()
    {
        rememberMany(12);
        open();
        QTRY_COMPARE(rows(), 12);
        QTest::keyClicks(find("history.search"), u"user 11"_s);
        QTRY_COMPARE(rows(), 1);
        QTest::keyClicks(find("history.search"), u"zzz"_s);
        QTRY_COMPARE(emptyTitle(), u"No change matches"_s);
        click(u"history.clear-filters.button"_s);
        QTRY_COMPARE(rows(), 12);
        QVERIFY(find<QLineEdit>("history.search")->text().isEmpty());
    }

    void filtersByOutcome()
    {
        rememberMany(4);
        remember(deletions(1).changes[0], Outcome::Failed, u"Zoom said no."_s);
        open();
        QTRY_COMPARE(rows(), 5);
        find<QComboBox>("history.outcome")->setCurrentIndex(1 + int(Outcome::Failed));
        QTRY_COMPARE(rows(), 1);
        QCOMPARE(m_desk->queries.last().outcome, Outcome::Failed);
    }

    void aLateAnswerToAnOldQuestionIsDropped()
    {
        rememberMany(12);
        m_desk->slowHistory = true;
        open();
        find<QLineEdit>("history.search")->setText(u"user 11"_s);
        QTRY_COMPARE(m_desk->queries.size(), 2);
        m_desk->answerHistory(); // the latest one first, so the other would overwrite it
        QTRY_COMPARE(rows(), 1);
    }

    void loadsMoreAtTheEnd()
    {
        rememberMany(450);
        open();
        QTRY_COMPARE(rows(), 200);
        const auto scrollToEnd = [this] { // the bar grows later than the rows come
            table()->scrollToBottom();
            return rows();
        };
        QTRY_COMPARE(scrollToEnd(), 450);
        QCOMPARE(m_desk->queries.size(), 3);
    }

    void aTroubleIsToldInPlace()
    {
        m_desk->historyError = localError(ErrorKind::File, u"The disk is gone."_s);
        open();
        QTRY_COMPARE(emptyTitle(), u"The history could not be read"_s);
        m_desk->historyError.reset();
        rememberMany(2);
        click(u"history.refresh.button"_s);
        QTRY_COMPARE(rows(), 2);
    }

    void newsComeByThemselvesAndTheSelectionStays()
    {
        rememberMany(5);
        open();
        QTRY_COMPARE(rows(), 5);
        table()->selectRow(2);
        QCOMPARE(find<QLabel>("history.title")->text(), u"User 2"_s);
        HistoryEntry news = m_desk->entries.first();
        news.change = 99;
        m_desk->entries.prepend(news);
        Q_EMIT m_desk->historyChanged();
        QTRY_COMPARE(rows(), 6);
        QCOMPARE(table()->currentIndex().row(), 3);
        QCOMPARE(find<QLabel>("history.title")->text(), u"User 2"_s);
    }

    void tellsTheWholeStory()
    {
        remember(deletions(1).changes[0], Outcome::Failed, u"Zoom said no."_s);
        open();
        QTRY_COMPARE(rows(), 1);
        table()->selectRow(0);
        QTest::mouseClick(find<QToolButton>("history.copy-one"), Qt::LeftButton);
        const QString story = QGuiApplication::clipboard()->text();
        for (const auto &part : {u"User 0"_s, u"user0@example.com"_s, u"Zoom said no."_s,
                                 u"WEB_1"_s, u"Failed"_s, u"Acme"_s}) {
            QVERIFY2(story.contains(part), qPrintable(story));
        }
    }

    void undoesThroughAReview()
    {
        rememberMany(2);
        remember(deletions(1).changes[0], Outcome::Done);
        open();
        QTRY_COMPARE(rows(), 3);
        table()->selectAll();
        click(u"history.undo.button"_s);
        auto *sheet = m_window->findChild<ReviewSheet *>();
        QVERIFY(sheet && sheet->isVisible());
        QVERIFY(!sheet->plan().changes.isEmpty());
        // What can't be undone is said before anything is.
        QVERIFY(sheet->findChild<StateStrip *>(u"review.notes"_s)->isVisible());
        QVERIFY(m_desk->applied.isEmpty());
    }

    void undoesAWholeRunBeyondWhatIsLoaded()
    {
        rememberMany(450);
        remember(statusChange(sampleUser(900), zoom::StatusAction::Deactivate), Outcome::Done, {},
                 2);
        open();
        QTRY_COMPARE(rows(), 200);
        QVERIFY(!m_page->commands().undoRun->isEnabled());
        table()->selectRow(5);
        QVERIFY(m_page->commands().undoRun->isEnabled());
        m_page->commands().undoRun->trigger();
        QTRY_VERIFY(m_window->findChild<ReviewSheet *>());
        const ChangePlan &plan = m_window->findChild<ReviewSheet *>()->plan();
        QCOMPARE(plan.title, u"Undo 450 change(s)"_s);
        QCOMPARE(plan.userCount(), 450);
    }

    void ofTwoRunsNeitherIsTheWholeOne()
    {
        rememberMany(1);
        remember(statusChange(sampleUser(9), zoom::StatusAction::Deactivate), Outcome::Done, {}, 2);
        open();
        QTRY_COMPARE(rows(), 2);
        table()->selectAll();
        QVERIFY(!m_page->commands().undoRun->isEnabled());
        QVERIFY(m_page->commands().undo->isEnabled());
    }

    void whatIsNotLoadedIsNotSelected()
    {
        rememberMany(450);
        open();
        QTRY_COMPARE(rows(), 200);
        table()->selectAll();
        QVERIFY(says(u"200 change(s) selected"_s));
        QVERIFY(says(u"250 older one(s) are not loaded yet, so they are not selected."_s));
    }

    void aRunThatCannotBeReadIsNotUndone()
    {
        rememberMany(2);
        open();
        QTRY_COMPARE(rows(), 2);
        table()->selectRow(0);
        m_desk->historyError = localError(ErrorKind::File, u"The disk is gone."_s);
        m_page->commands().undoRun->trigger();
        QCOMPARE(find<StateStrip>("history.note")->notice().title,
                 u"The history could not be read"_s);
        QVERIFY(!m_window->findChild<ReviewSheet *>());
    }

    void saysWhatCannotBeUndone()
    {
        remember(deletions(1).changes[0], Outcome::Done);
        open();
        QTRY_COMPARE(rows(), 1);
        table()->selectRow(0);
        click(u"history.undo.button"_s);
        QVERIFY(!m_window->findChild<ReviewSheet *>());
        QCOMPARE(find<StateStrip>("history.note")->notice().title, u"This can’t be undone"_s);
        QVERIFY(!find<StateStrip>("history.note")->notice().text.isEmpty());
    }

    void exportsAllThatMatch()
    {
        rememberMany(450);
        open();
        QTRY_COMPARE(rows(), 200);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"history.csv"_s);
        click(u"history.export.button"_s);
        QTRY_VERIFY(find<QFileDialog>("history.file-dialog"));
        auto *name =
            find<QFileDialog>("history.file-dialog")->findChild<QLineEdit *>(u"fileNameEdit"_s);
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(find<StateStrip>("history.note")->notice().meaning, Meaning::Success);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 451);
    }
};

QTEST_MAIN(TestHistoryView)
#include "test_history_view.moc"
