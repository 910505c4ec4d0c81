#include "core/zoom/operations.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rollcall;

namespace {

constexpr EnumTable<RateLabel, 4> labelNames{{{
    {RateLabel::Light, "Light"},
    {RateLabel::Medium, "Medium"},
    {RateLabel::Heavy, "Heavy"},
    {RateLabel::ResourceIntensive, "Resource-intensive"},
}}};

QJsonArray contract()
{
    QFile file(QStringLiteral(":/contract/users_api.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("No contract");
    return QJsonDocument::fromJson(file.readAll()).object().value(u"operations").toArray();
}

} // namespace

class TestOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areThoseOfTheContractInItsOrder()
    {
        const QJsonArray rows = contract();
        QCOMPARE(rows.size(), zoom::operationCount);
        for (int i = 0; i < zoom::operationCount; ++i) {
            const zoom::OperationFacts &facts = zoom::factsOf(zoom::Operation(i));
            const QJsonObject row = rows[i].toObject();
            const auto text = [&](QStringView name) { return row.value(name).toString().toUtf8(); };
            QCOMPARE(verbNames.name(facts.verb).toByteArray(), text(u"verb"));
            QCOMPARE(facts.path.toByteArray(), text(u"path"));
            QCOMPARE(labelNames.name(facts.label).toByteArray(), text(u"label"));
            QCOMPARE(facts.classicScope.toByteArray(), text(u"classic"));
            QCOMPARE(facts.granularScope.toByteArray(), text(u"granular"));
            QCOMPARE(facts.permission.toByteArray(), text(u"permission"));
        }
    }

    void segmentsAreEncodedOnce()
    {
        const Request request =
            zoom::requestFor(zoom::Operation::DeleteAssistant, {"a+b@x.example", "c/d"});
        QCOMPARE(request.path, "/users/a%2Bb%40x.example/assistants/c%2Fd");
        QCOMPARE(request.verb, Verb::Delete);
        QCOMPARE(request.operation, "DELETE /users/{userId}/assistants/{assistantId}");
    }
};

QTEST_APPLESS_MAIN(TestOperations)
#include "test_operations.moc"
