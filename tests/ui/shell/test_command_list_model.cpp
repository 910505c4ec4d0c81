#include "ui/models/command_list_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace rollcall;

class TestCommandListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatCanBeRun();
    void wordsMatchBeginningsOfWords();
    void startOfTheNameComesFirst();
    void placeIsSearchedToo();
    void caseDoesNotMatter();
    void nothingFits();
    void actionMayDie();

private:
    QStringList names() const;
    QAction *add(const char *name, const char *place);

    std::unique_ptr<CommandListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QList<CommandListModel::Command> m_commands;
};

void TestCommandListModel::init()
{
    m_model = std::make_unique<CommandListModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_commands.clear();
    add("Connect a Zoom account…", "Account");
    add("Copy", "Edit");
    add("Copy as CSV", "Edit");
    add("Export…", "Users");
    add("Dark", "View › Appearance")->setShortcut(Qt::CTRL | Qt::Key_D);
    m_model->setCommands(m_commands);
}

void TestCommandListModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    for (const auto &command : m_commands)
        delete command.action;
}

QAction *TestCommandListModel::add(const char *name, const char *place)
{
    auto *action = new QAction;
    m_commands.append({action, QString::fromUtf8(name), QString::fromUtf8(place)});
    return action;
}

QStringList TestCommandListModel::names() const
{
    QStringList all;
    for (int row = 0; row < m_model->rowCount(); ++row)
        all += m_model->index(row, 0).data().toString();
    return all;
}

void TestCommandListModel::showsWhatCanBeRun()
{
    QCOMPARE(names().size(), 5);
    m_commands.at(1).action->setEnabled(false);
    m_model->setFilter({});
    QCOMPARE(names().size(), 4);
    const QModelIndex dark = m_model->index(3, 0);
    QCOMPARE(dark.data(CommandListModel::PlaceRole).toString(),
             QStringLiteral("View › Appearance"));
    QCOMPARE(dark.data(CommandListModel::ShortcutRole).toString(),
             QKeySequence(Qt::CTRL | Qt::Key_D).toString(QKeySequence::NativeText));
    QVERIFY(dark.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Dark")));
}

void TestCommandListModel::wordsMatchBeginningsOfWords()
{
    m_model->setFilter(QStringLiteral("zoom con"));
    QCOMPARE(names(), QStringList{QStringLiteral("Connect a Zoom account…")});
    m_model->setFilter(QStringLiteral("oom"));
    QVERIFY(names().isEmpty());
    m_model->setFilter(QStringLiteral("csv"));
    QCOMPARE(names(), QStringList{QStringLiteral("Copy as CSV")});
}

void TestCommandListModel::startOfTheNameComesFirst()
{
    m_model->setFilter(QStringLiteral("a"));
    // "Dark" only by its place; "Connect a…" and "Copy as…" by a later word.
    QCOMPARE(names().constLast(), QStringLiteral("Dark"));
    m_model->setFilter(QStringLiteral("e"));
    QCOMPARE(names().constFirst(), QStringLiteral("Export…"));
}

void TestCommandListModel::placeIsSearchedToo()
{
    m_model->setFilter(QStringLiteral("appearance"));
    QCOMPARE(names(), QStringList{QStringLiteral("Dark")});
}

void TestCommandListModel::caseDoesNotMatter()
{
    m_model->setFilter(QStringLiteral("EXPORT"));
    QCOMPARE(m_model->action(0), m_commands.at(3).action.data());
}

void TestCommandListModel::nothingFits()
{
    m_model->setFilter(QStringLiteral("xyz"));
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->action(0), nullptr);
    QCOMPARE(m_model->action(-1), nullptr);
}

void TestCommandListModel::actionMayDie()
{
    delete m_commands.at(0).action;
    QCOMPARE(m_model->action(0), nullptr);
    QVERIFY(!m_model->index(0, 0).data(Qt::DecorationRole).isValid());
    m_model->setFilter({});
    QCOMPARE(names().size(), 4);
}

QTEST_MAIN(TestCommandListModel)
#include "test_command_list_model.moc"
