#include "core/http/one_shot_body.h"

#include <algorithm>
#include <cstring>

namespace rollcall {

OneShotBody::OneShotBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_bytes.size() - m_position + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char *target, qint64 most)
{
    const qint64 count = std::min<qint64>(most, m_bytes.size() - m_position);
    if (count == 0)
        return most == 0 ? 0 : -1; // the end
    std::memcpy(target, m_bytes.constData() + m_position, size_t(count));
    m_position += count;
    Q_EMIT taken(m_position);
    return count;
}

} // namespace rollcall
