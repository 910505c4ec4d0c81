#include "ui/models/user_table_model.h"
#include "ui/users/column_layout.h"

#include <QHeaderView>
#include <QTableView>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

class TestColumnLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAndBack()
    {
        ColumnLayout layout = ColumnLayout::defaults();
        layout.columns.move(3, 0);
        layout.columns[1].width = 222;
        layout.columns[2].visible = false;
        QCOMPARE(ColumnLayout::fromStrings(layout.toStrings()), layout);
    }

    void whatCannotBeReadIsLeftOut()
    {
        const ColumnLayout layout = ColumnLayout::fromStrings(
            {u"email=7"_s, u"shoe_size=100"_s, u"-name=200"_s, u"email=300"_s, u"dept=x"_s});
        QCOMPARE(layout.visible(), (QList{UserColumn::Email, UserColumn::Department}));
        QCOMPARE(layout.columns.size(), userColumnCount);
        QCOMPARE(layout.columns[0].width, 0);
        QCOMPARE(layout.columns[1].column, UserColumn::Name);
        QVERIFY(!layout.columns[1].visible);
    }

    void nothingVisibleMeansTheDefaults()
    {
        QCOMPARE(ColumnLayout::fromStrings({}), ColumnLayout::defaults());
        QCOMPARE(ColumnLayout::fromStrings({u"-name"_s}), ColumnLayout::defaults());
        QCOMPARE(ColumnLayout::defaults().visible().size(), defaultUserColumnCount);
    }

    void headerTakesAndTells()
    {
        UserTableModel model;
        QTableView view;
        view.setModel(&model);
        const QStringList strings{u"email=300"_s, u"name=120"_s, u"id=90"_s};
        ColumnLayout::fromStrings(strings).applyTo(*view.horizontalHeader(), 7);
        const ColumnLayout read = ColumnLayout::of(*view.horizontalHeader());
        QCOMPARE(read.visible(), (QList{UserColumn::Email, UserColumn::Name, UserColumn::Id}));
        QCOMPARE(read.toStrings().mid(0, 3), strings);
    }
};

QTEST_MAIN(TestColumnLayout)
#include "test_column_layout.moc"
