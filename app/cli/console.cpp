#include "app/cli/console.h"

#include "ui/models/visible_text.h"

#include <QStringList>

#include <cstdio>
#include <unistd.h>

namespace rollcall::cli {

Console::Console()
    : m_errIsTerminal(::isatty(STDERR_FILENO) == 1)
{
    m_outFailed = !m_out.open(STDOUT_FILENO, QIODevice::WriteOnly);
    if (!m_err.open(STDERR_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered))
        m_errIsTerminal = false;
}

Console::~Console()
{
    clearProgress();
}

void Console::print(const QString &line)
{
    clearProgress();
    const QByteArray bytes = line.toUtf8() + '\n';
    for (QByteArrayView rest = bytes; !rest.isEmpty() && !m_outFailed;) {
        const qint64 taken = m_out.write(rest.data(), rest.size());
        m_outFailed = taken <= 0;
        rest = rest.sliced(qMax(taken, 0));
    }
}

bool Console::flush()
{
    m_outFailed = !m_out.flush() || m_outFailed;
    return !m_outFailed;
}

QString Console::outputError() const
{
    return m_out.errorString();
}

void Console::say(const QString &line)
{
    clearProgress();
    QStringList parts = line.split(u'\n');
    for (QString &part : parts)
        part = visibleText(part);
    sayRaw(parts.join(u'\n').toUtf8() + '\n');
}

void Console::progress(const QString &line)
{
    if (!m_errIsTerminal)
        return;
    sayRaw("\r\x1b[K" + visibleText(line).toUtf8());
    m_progressShown = true;
}

void Console::clearProgress()
{
    if (m_progressShown)
        sayRaw("\r\x1b[K");
    m_progressShown = false;
}

void Console::sayRaw(const QByteArray &bytes)
{
    // Where even this fails there is nobody to tell.
    m_err.write(bytes);
}

} // namespace rollcall::cli
