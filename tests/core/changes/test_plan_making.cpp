#include "core/base/slices.h"
#include "core/base/task_scope.h"
#include "core/changes/kinds/update_status.h"
#include "core/changes/plan_making.h"
#include "tests/core/directory/made_user.h"

#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

class TestPlanMaking : public QObject
{
    Q_OBJECT

    std::unique_ptr<UserStore> m_users;
    std::vector<UserRow> m_rows;
    std::optional<ChangePlan> m_plan;
    TaskScope m_scope;

    void list(int count)
    {
        std::vector<MadeUser> made;
        made.reserve(std::size_t(count));
        for (int n = 0; n < count; ++n)
            made.push_back(
                {.id = "u" + std::to_string(n), .email = "u" + std::to_string(n) + "@example.com"});
        m_users = std::make_unique<UserStore>();
        m_users->merge(batchOf(made));
        m_rows.clear();
        for (int n = 0; n < count; ++n)
            m_rows.push_back(m_users->find(u"u%1"_s.arg(n)).value());
        m_plan.reset();
    }
    void make(const QList<Change> &begun = {})
    {
        const auto deactivate = [](const KnownUser &user) {
            return statusChange(user, zoom::StatusAction::Deactivate);
        };
        m_scope.start(
            makeChanges({u"Plan"_s, {}, {}, begun}, *m_users, m_rows, deactivate, m_scope.token()),
            [this](const ChangePlan &plan) { m_plan = plan; });
    }

private Q_SLOTS:
    void fewAreMadeAtOnce()
    {
        list(stepsAtOnce - 1);
        make();
        QVERIFY(m_plan);
        QCOMPARE(m_plan->title, u"Plan"_s);
        QCOMPARE(m_plan->changes.size(), stepsAtOnce - 1);
    }

    void allInTheirOrder()
    {
        constexpr int many = 20'000;
        list(many);
        make();
        QVERIFY(!m_plan); // it took more than a slice
        QTRY_VERIFY(m_plan);
        QCOMPARE(m_plan->changes.size(), many);
        for (int n = 0; n < many; n += 999)
            QCOMPARE(m_plan->changes[n].target.userId, u"u%1"_s.arg(n));
    }

    void addsToWhatWasBegun()
    {
        list(2);
        const KnownUser other{{u"u9"_s, u"u9@example.com"_s, {}}, {}};
        make({statusChange(other, zoom::StatusAction::Activate)});
        QCOMPARE(m_plan->changes.size(), 3);
        QCOMPARE(m_plan->changes[0].target.userId, u"u9"_s);
    }

    void whoIsGoneMeanwhileIsLeftOut()
    {
        constexpr int many = 20'000;
        list(many);
        make();
        QVERIFY(!m_plan);
        m_users->drop(u"u%1"_s.arg(many - 1));
        QTRY_VERIFY(m_plan);
        QCOMPARE(m_plan->changes.size(), many - 1);
    }

    // The account was closed: the store dies, and nobody hears of a plan.
    void cancelledMakingTouchesNothing()
    {
        list(20'000);
        make();
        m_scope.cancel();
        m_users.reset();
        list(1);
        make();
        QTRY_VERIFY(m_plan);
        QCOMPARE(m_plan->changes.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestPlanMaking)
#include "test_plan_making.moc"
