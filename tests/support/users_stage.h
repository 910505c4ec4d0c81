#pragma once

#include "tests/support/fake_change_desk.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sample_users.h"
#include "ui/users/users_controller.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QStringList>
#include <QWidget>

#include <memory>
#include <vector>

namespace rollcall {

// Users and a desk for dialogs, without a window and without a network: the few sample users, all
// of them listed.
struct UsersStage
{
    UsersStage()
    {
        store.beginListing();
        store.merge(sampleBatch(fewUsers(clock.wallClock())));
        store.merge(sampleBatch({
            {"p1", "ann@example.com", "Ann", "Lee", "active", "2", "Sales", 2},
            {"p2", "bo@example.com", "Bo", "Berg", "active", "2", "Sales", 1},
            {"p3", "cy@example.com", "Cy", "Cole", "inactive", "2", "", 1},
        }));
        controller.setUsers(&store);
        controller.setChangeDesk(&desk);
        ListingState state;
        state.phase = ListingState::Phase::Complete;
        state.finished = clock.wallClock();
        controller.setListing(state);
    }

    UserRow row(const char *key) const { return *store.find(QString::fromLatin1(key)); }
    std::vector<UserRow> rows(const std::vector<const char *> &keys) const
    {
        std::vector<UserRow> rows;
        rows.reserve(keys.size());
        for (const char *key : keys)
            rows.push_back(row(key));
        return rows;
    }

    ManualClock clock;
    UserStore store;
    FakeChangeDesk desk;
    UsersController controller{clock};
};

// Every word that can be read in it now.
inline QString wordsOf(const QWidget &widget)
{
    QStringList words;
    const auto labels = widget.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible())
            words += label->text();
    }
    return words.join(u'\n');
}

template <typename Widget>
Widget *named(const QWidget &parent, const char *objectName)
{
    return parent.findChild<Widget *>(QString::fromLatin1(objectName));
}

} // namespace rollcall
