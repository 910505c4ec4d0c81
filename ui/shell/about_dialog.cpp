#include "ui/shell/about_dialog.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

namespace rollcall {

namespace {

constexpr int textWidth = 400;
constexpr int iconSide = 64;

QString versionText()
{
    return AboutDialog::tr("Version %1").arg(QLatin1String(ROLLCALL_VERSION));
}

// For a ticket: what somebody who helps has to know.
QString technicalText()
{
    return QStringLiteral("Rollcall %1\nQt %2\n%3\n%4")
        .arg(QLatin1String(ROLLCALL_VERSION), QLatin1String(qVersion()),
             QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture());
}

QLayout *versionRow()
{
    auto *copy =
        new CopyButton(AboutDialog::tr("Copy the versions of Rollcall, Qt and the system"));
    copy->setTextToCopy(technicalText());
    auto *row = new QHBoxLayout;
    row->addWidget(new TextLabel(TextRole::Secondary, versionText()));
    row->addWidget(copy);
    row->addStretch();
    return row;
}

QLayout *texts()
{
    auto *column = new QVBoxLayout;
    column->addWidget(new TextLabel(TextRole::Title, QStringLiteral("Rollcall")));
    column->addLayout(versionRow());
    const QStringList paragraphs{
        AboutDialog::tr("A desktop console for the people who look after the users of a Zoom "
                        "account."),
        AboutDialog::tr("Rollcall is independent of Zoom Video Communications: not made, endorsed "
                        "or supported by them. “Zoom” is their trademark and is used here only to "
                        "say which service Rollcall works with."),
        AboutDialog::tr("Free software under the MIT licence. Built with Qt."),
    };
    for (const QString &paragraph : paragraphs) {
        auto *label = new TextLabel(TextRole::Body, paragraph);
        label->setFixedWidth(textWidth);
        column->addWidget(label);
    }
    return column;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Rollcall"));
    auto *picture = new QLabel;
    picture->setPixmap(applicationIcon().pixmap(QSize(iconSide, iconSide), devicePixelRatioF()));

    auto *top = new QHBoxLayout;
    top->setSpacing(metrics::pageMargin);
    top->addWidget(picture, 0, Qt::AlignTop);
    top->addLayout(texts());

    auto *buttons = new QDialogButtonBox;
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    close->setFocus();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(metrics::pageMargin);
    layout->addLayout(top);
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

} // namespace rollcall
