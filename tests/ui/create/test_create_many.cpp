#include "tests/support/users_stage.h"
#include "ui/create/create_dialog.h"
#include "ui/models/new_users_model.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QRadioButton>
#include <QSettings>
#include <QTableView>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

// Several new users at once: pasted, edited, checked one by one.
class TestCreateMany : public QObject
{
    Q_OBJECT

    QSettings m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<UsersStage> m_stage;
    std::unique_ptr<CreateDialog> m_dialog;
    ChangePlan m_plan;

    template <typename Widget>
    Widget *find(const char *name) const
    {
        return named<Widget>(*m_dialog, name);
    }
    QTableView *table() const { return find<QTableView>("create.table"); }
    // The sentence, where the cell only has room for a word.
    QString cell(int row, int column) const
    {
        const int role = column == NewUsersModel::Finding ? Qt::ToolTipRole : Qt::DisplayRole;
        return table()->model()->index(row, column).data(role).toString();
    }
    void paste(QWidget *into, const QString &text) const
    {
        QGuiApplication::clipboard()->setText(text);
        into->setFocus();
        QTest::keyClick(into, Qt::Key_V, Qt::ControlModifier);
    }
    void review() const { QTest::mouseClick(find<QPushButton>("plan.review"), Qt::LeftButton); }
    QStringList emails() const
    {
        QStringList emails;
        for (const Change &change : m_plan.changes)
            emails += change.target.email;
        return emails;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_US"_s));
        m_theme = std::make_unique<Theme>(m_settings);
    }
    void init()
    {
        m_stage = std::make_unique<UsersStage>();
        m_plan = {};
        m_dialog = std::make_unique<CreateDialog>(m_stage->controller, m_stage->desk, u"acc"_s);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        connect(m_dialog.get(), &PlanDialog::planMade, this,
                [this](const ChangePlan &plan) { m_plan = plan; });
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void cleanup()
    {
        m_dialog.reset();
        m_stage.reset();
    }

    void pastedListBecomesATable()
    {
        const QAbstractItemModelTester tester(table()->model());
        paste(find<QLineEdit>("create.email"),
              u"Nia New <nia@x.org>\nbob@x.org, ann@example.com"_s);
        QVERIFY(table()->isVisible());
        QVERIFY(!find<QLineEdit>("create.email")->isVisible());
        QCOMPARE(table()->model()->rowCount(), 3);
        QCOMPARE(cell(0, NewUsersModel::Email), u"nia@x.org"_s);
        QCOMPARE(cell(0, NewUsersModel::FirstName), u"Nia"_s);
        QCOMPARE(cell(0, NewUsersModel::LastName), u"New"_s);
        QCOMPARE(cell(2, NewUsersModel::Finding), u"Already a user of this account."_s);
        QTRY_COMPARE(m_stage->desk.askedAbout, (QStringList{u"nia@x.org"_s, u"bob@x.org"_s}));
        QVERIFY(cell(1, NewUsersModel::Finding).contains(u"does not tell"));
    }

    void whatWasTypedBeforeStays()
    {
        QTest::keyClicks(find<QLineEdit>("create.email"), u"first@x.org"_s);
        QTest::keyClicks(find<QLineEdit>("create.first-name"), u"Fay"_s);
        paste(find<QLineEdit>("create.email"), u"b@x.org\nc@x.org"_s);
        QCOMPARE(table()->model()->rowCount(), 3);
        QCOMPARE(cell(0, NewUsersModel::Email), u"first@x.org"_s);
        QCOMPARE(cell(0, NewUsersModel::FirstName), u"Fay"_s);
    }

    void typedCommasMakeRowsOnReview()
    {
        QTest::keyClicks(find<QLineEdit>("create.email"), u"a@x.org, b@x.org"_s);
        QVERIFY(!table()->isVisible()); // the person may still be typing
        review();
        QVERIFY(table()->isVisible());
        QCOMPARE(emails(), (QStringList{u"a@x.org"_s, u"b@x.org"_s}));
        QVERIFY(m_plan.title.contains(u'2'));
    }

    void mistakesStandInTheirRowsAndCanBeLeftOut()
    {
        paste(find<QLineEdit>("create.email"),
              u"a@x.org\nnot one\nb@x.org\na@x.org\nann@example.com"_s);
        review();
        QVERIFY(m_plan.changes.isEmpty());
        QVERIFY(wordsOf(*m_dialog).contains(u"4 of these users can't be created"_s));
        QCOMPARE(cell(1, NewUsersModel::Finding), u"This is not an e-mail address."_s);
        QCOMPARE(cell(3, NewUsersModel::Finding), u"This address stands here twice."_s);
        QTest::mouseClick(find<QPushButton>("create.leave-out.button"), Qt::LeftButton);
        review();
        QCOMPARE(emails(), QStringList{u"b@x.org"_s});
    }

    void rowsAreEdited()
    {
        paste(find<QLineEdit>("create.email"), u"a@x.org\nb@x.org"_s);
        const QModelIndex email = table()->model()->index(1, NewUsersModel::Email);
        table()->setCurrentIndex(email);
        QTest::keyClick(table(), Qt::Key_F2);
        auto *editor = table()->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, u"ann@example.com"_s);
        QTest::keyClick(editor, Qt::Key_Tab);
        QTRY_COMPARE(cell(1, NewUsersModel::Email), u"ann@example.com"_s);
        QCOMPARE(cell(1, NewUsersModel::Finding), u"Already a user of this account."_s);
    }

    void rowsAreAddedAndRemoved()
    {
        const QAbstractItemModelTester tester(table()->model());
        paste(find<QLineEdit>("create.email"), u"a@x.org\nb@x.org"_s);
        paste(table(), u"c@x.org"_s);
        QCOMPARE(table()->model()->rowCount(), 3);
        QTest::mouseClick(find<QPushButton>("create.add-row"), Qt::LeftButton);
        QCOMPARE(table()->model()->rowCount(), 4);
        paste(table(), u"d@x.org\te\tf"_s); // takes the empty row's place
        QCOMPARE(table()->model()->rowCount(), 4);
        table()->selectRow(0);
        QTest::keyClick(table(), Qt::Key_Delete);
        table()->selectAll();
        QTest::mouseClick(find<QPushButton>("create.remove-rows"), Qt::LeftButton);
        QCOMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(cell(0, NewUsersModel::Email), QString());
        review();
        QVERIFY(m_plan.changes.isEmpty());
    }

    void namesHaveLengths()
    {
        paste(find<QLineEdit>("create.email"),
              u"%1 <a@x.org>\nb@x.org"_s.arg(QString(u'n').repeated(65)));
        QVERIFY(cell(0, NewUsersModel::Finding).contains(u"at most 64"));
        review();
        QVERIFY(m_plan.changes.isEmpty());
    }

    void aThousandArePastedAtOnce()
    {
        QString text;
        for (int at = 0; at < 1000; ++at)
            text += u"User %1 <user%1@x.org>\n"_s.arg(at);
        QElapsedTimer timer;
        timer.start();
        paste(find<QLineEdit>("create.email"), text);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(table()->model()->rowCount(), 1000);
        review();
        QCOMPARE(m_plan.userCount(), 1000);
    }

    void onePasswordForAllIsSaid()
    {
        find<QRadioButton>("create.way.autoCreate")->click();
        paste(find<QLineEdit>("create.email"), u"a@x.org\nb@x.org"_s);
        QVERIFY(wordsOf(*m_dialog).contains(u"same password"_s));
    }
};

QTEST_MAIN(TestCreateMany)
#include "test_create_many.moc"
