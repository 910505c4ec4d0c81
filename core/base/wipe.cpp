#include "core/base/wipe.h"

namespace rollcall {

void wipe(QByteArray &secret)
{
    if (secret.isDetached()) {
        // volatile: a compiler may drop writes to memory that is freed right after.
        volatile char *bytes = secret.data();
        for (qsizetype i = 0; i < secret.size(); ++i)
            bytes[i] = 0;
    }
    secret.clear();
}

} // namespace rollcall
