#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace rollcall {

struct Response
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers; // as received
    QByteArray body;                                  // decoded (gzip undone), whole

    // The first header of that name, whatever its case; empty if there is none.
    QByteArray header(QByteArrayView name) const;
};

} // namespace rollcall
