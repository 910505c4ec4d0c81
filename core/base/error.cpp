#include "core/base/error.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::Error)
};

void addLine(QStringList &lines, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        lines += QStringLiteral("%1: %2").arg(label, value);
}

QString number(int value)
{
    return value == 0 ? QString() : QString::number(value);
}

} // namespace

QString Error::details() const
{
    QStringList lines{sentence};
    addLine(lines, Text::tr("Operation"), operation);
    addLine(lines, Text::tr("HTTP status"), number(httpStatus));
    addLine(lines, Text::tr("Zoom code"), number(zoomCode));
    addLine(lines, Text::tr("Zoom message"), zoomMessage);
    for (const FieldError &field : fields)
        addLine(lines, field.field, field.message);
    addLine(lines, Text::tr("Missing scopes"), missingScopes.join(QStringLiteral(", ")));
    addLine(lines, Text::tr("Tracking ID"), trackingId);
    addLine(lines, Text::tr("Technical"), technical);
    return lines.join(u'\n');
}

Error localError(ErrorKind kind, const QString &sentence, const QString &technical)
{
    Error error;
    error.kind = kind;
    error.sentence = sentence;
    error.technical = technical;
    return error;
}

} // namespace rollcall
