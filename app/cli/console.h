#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

namespace rollcall::cli {

// The terminal, or whatever stands in its place. Results go to standard output; everything said
// about them goes to standard error. One thread.
class Console
{
public:
    Console();
    ~Console();

    // Buffered; flush() says whether all of it got out.
    void print(const QString &line);
    bool flush();
    QString outputError() const;

    // A whole line on standard error. Characters that would steer a terminal are spelled out.
    void say(const QString &line);

    // Replaces the last progress line; nothing where standard error is no terminal.
    void progress(const QString &line);
    void clearProgress();

private:
    void sayRaw(const QByteArray &bytes);

    QFile m_out;
    QFile m_err;
    bool m_outFailed = false;
    bool m_errIsTerminal;
    bool m_progressShown = false;
};

} // namespace rollcall::cli
