#include "tests/support/manual_clock.h"
#include "tests/support/sample_users.h"
#include "ui/users/export_dialog.h"
#include "ui/users/users_controller.h"
#include "ui/widgets/state_strip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

class TestExportDialog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    ManualClock m_clock;
    std::unique_ptr<UserStore> m_store;
    std::unique_ptr<UsersController> m_controller;
    std::unique_ptr<ExportDialog> m_dialog;

    template <typename Widget>
    Widget *find(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QLatin1String(name));
    }

    void open()
    {
        m_dialog = std::make_unique<ExportDialog>(*m_controller,
                                                  QList{UserColumn::Email, UserColumn::Status},
                                                  u"Acme & Söhne"_s, nullptr);
        m_dialog->open();
    }

    QString target(const QString &name)
    {
        QString path = m_folder.filePath(name);
        find<QLineEdit>("export.path")->setText(path);
        return path;
    }

    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void init()
    {
        m_store = std::make_unique<UserStore>();
        m_store->beginListing();
        m_store->merge(sampleBatch(fewUsers(m_clock.wallClock())));
        m_controller = std::make_unique<UsersController>(m_clock);
        m_controller->setUsers(m_store.get());
        m_controller->sort(UserColumn::Email, false);
        ListingState state;
        state.phase = ListingState::Phase::Complete;
        state.finished = m_clock.wallClock();
        m_controller->setListing(state);
    }
    void cleanup()
    {
        m_dialog.reset();
        m_controller.reset();
        m_store.reset();
    }

    void writesWhatThePreviewShows()
    {
        open();
        const QString path = target(u"all.csv"_s);
        auto *start = find<QPushButton>("export.start");
        QTRY_VERIFY(start->text().contains(u'5'));
        QVERIFY(find<QPlainTextEdit>("export.preview")
                    ->toPlainText()
                    .contains(u"ai.tanaka@example.com,Active"));
        QTest::mouseClick(start, Qt::LeftButton);
        QTRY_VERIFY(QFile::exists(path));
        QTRY_VERIFY(find<QLabel>("strip.title"));
        QTRY_VERIFY(start->isEnabled());
        const QString header =
            userColumnTitle(UserColumn::Email) + u',' + userColumnTitle(UserColumn::Status);
        QCOMPARE(content(path), header.toUtf8() +
                                    "\r\nai.tanaka@example.com,Active\r\n"
                                    "gone@example.com,Inactive\r\nliam@example.com,Active\r\n"
                                    "maria.sato@example.com,Active\r\n"
                                    "New.Hire@example.com,Pending\r\n");
        QVERIFY(m_dialog->isVisible());
    }

    void enterExports()
    {
        open();
        auto *start = find<QPushButton>("export.start");
        QTRY_VERIFY(start->isEnabled());
        QVERIFY(start->isDefault());
        const QString path = target(u"entered.csv"_s);
        QTest::keyClick(find<QLineEdit>("export.path"), Qt::Key_Return);
        QTRY_VERIFY(content(path).contains("maria.sato"));
    }

    void choosesRowsColumnsAndFormat()
    {
        m_controller->search(u"sales"_s);
        open();
        QVERIFY(find<QRadioButton>("export.filtered")->isChecked());
        QVERIFY(!find<QRadioButton>("export.selected")->isEnabled());
        find<QComboBox>("export.separator")->setCurrentIndex(1);
        find<QComboBox>("export.header")->setCurrentIndex(1);
        find<QCheckBox>("export.mark")->setChecked(true);
        const QString path = target(u"filtered.csv"_s);
        auto *start = find<QPushButton>("export.start");
        QTRY_VERIFY(start->isEnabled() && start->text().contains(u'2'));
        QTest::mouseClick(start, Qt::LeftButton);
        QTRY_COMPARE(content(path), QByteArray("\xEF\xBB\xBF"
                                               "email;status\r\nai.tanaka@example.com;Active\r\n"
                                               "liam@example.com;Active\r\n"));
    }

    void refusalStaysInPlace()
    {
        open();
        target(u"no/such/folder.csv"_s);
        auto *start = find<QPushButton>("export.start");
        QTRY_VERIFY(start->isEnabled());
        QTest::mouseClick(start, Qt::LeftButton);
        auto *outcome = find<StateStrip>("export.outcome");
        QTRY_COMPARE(outcome->notice().meaning, Meaning::Danger);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(find<QLineEdit>("export.path")->text().endsWith(u"no/such/folder.csv"));
    }

    void saysWhenTheListIsNotWhole()
    {
        ListingState state;
        state.phase = ListingState::Phase::Listing;
        m_controller->setListing(state);
        open();
        QVERIFY(find<StateStrip>("export.listing")->isVisible());
        state.phase = ListingState::Phase::Complete;
        m_controller->setListing(state);
        QVERIFY(!find<StateStrip>("export.listing")->isVisible());
    }

    void noColumnsNoExport()
    {
        open();
        QTest::mouseClick(find<QPushButton>("export.columns-none"), Qt::LeftButton);
        QTRY_VERIFY(!find<QPushButton>("export.start")->isEnabled());
        QTest::mouseClick(find<QPushButton>("export.columns-all"), Qt::LeftButton);
        QTRY_VERIFY(find<QPushButton>("export.start")->isEnabled());
    }

    void anotherAccountClosesIt()
    {
        open();
        m_controller->setUsers(nullptr);
        QVERIFY(!m_dialog->isVisible());
    }

    void fileNamesAreSuggestedSafely()
    {
        const QString path = suggestedExportPath(u"../Acme & Söhne/"_s, QDate(2026, 3, 1));
        QVERIFY2(path.endsWith(u"users-acme-söhne-2026-03-01.csv"), qPrintable(path));
    }
};

QTEST_MAIN(TestExportDialog)
#include "test_export_dialog.moc"
