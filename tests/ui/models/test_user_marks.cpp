#include "core/changes/kinds/delete_user.h"
#include "core/changes/kinds/update_user.h"
#include "core/changes/known_user.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sample_users.h"
#include "ui/models/user_marks.h"
#include "ui/models/user_selection.h"
#include "ui/models/user_table_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestUserMarks : public QObject
{
    Q_OBJECT

    ManualClock m_clock;
    UserStore m_store;
    std::unique_ptr<UserMarks> m_marks;
    std::unique_ptr<UserTableModel> m_model;
    std::unique_ptr<UserSelection> m_selection;

    UserRow row(const char *key) const { return *m_store.find(QString::fromLatin1(key)); }
    KnownUser known(const char *key) const { return knownUser(m_store, row(key)); }
    QVariant cell(const char *key, UserColumn column, int role) const
    {
        return m_model->index(m_model->rowOf(row(key)), int(column)).data(role);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_store.beginListing();
        m_store.merge(sampleBatch(fewUsers(m_clock.wallClock())));
    }
    void init()
    {
        m_marks = std::make_unique<UserMarks>(m_clock);
        m_marks->setStore(&m_store);
        m_model = std::make_unique<UserTableModel>();
        m_model->setMarks(m_marks.get());
        m_model->setStore(&m_store);
        m_model->setOrder(m_store.select({}));
        m_selection = std::make_unique<UserSelection>(m_model.get());
        m_marks->setSelected(*m_selection);
    }
    void cleanup()
    {
        m_selection.reset();
        m_model.reset();
        m_marks.reset();
    }

    void alteredUntilSelected()
    {
        QSignalSpy changed(m_marks.get(), &UserMarks::changed);
        m_marks->markAltered(u"u1"_s);
        m_marks->markAltered(u"u2"_s);
        m_marks->markAltered(u"nobody"_s);
        m_marks->markAltered(u"AI.Tanaka@example.com"_s); // whoever was just created
        QVERIFY(m_marks->isAltered(row("u3")));
        m_marks->markAltered(u"u4"_s, true); // gone: there is nothing to look at
        QVERIFY(m_marks->isAltered(row("u1")) && m_marks->isAltered(row("u2")));
        QVERIFY(!m_marks->isAltered(row("u4")));
        QTRY_VERIFY(changed.count() > 0);
        m_selection->setUser(row("u1"));
        m_marks->setSelected(*m_selection);
        QVERIFY(!m_marks->isAltered(row("u1")));
        QVERIFY(m_marks->isAltered(row("u2")));
    }

    void whoWasSelectedAnywayIsNotSeenByThat()
    {
        m_selection->setUser(row("u1"));
        m_marks->setSelected(*m_selection);
        m_marks->markAltered(u"u1"_s);
        m_marks->setSelected(*m_selection); // another order of the table
        QVERIFY(m_marks->isAltered(row("u1")));
        m_selection->forget();
        m_marks->setSelected(*m_selection);
        m_selection->setUser(row("u1"));
        m_marks->setSelected(*m_selection);
        QVERIFY(!m_marks->isAltered(row("u1")));
    }

    void alteredUntilScrolledPastForASecond()
    {
        m_marks->markAltered(u"u1"_s);
        m_marks->setInSight({row("u1"), row("u2")});
        m_clock.advance(900ms);
        m_marks->setInSight({row("u2")});
        QVERIFY(m_marks->isAltered(row("u1"))); // too quick
        m_marks->setInSight({row("u1")});
        m_clock.advance(5s);
        QVERIFY(m_marks->isAltered(row("u1"))); // still in sight
        m_marks->setInSight({row("u2")});
        QVERIFY(!m_marks->isAltered(row("u1")));
    }

    void alteredWhileInSightIsLookedAtFromThenOn()
    {
        m_marks->setInSight({row("u1")});
        m_clock.advance(10s);
        m_marks->markAltered(u"u1"_s);
        m_marks->setInSight({row("u2")});
        QVERIFY(m_marks->isAltered(row("u1")));
    }

    void stagedCellsAndRows()
    {
        const QAbstractItemModelTester tester(m_model.get());
        m_marks->setStaged({licenceChange(known("u2"), 2), deleteUserChange(known("u4"), {})});
        QCOMPARE(cell("u2", UserColumn::Licence, UserTableModel::StagingRole).toInt(),
                 int(UserTableModel::StagedCell));
        QCOMPARE(cell("u2", UserColumn::Email, UserTableModel::StagingRole).toInt(), 0);
        QCOMPARE(cell("u4", UserColumn::Name, UserTableModel::StagingRole).toInt(),
                 int(UserTableModel::RemovedUser));
        QCOMPARE(m_marks->staging(row("u2"))->what, UserMarks::Staged::Edited);
        QCOMPARE(m_marks->staging(row("u4"))->what, UserMarks::Staged::Removed);
        QCOMPARE(cell("u2", UserColumn::Licence, Qt::ToolTipRole).toString(),
                 u"Licence: Basic → Licensed"_s);
        QCOMPARE(cell("u2", UserColumn::Name, Qt::AccessibleTextRole).toString(),
                 u"Liam O'Neil, staged: Licence: Basic → Licensed"_s);
        m_marks->setStaged({});
        QVERIFY(m_marks->isEmpty());
        QCOMPARE(cell("u2", UserColumn::Name, Qt::AccessibleTextRole).toString(), u"Liam O'Neil"_s);
    }

    void anotherAccountHasNoMarks()
    {
        m_marks->markAltered(u"u1"_s);
        m_marks->setStaged({licenceChange(known("u2"), 2)});
        m_marks->setStore(nullptr);
        QVERIFY(m_marks->isEmpty());
        m_marks->markAltered(u"u1"_s);
        QVERIFY(m_marks->isEmpty());
    }
};

QTEST_MAIN(TestUserMarks)
#include "test_user_marks.moc"
