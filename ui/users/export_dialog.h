#pragma once

#include "core/base/task_scope.h"
#include "core/exchange/csv_export.h"
#include "ui/users/export_form.h"

#include <QDialog>
#include <QTimer>

class QAction;
class QPlainTextEdit;
class QPushButton;

namespace rollcall {

class StateStrip;
class UsersController;

// Writes users to a CSV file. Says beforehand what will be in it and whether the list is whole;
// stays open until the file is written, and shows a refusal in place. Made to be shown with open().
// Esc stops a running export and, the next time, closes. Closes itself if the account changes.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    // The controller must outlive the dialog.
    ExportDialog(UsersController &controller, const QList<UserColumn> &visible,
                 const QString &accountName, QWidget *parent);

    void reject() override;

private:
    std::vector<UserRow> rows() const;
    void showCounts();
    void showListing();
    void showPreview();
    void start();
    void stop();
    void finish(const Result<ExportSummary> &result);
    void showProgress(int rows);
    void showSummary(const ExportSummary &summary);
    void setRunning(bool running);

    UsersController &m_controller;
    ExportForm *m_form;
    QPlainTextEdit *m_preview;
    StateStrip *m_listing; // what is wrong with the list
    StateStrip *m_outcome; // progress, then the result
    QPushButton *m_export;
    QPushButton *m_close;
    QAction *m_openFolder;
    QTimer m_refresh; // gathers changes for the preview
    QString m_path;   // of the export that runs or ran
    int m_total = 0;
    bool m_running = false;
    bool m_wasPartial = false;
    TaskScope m_scope;
};

// "users-acme-2026-11-23.csv" in the documents folder. Letters and digits of the account's name
// only.
QString suggestedExportPath(const QString &accountName, const QDate &date);

} // namespace rollcall
