#include "core/zoom/features.h"

#include <QSet>
#include <QTest>

using namespace rollcall::zoom;

class TestFeatures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standInTheOrderOfTheirNumbers()
    {
        QSet<QString> titles;
        for (int i = 0; i < featureCount; ++i) {
            QCOMPARE(featureFacts()[std::size_t(i)].feature, Feature(i));
            titles.insert(featureTitle(Feature(i)));
        }
        QCOMPARE(titles.size(), featureCount);
        QVERIFY(!titles.contains(QString()));
    }

    void everyOperationServesOneFeature()
    {
        QHash<Operation, int> uses;
        for (const FeatureFacts &feature : featureFacts()) {
            QVERIFY(!feature.operations.empty());
            for (const Operation operation : feature.operations)
                ++uses[operation];
        }
        for (const OperationFacts &operation : operationFacts())
            QVERIFY2(uses.value(operation.operation) == 1, operation.path.data());
    }

    void theListIsTheFirstAndBasic()
    {
        QCOMPARE(featureFacts().front().feature, Feature::ListUsers);
        QCOMPARE(featureFacts().front().rank, FeatureRank::Basic);
    }
};

QTEST_APPLESS_MAIN(TestFeatures)
#include "test_features.moc"
