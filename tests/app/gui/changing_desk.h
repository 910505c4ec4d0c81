#pragma once

#include "app/app_workspace.h"
#include "core/account/profile_store.h"
#include "core/base/clock.h"
#include "core/changes/change_desk.h"
#include "core/directory/directory.h"
#include "tests/support/fake_secret_store.h"
#include "tests/support/sandbox_fixture.h"
#include "ui/edit/plan_dialog.h"
#include "ui/review/review_sheet.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"
#include "ui/users/user_edits.h"
#include "ui/users/users_controller.h"
#include "ui/users/users_page.h"

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace rollcall::test {

// The real application over a practice server, to be changed by hand: clicks and keys only. It can
// be closed and opened again, over the same journal. Only the keyring is a fake.
class ChangingDesk
{
public:
    explicit ChangingDesk(sandbox::SandboxAddress address)
        : m_address(std::move(address))
    {
        QLoggingCategory::setFilterRules(QStringLiteral("rollcall.*=false"));
    }

    // Everybody is listed once isReady() says so.
    void open()
    {
        m_workspace = std::make_unique<AppWorkspace>(m_profiles, m_secrets, m_clock,
                                                     sandbox::SandboxOptions(),
                                                     m_folder.filePath(QStringLiteral("journals")));
        m_window = std::make_unique<MainWindow>(*m_workspace, m_theme, m_settings, m_clock);
        m_window->show();
        m_workspace->openProfile(profile(), m_address.clientSecret.toUtf8());
    }
    // As when the machine is switched off: nobody asks, nothing is waited for.
    void close()
    {
        m_window.reset();
        m_workspace.reset();
    }
    bool isReady() const
    {
        const Directory *directory = m_workspace->directory();
        return directory->state().phase == ListingState::Phase::Complete &&
               controller().table().rowCount() == directory->users().size();
    }

    AccountProfile profile() const
    {
        AccountProfile profile;
        profile.id = QStringLiteral("practice");
        profile.name = QStringLiteral("Practice");
        profile.accountId = m_address.accountId;
        profile.clientId = m_address.clientId;
        profile.apiUrl = m_address.baseUrl;
        profile.tokenUrl = m_address.tokenUrl;
        profile.plan = Plan::Business;
        return profile;
    }

    MainWindow &window() { return *m_window; }
    QString path(const QString &file) const { return m_folder.filePath(file); }
    UsersPage &page() const { return *m_window->findChild<UsersPage *>(); }
    UsersController &controller() const { return page().controller(); }
    const UserEdits &edits() const { return page().edits(); }
    ChangeDesk &changes() const { return *m_workspace->changes(); }
    const UserStore &users() const { return m_workspace->directory()->users(); }

    template <typename Widget>
    Widget *find(const char *name) const
    {
        return m_window->findChild<Widget *>(QString::fromLatin1(name));
    }
    PlanDialog *dialog() const { return m_window->findChild<PlanDialog *>(); }
    ReviewSheet *review() const { return m_window->findChild<ReviewSheet *>(); }
    void click(const char *name) const
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button && button->isEnabled(), name);
        button->click();
    }
    void type(const char *name, const QString &text) const
    {
        auto *edit = find<QLineEdit>(name);
        QVERIFY2(edit, name);
        edit->setFocus();
        edit->clear();
        for (const QChar letter : text) {
            if (letter.unicode() < 128)
                QTest::keyClick(edit, letter.toLatin1());
            else
                edit->insert(letter); // no key of Qt Test's has it
        }
    }

    std::optional<UserRow> rowOf(const QString &email) const
    {
        UserQuery query;
        query.text = email;
        const auto rows = users().select(query);
        for (const UserRow row : rows) {
            if (users().text(row, UserColumn::Email).compare(email, Qt::CaseInsensitive) == 0)
                return row;
        }
        return std::nullopt;
    }
    QString text(const QString &email, UserColumn column) const
    {
        const auto row = rowOf(email);
        return row ? users().text(*row, column) : QStringLiteral("(gone)");
    }
    // Members who are so, by e-mail address.
    QStringList members(zoom::UserStatus status, zoom::UserType type, int count) const
    {
        QStringList emails;
        for (const UserRow row : users().select({})) {
            if (emails.size() < count && users().status(row) == status &&
                users().roleId(row) == QLatin1String("2") &&
                users().number(row, UserColumn::Licence) == int(type))
                emails += users().text(row, UserColumn::Email);
        }
        return emails;
    }
    void select(const QStringList &emails) const
    {
        UserSelection &selection = controller().selection();
        selection.clear();
        for (const QString &email : emails) {
            const int row = controller().table().rowOf(rowOf(email).value());
            selection.select(controller().table().index(row, 0),
                             QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }

    // In the open review: gives what it asks for, and applies.
    bool canApply() const
    {
        return review() && review()->isVisible() &&
               find<QAbstractButton>("review.apply")->isEnabled();
    }
    Run *lastRun() const
    {
        const QList<Run *> runs = changes().runs();
        return runs.isEmpty() ? nullptr : runs.last();
    }
    bool hasEnded() const { return lastRun() && lastRun()->phase() == Run::Phase::Ended; }

private:
    sandbox::SandboxAddress m_address;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    QSettings m_settings{m_folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat};
    Theme m_theme{m_settings};
    ProfileStore m_profiles{m_folder.path()};
    FakeSecretStore m_secrets;
    std::unique_ptr<AppWorkspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace rollcall::test
