#include "ui/users/export_form.h"

#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>

namespace rollcall {

namespace {

template <typename Widget>
Widget *named(Widget *widget, const char *name)
{
    widget->setObjectName(QLatin1String(name));
    return widget;
}

} // namespace

ExportForm::ExportForm(const QList<UserColumn> &visible, const QString &path, QWidget *parent)
    : QWidget(parent)
    , m_all(named(new QRadioButton, "export.all"))
    , m_filtered(named(new QRadioButton, "export.filtered"))
    , m_selected(named(new QRadioButton, "export.selected"))
    , m_separator(named(new QComboBox, "export.separator"))
    , m_header(named(new QComboBox, "export.header"))
    , m_mark(named(new QCheckBox(tr("Mark as UTF-8 (older Excel needs it)")), "export.mark"))
    , m_columns(named(new QListWidget, "export.columns"))
    , m_path(named(new QLineEdit(path), "export.path"))
    , m_pathNote(named(new QLabel, "export.path-note"))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->addWidget(makeRows(), 0, 0);
    grid->addWidget(makeFormat(), 1, 0);
    grid->addWidget(makeColumns(visible), 0, 1, 2, 1);
    grid->addWidget(makePath(path), 2, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1);
    showPathNote();
}

QWidget *ExportForm::makeRows()
{
    auto *box = new QGroupBox(tr("Users"));
    auto *column = new QVBoxLayout(box);
    for (QRadioButton *button : {m_all, m_filtered, m_selected}) {
        column->addWidget(button);
        connect(button, &QRadioButton::toggled, this, [this](bool on) {
            if (on)
                Q_EMIT changed();
        });
    }
    m_all->setChecked(true);
    return box;
}

QWidget *ExportForm::makeFormat()
{
    m_separator->addItem(tr("Comma"), QChar(u','));
    m_separator->addItem(tr("Semicolon"), QChar(u';'));
    m_separator->addItem(tr("Tab"), QChar(u'\t'));
    m_header->addItem(tr("Titles, as in the table"), int(CsvOptions::Header::Titles));
    m_header->addItem(tr("Zoom's field names"), int(CsvOptions::Header::FieldNames));
    auto *box = new QGroupBox(tr("Format"));
    auto *form = new QFormLayout(box);
    form->addRow(tr("&Separator:"), m_separator);
    form->addRow(tr("&First line:"), m_header);
    form->addRow(m_mark);
    connect(m_separator, &QComboBox::currentIndexChanged, this, &ExportForm::changed);
    connect(m_header, &QComboBox::currentIndexChanged, this, &ExportForm::changed);
    connect(m_mark, &QCheckBox::toggled, this, &ExportForm::changed);
    return box;
}

QWidget *ExportForm::makeColumns(const QList<UserColumn> &visible)
{
    QList<UserColumn> columns = visible;
    for (int at = 0; at < userColumnCount; ++at) {
        if (!columns.contains(UserColumn(at)))
            columns += UserColumn(at);
    }
    m_columns->setAccessibleName(tr("Columns"));
    for (const UserColumn column : columns) {
        auto *item = new QListWidgetItem(userColumnTitle(column), m_columns);
        item->setData(Qt::UserRole, int(column));
        item->setCheckState(visible.contains(column) ? Qt::Checked : Qt::Unchecked);
    }
    connect(m_columns, &QListWidget::itemChanged, this, &ExportForm::changed);

    auto *all = named(new QPushButton(tr("All columns")), "export.columns-all");
    auto *none = named(new QPushButton(tr("None")), "export.columns-none");
    connect(all, &QPushButton::clicked, this, [this] { tickColumns(true); });
    connect(none, &QPushButton::clicked, this, [this] { tickColumns(false); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(all);
    buttons->addWidget(none);
    buttons->addStretch();
    auto *box = new QGroupBox(tr("Columns"));
    auto *column = new QVBoxLayout(box);
    column->addWidget(m_columns);
    column->addLayout(buttons);
    for (QPushButton *button : {all, none})
        button->setAutoDefault(false);
    return box;
}

QWidget *ExportForm::makePath(const QString &path)
{
    auto *browse = named(new QPushButton(tr("Browse…")), "export.browse");
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ExportForm::browse);
    connect(m_path, &QLineEdit::textChanged, this, [this] {
        showPathNote();
        Q_EMIT changed();
    });
    m_path->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    m_path->setText(path);
    m_pathNote->setTextFormat(Qt::PlainText);
    m_pathNote->setForegroundRole(QPalette::PlaceholderText);

    auto *label = new QLabel(tr("F&ile:"));
    label->setBuddy(m_path);
    auto *widget = new QWidget;
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins({});
    grid->setVerticalSpacing(metrics::halfGrid);
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_path, 0, 1);
    grid->addWidget(browse, 0, 2);
    grid->addWidget(m_pathNote, 1, 1, 1, 2);
    return widget;
}

void ExportForm::setCounts(const ExportCounts &counts)
{
    m_all->setText(tr("All users (%L1)").arg(counts.all));
    m_filtered->setText(tr("Those in the table (%L1)").arg(counts.filtered));
    m_selected->setText(tr("Selected ones (%L1)").arg(counts.selected));
    m_filtered->setEnabled(counts.filtered > 0);
    m_selected->setEnabled(counts.selected > 0);
    if ((m_selected->isChecked() && counts.selected == 0) ||
        (m_filtered->isChecked() && counts.filtered == 0)) {
        m_all->setChecked(true);
    }
    Q_EMIT changed();
}

void ExportForm::choose(ExportRows rows)
{
    QRadioButton *button = rows == ExportRows::All        ? m_all
                           : rows == ExportRows::Filtered ? m_filtered
                                                          : m_selected;
    button->setChecked(true);
}

ExportRows ExportForm::rows() const
{
    return m_selected->isChecked()   ? ExportRows::Selected
           : m_filtered->isChecked() ? ExportRows::Filtered
                                     : ExportRows::All;
}

CsvOptions ExportForm::options() const
{
    CsvOptions options;
    for (int row = 0; row < m_columns->count(); ++row) {
        const QListWidgetItem *item = m_columns->item(row);
        if (item->checkState() == Qt::Checked)
            options.columns += UserColumn(item->data(Qt::UserRole).toInt());
    }
    options.separator = m_separator->currentData().toChar().unicode();
    options.header = CsvOptions::Header(m_header->currentData().toInt());
    options.byteOrderMark = m_mark->isChecked();
    return options;
}

QString ExportForm::path() const
{
    return m_path->text().trimmed();
}

void ExportForm::tickColumns(bool ticked)
{
    {
        const QSignalBlocker silent(m_columns);
        for (int row = 0; row < m_columns->count(); ++row)
            m_columns->item(row)->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    }
    Q_EMIT changed();
}

void ExportForm::browse()
{
    auto *dialog = new QFileDialog(this, tr("Export users to"), path(),
                                   tr("CSV files (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setObjectName(QStringLiteral("export.file-dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void ExportForm::showPathNote()
{
    const QFileInfo file(path());
    m_pathNote->setText(file.isFile() ? tr("This file exists and will be replaced.") : QString());
}

} // namespace rollcall
