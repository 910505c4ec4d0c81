#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace rollcall {

class Clock;
class Directory;
class SymbolLabel;
class TextLabel;

// The foot of the rail: how true the data on screen is. Grows old by itself.
class DataStatus : public QWidget
{
    Q_OBJECT

public:
    // The clock must outlive the widget.
    explicit DataStatus(Clock &clock, QWidget *parent = nullptr);

    void setDirectory(Directory *directory); // null: shows nothing

private:
    void showTruth();

    Clock &m_clock;
    QPointer<Directory> m_directory;
    SymbolLabel *m_symbol;
    TextLabel *m_headline;
    TextLabel *m_detail;
    QTimer m_ageing;
};

} // namespace rollcall
