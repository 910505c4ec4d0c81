#include "tests/support/sample_users.h"
#include "ui/models/common_values.h"

#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

class TestCommonValues : public QObject
{
    Q_OBJECT

    UserStore m_store;

    std::vector<UserRow> users(const QStringList &keys) const
    {
        std::vector<UserRow> rows;
        for (const QString &key : keys)
            rows.push_back(*m_store.find(key));
        return rows;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_store.beginListing();
        m_store.merge(sampleBatch(fewUsers(QDateTime({2026, 3, 1}, {12, 0}, Qt::UTC))));
    }

    void equalAndDifferentColumns()
    {
        CommonValues common(m_store, users({u"u2"_s, u"u3"_s}));
        QVERIFY(common.step(10));
        QVERIFY(common.common(UserColumn::Department)); // Sales
        QVERIFY(common.common(UserColumn::Status));
        QVERIFY(!common.common(UserColumn::Name));
        QVERIFY(!common.common(UserColumn::Licence));
    }

    void takesItsTime()
    {
        CommonValues common(m_store, users({u"u1"_s, u"u2"_s, u"u3"_s, u"u4"_s}));
        QVERIFY(!common.step(1));
        QVERIFY(common.common(UserColumn::Status)); // equal so far
        QVERIFY(!common.step(1));
        QVERIFY(common.step(1));
        QVERIFY(!common.common(UserColumn::Status));
        QVERIFY(common.common(UserColumn::Timezone));
    }

    void nobodyHasNothingInCommon()
    {
        CommonValues common(m_store, {});
        QVERIFY(common.step(1));
        QVERIFY(!common.common(UserColumn::Status));
    }
};

QTEST_GUILESS_MAIN(TestCommonValues)
#include "test_common_values.moc"
