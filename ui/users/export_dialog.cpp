#include "ui/users/export_dialog.h"

#include "core/exchange/csv_line.h"
#include "ui/models/visible_text.h"
#include "ui/theme/metrics.h"
#include "ui/users/users_controller.h"
#include "ui/widgets/state_strip.h"

#include <QAction>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFontDatabase>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

namespace rollcall {

namespace {

constexpr std::size_t previewRows = 5;

bool isWhole(const ListingState &listing)
{
    return listing.phase == ListingState::Phase::Complete;
}

QString slug(const QString &name)
{
    QString slug;
    const QString lower = name.toLower();
    for (const QChar c : lower) {
        if (c.isLetterOrNumber())
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

} // namespace

QString suggestedExportPath(const QString &accountName, const QDate &date)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QStringList parts{QStringLiteral("users"), slug(accountName), date.toString(Qt::ISODate)};
    parts.removeAll(QString());
    return QDir::toNativeSeparators(folder + u'/' + parts.join(u'-') + QStringLiteral(".csv"));
}

ExportDialog::ExportDialog(UsersController &controller, const QList<UserColumn> &visible,
                           const QString &accountName, QWidget *parent)
    : QDialog(parent)
    , m_controller(controller)
    , m_form(new ExportForm(
          visible, suggestedExportPath(accountName, controller.now().toLocalTime().date())))
    , m_preview(new QPlainTextEdit)
    , m_listing(new StateStrip)
    , m_outcome(new StateStrip)
    , m_openFolder(new QAction(tr("Open folder"), this))
{
    setObjectName(QStringLiteral("export"));
    setWindowTitle(tr("Export users"));
    m_listing->setObjectName(QStringLiteral("export.listing"));
    m_outcome->setObjectName(QStringLiteral("export.outcome"));
    m_openFolder->setObjectName(QStringLiteral("export.open-folder"));
    m_preview->setObjectName(QStringLiteral("export.preview"));
    m_preview->setAccessibleName(tr("First lines of the file"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_preview->setFixedHeight(m_preview->fontMetrics().lineSpacing() * int(previewRows + 3));

    auto *buttons = new QDialogButtonBox;
    m_close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    m_export = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_close->setObjectName(QStringLiteral("export.close"));
    m_close->setAutoDefault(false);
    m_export->setObjectName(QStringLiteral("export.start"));
    auto *title = new QLabel(tr("First lines of the file"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_listing);
    column->addWidget(m_form, 1);
    column->addWidget(title);
    column->addWidget(m_preview);
    column->addWidget(m_outcome);
    column->addWidget(buttons);
    // The box hands the focus on to its first button and leaves the order as they were made, so
    // the other one would be passed over.
    setTabOrder(m_export, m_close);
    m_export->setDefault(true); // a dialog knows only of those that are in it
    resize(760, 640);

    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &ExportDialog::showPreview);
    connect(m_form, &ExportForm::changed, this, [this] { m_refresh.start(); });
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_openFolder, &QAction::triggered, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath()));
    });
    connect(&controller, &UsersController::rowsChanged, this, &ExportDialog::showCounts);
    connect(&controller.selection(), &UserSelection::usersChanged, this, &ExportDialog::showCounts);
    connect(&controller, &UsersController::listingChanged, this, &ExportDialog::showListing);
    connect(&controller, &UsersController::storeReplaced, this, [this] {
        m_scope.cancel();
        QDialog::reject();
    });

    showCounts();
    if (controller.selection().shownCount() > 1)
        m_form->choose(ExportRows::Selected);
    else if (controller.isFiltered() && controller.table().rowCount() > 0)
        m_form->choose(ExportRows::Filtered);
    showListing();
    showPreview();
}

void ExportDialog::reject()
{
    if (m_running)
        stop();
    else
        QDialog::reject();
}

std::vector<UserRow> ExportDialog::rows() const
{
    switch (m_form->rows()) {
    case ExportRows::All:
        return m_controller.everyone();
    case ExportRows::Filtered:
        return m_controller.table().order();
    case ExportRows::Selected:
        return m_controller.selection().shown();
    }
    return {};
}

void ExportDialog::showCounts()
{
    const UserStore *users = m_controller.users();
    m_form->setCounts({users ? users->size() : 0, m_controller.table().rowCount(),
                       m_controller.selection().shownCount()});
}

void ExportDialog::showListing()
{
    const ListingState &listing = m_controller.listing();
    Notice notice;
    if (!isWhole(listing)) {
        notice.meaning = Meaning::Warning;
        notice.icon = QStringLiteral("partial");
        const bool loading = listing.phase == ListingState::Phase::Listing;
        notice.title = loading ? tr("The list is still loading") : tr("The list is partial");
        notice.text = listing.finished ? tr("Some users are as they were at the last full load.")
                                       : tr("Users who are not loaded yet will miss in the file.");
    }
    m_listing->setNotice(notice);
}

void ExportDialog::showPreview()
{
    const UserStore *users = m_controller.users();
    const CsvOptions options = m_form->options();
    const std::vector<UserRow> all = users ? rows() : std::vector<UserRow>();
    QByteArray lines;
    if (!options.columns.isEmpty()) {
        lines = csvLine(csvHeader(options), options.separator);
        for (std::size_t at = 0; at < std::min(previewRows, all.size()); ++at)
            lines += csvLine(csvCells(*users, all[at], options.columns), options.separator);
    }
    QStringList visible;
    for (const QString &line : QString::fromUtf8(lines).split(QStringLiteral("\r\n")))
        // Tabs are wanted here: they are what separates.
        visible += options.separator == u'\t' ? line : visibleText(line);
    m_preview->setPlainText(visible.join(u'\n'));
    m_export->setText(tr("Export %Ln user(s)", nullptr, int(all.size())));
    m_export->setEnabled(!m_running && !all.empty() && !options.columns.isEmpty() &&
                         !m_form->path().isEmpty());
}

void ExportDialog::start()
{
    std::vector<UserRow> chosen = rows();
    m_total = int(chosen.size());
    m_path = m_form->path();
    m_wasPartial = !isWhole(m_controller.listing());
    setRunning(true);
    showProgress(0);
    m_scope.start(exportCsv(*m_controller.users(), std::move(chosen), m_form->options(), m_path,
                            m_scope.token(), [this](int done) { showProgress(done); }),
                  [this](const Result<ExportSummary> &result) { finish(result); });
}

void ExportDialog::stop()
{
    m_scope.cancel();
    Notice notice;
    notice.icon = QStringLiteral("stop");
    notice.title = tr("The export was stopped");
    notice.text = tr("No file was written.");
    m_outcome->setNotice(notice);
    setRunning(false);
}

void ExportDialog::finish(const Result<ExportSummary> &result)
{
    if (result) {
        showSummary(*result);
    } else {
        Notice notice;
        notice.meaning = Meaning::Danger;
        notice.icon = QStringLiteral("error");
        notice.title = tr("No file was written");
        notice.text = visibleText(result.error().sentence);
        notice.details = result.error().details();
        m_outcome->setNotice(notice);
    }
    setRunning(false);
}

void ExportDialog::showProgress(int rows)
{
    Notice notice;
    notice.meaning = Meaning::Accent;
    notice.icon = QStringLiteral("export");
    notice.title = tr("Exporting");
    notice.text = tr("%1 of %Ln user(s)", nullptr, m_total).arg(QLocale().toString(rows));
    notice.progress = Notice::Progress{rows, m_total};
    m_outcome->setNotice(notice);
}

void ExportDialog::showSummary(const ExportSummary &summary)
{
    QStringList text{tr("%1, in %2.", "size, path")
                         .arg(QLocale().formattedDataSize(summary.bytes), visibleText(m_path))};
    if (summary.defused > 0) {
        text += tr("%Ln cell(s) that a spreadsheet would run as a formula got an apostrophe in "
                   "front.",
                   nullptr, summary.defused);
    }
    if (summary.vanished > 0)
        text += tr("%Ln user(s) left the account meanwhile.", nullptr, summary.vanished);
    if (m_wasPartial)
        text += tr("The list was partial, and so is the file.");
    Notice notice;
    notice.meaning = m_wasPartial ? Meaning::Warning : Meaning::Success;
    notice.icon = m_wasPartial ? QStringLiteral("partial") : QStringLiteral("success");
    notice.title = tr("%Ln user(s) written", nullptr, summary.rows);
    notice.text = text.join(u' ');
    m_outcome->setNotice(notice, {m_openFolder});
}

void ExportDialog::setRunning(bool running)
{
    m_running = running;
    m_form->setEnabled(!running);
    m_close->setText(running ? tr("Stop export") : tr("Close"));
    showPreview();
}

} // namespace rollcall
