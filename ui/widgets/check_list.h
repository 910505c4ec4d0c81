#pragma once

#include "ui/widgets/check_line.h"

#include <QList>

class QVBoxLayout;

namespace rollcall {

// Checks, one below the other. Out of sight while there are none.
class CheckList : public QWidget
{
    Q_OBJECT

public:
    explicit CheckList(QWidget *parent = nullptr);

    void setChecks(const QList<Check> &checks);

private:
    QVBoxLayout *m_layout;
    QList<CheckLine *> m_lines; // those beyond the checks are hidden
};

} // namespace rollcall
