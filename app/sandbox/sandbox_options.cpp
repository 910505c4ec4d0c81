#include "app/sandbox/sandbox_options.h"

namespace rollcall::sandbox {

QStringList planNames()
{
    return {QStringLiteral("unlimited"), QStringLiteral("free"), QStringLiteral("pro"),
            QStringLiteral("business")};
}

} // namespace rollcall::sandbox
