#include "ui/models/role_list_model.h"
#include "ui/models/status_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

namespace {

QStringList texts(const QAbstractItemModel &model, int role = Qt::DisplayRole)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.index(row, 0).data(role).toString();
    return texts;
}

} // namespace

class TestListModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }

    void statusesWithCounts()
    {
        StatusListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setCounts({12408, 11000, 1400, 8}, StatusListModel::Coverage::Whole);
        QCOMPARE(texts(model), (QStringList{u"All 12,408"_s, u"Active 11,000"_s,
                                            u"Inactive 1,400"_s, u"Pending 8"_s}));
        QVERIFY(texts(model, Qt::AccessibleTextRole).constFirst().startsWith(u"All, 12,408"));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(StatusListModel::rowOf(StatusListModel::status(row)), row);
    }

    void noneIsCountedOnlyByAWholeListing()
    {
        StatusListModel model;
        const QStringList titles{u"All"_s, u"Active"_s, u"Inactive"_s, u"Pending"_s};
        QCOMPARE(texts(model), titles);
        QCOMPARE(texts(model, Qt::AccessibleTextRole), titles);
        model.setCounts({}, StatusListModel::Coverage::Partial);
        QCOMPARE(texts(model), titles);
        model.setCounts({300, 300, 0, 0}, StatusListModel::Coverage::Partial);
        QCOMPARE(texts(model),
                 (QStringList{u"All 300"_s, u"Active 300"_s, u"Inactive"_s, u"Pending"_s}));
        model.setCounts({}, StatusListModel::Coverage::Whole);
        QCOMPARE(texts(model),
                 (QStringList{u"All 0"_s, u"Active 0"_s, u"Inactive 0"_s, u"Pending 0"_s}));
    }

    void rolesByName()
    {
        RoleListModel model;
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(texts(model), QStringList{u"Any role"_s});
        model.setRoles({{u"2"_s, u"Member"_s}, {u"R9"_s, {}}, {u"0"_s, u"Admin"_s}});
        QCOMPARE(texts(model), (QStringList{u"Any role"_s, u"Admin"_s, u"Member"_s, u"R9"_s}));
        QCOMPARE(model.roleId(0), std::nullopt);
        QCOMPARE(model.roleId(1), u"0"_s);
        QCOMPARE(model.rowOf(u"2"_s), 2);
        QCOMPARE(model.name(u"2"_s), u"Member"_s);
        QCOMPARE(model.rowOf(u"gone"_s), 0);
        QCOMPARE(model.name(u"gone"_s), u"gone"_s);
    }

    void sameRolesAgainResetNothing()
    {
        RoleListModel model;
        model.setRoles({{u"2"_s, u"Member"_s}, {u"0"_s, u"Admin"_s}});
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setRoles({{u"0"_s, u"Admin"_s}, {u"2"_s, u"Member"_s}});
        QCOMPARE(resets.count(), 0);
        model.setRoles({{u"0"_s, u"Boss"_s}, {u"2"_s, u"Member"_s}});
        QCOMPARE(resets.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestListModels)
#include "test_list_models.moc"
