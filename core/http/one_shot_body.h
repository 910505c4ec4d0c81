#pragma once

#include <QByteArray>
#include <QIODevice>

namespace rollcall {

// A request body that can be read once and never again.
//
// QNetworkAccessManager sends a request a second time when the connection closes before the reply,
// whatever the verb (measured with Qt 6.4.2). It can't do so with a body that refuses to be
// rewound, an empty one included: the reply then fails with ContentReSendError. Used for every
// request, together with DoNotBufferUploadDataAttribute and an explicit Content-Length; without
// these two, Qt would copy the body into a buffer that it can rewind.
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray bytes, QObject *parent = nullptr);

    // False: not a byte was taken, so no server can have a whole request with a body.
    bool wasRead() const { return m_position > 0; }

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_position == m_bytes.size(); }
    qint64 bytesAvailable() const override;
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }

Q_SIGNALS:
    // So much in all was taken by the connection, which reads only as fast as it can send.
    void taken(qint64 bytes);

protected:
    qint64 readData(char *target, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
    qsizetype m_position = 0;
};

} // namespace rollcall
