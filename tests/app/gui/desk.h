#pragma once

#include "app/app_workspace.h"
#include "core/account/profile_store.h"
#include "core/base/clock.h"
#include "tests/support/fake_secret_store.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace rollcall::test {

// The real application on a desk of its own: its window over a practice account of 300 users. Only
// the keyring is a fake.
struct Desk
{
    static sandbox::SandboxOptions smallPractice()
    {
        sandbox::SandboxOptions options;
        options.users = 300;
        options.plan = sandbox::SandboxPlan::Unlimited;
        return options;
    }

    Desk() { window.show(); }

    template <typename Widget>
    Widget *find(const char *objectName) const
    {
        return window.findChild<Widget *>(QString::fromLatin1(objectName));
    }
    void click(const char *objectName) const { find<QAbstractButton>(objectName)->click(); }

    // Whether these words can be read in any visible label.
    bool says(const QString &words) const
    {
        const auto labels = window.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

    QTemporaryDir folder;
    SystemClock clock;
    QSettings settings{folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat};
    Theme theme{settings};
    ProfileStore profiles{folder.path()};
    FakeSecretStore secrets;
    AppWorkspace workspace{profiles, secrets, clock, smallPractice(),
                           folder.filePath(QStringLiteral("journals"))};
    MainWindow window{workspace, theme, settings, clock};
};

} // namespace rollcall::test
