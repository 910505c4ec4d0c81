#pragma once

#include "core/exchange/csv_export.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QRadioButton;

namespace rollcall {

enum class ExportRows { All, Filtered, Selected };

struct ExportCounts
{
    int all = 0;
    int filtered = 0;
    int selected = 0;
};

// What goes into the file and where the file goes. Knows nothing about users.
class ExportForm : public QWidget
{
    Q_OBJECT

public:
    // `visible` columns are ticked and come first, in this order.
    ExportForm(const QList<UserColumn> &visible, const QString &path, QWidget *parent = nullptr);

    // A choice of rows without users can't be made; the one made is left where it has become empty.
    void setCounts(const ExportCounts &counts);
    void choose(ExportRows rows);

    ExportRows rows() const;
    CsvOptions options() const;
    QString path() const;

Q_SIGNALS:
    void changed();

private:
    QWidget *makeRows();
    QWidget *makeFormat();
    QWidget *makeColumns(const QList<UserColumn> &visible);
    QWidget *makePath(const QString &path);
    void tickColumns(bool ticked);
    void browse();
    void showPathNote();

    QRadioButton *m_all;
    QRadioButton *m_filtered;
    QRadioButton *m_selected;
    QComboBox *m_separator;
    QComboBox *m_header;
    QCheckBox *m_mark;
    QListWidget *m_columns;
    QLineEdit *m_path;
    QLabel *m_pathNote;
};

} // namespace rollcall
