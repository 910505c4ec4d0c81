#include "tests/app/program_run.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall::test;
using namespace Qt::StringLiterals;

class TestTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Each scene waits for what it shows, so one that shows nothing ends the tour with an error.
    void everySceneIsDrawnLightAndDark()
    {
        const QTemporaryDir folder;
        const ProgramRun run = runProgram({u"tour"_s, u"--out"_s, folder.path()});
        QVERIFY2(run.code == 0, run.err.constData());

        const QDir drawn(folder.path());
        const QStringList pictures = drawn.entryList({u"*-light.png"_s}, QDir::Files);
        for (const char *scene : {"welcome", "connect-works", "users", "review-many", "create",
                                  "delete", "activity-finished", "changes", "history"})
            QVERIFY2(pictures.contains(QLatin1String(scene) + u"-light.png"_s), scene);
        for (const QString &picture : pictures) {
            QFile dark(drawn.filePath(QString(picture).replace(u"-light"_s, u"-dark"_s)));
            QVERIFY2(dark.open(QIODevice::ReadOnly), qPrintable(picture));
            QVERIFY2(dark.read(4).endsWith("PNG"), qPrintable(picture));
        }
        // An export goes with them.
        QVERIFY(drawn.exists(u"users.csv"_s));
        QCOMPARE(run.out.count('\n'), drawn.entryList(QDir::Files).size());
    }
};

QTEST_GUILESS_MAIN(TestTour)
#include "test_tour.moc"
