#include "app/translations.h"

#include <QCoreApplication>
#include <QTest>

using namespace rollcall;

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void englishPluralsAreThere_data();
    void englishPluralsAreThere();
};

void TestTranslations::englishPluralsAreThere_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("C") << QLocale::c();
    QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedKingdom);
    QTest::newRow("a language without texts") << QLocale(QLocale::Icelandic);
}

void TestTranslations::englishPluralsAreThere()
{
    QFETCH(QLocale, locale);
    int argc = 1;
    char name[] = "test";
    char *argv[] = {name, nullptr};
    QCoreApplication application(argc, argv);
    const auto users = [](int count) {
        return QCoreApplication::translate("rollcall::StatusListModel", "%1, %Ln user(s)", nullptr,
                                           count);
    };

    QCOMPARE(users(2), QStringLiteral("%1, 2 user(s)"));
    installTranslations(application, locale);
    QCOMPARE(users(1), QStringLiteral("%1, 1 user"));
    QCOMPARE(users(2), QStringLiteral("%1, 2 users"));
}

QTEST_APPLESS_MAIN(TestTranslations)
#include "test_translations.moc"
