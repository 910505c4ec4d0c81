#include "core/base/log_sink.h"

#include <QRegularExpression>

#include <array>
#include <cstdio>

namespace rollcall {

namespace {

struct Rule
{
    QRegularExpression pattern;
    QString replacement;
};

Rule rule(const QString &pattern, const QString &replacement)
{
    constexpr auto options =
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;
    return {QRegularExpression(pattern, options), replacement};
}

// In this order: what is named is taken out before what merely looks like something.
const std::array<Rule, 4> &rules()
{
    static const std::array<Rule, 4> all{
        rule(QStringLiteral(R"(\b(bearer|basic)\s+[^\s"',;]+)"), QStringLiteral("\\1 ***")),
        rule(QStringLiteral(
                 R"(\b(\w*(?:token|secret|password|passwd|verifier|authorization|code))"
                 R"((?:\\?["'])?\s*[=:]\s*(?:\\?["'])?)(?!(?:bearer|basic)\b)[^\s"'&,;}\\]{6,})"),
             QStringLiteral("\\1***")),
        rule(QStringLiteral(R"([\w.!#$%&'*+/=?^`{|}~-]+(?:@|%40)[\w-]+(?:\.[\w-]+)*)"),
             QStringLiteral("***@***")),
        rule(QStringLiteral(R"([A-Za-z0-9_+=~-]{28,})"), QStringLiteral("***")),
    };
    return all;
}

QString onOneLine(const QString &text)
{
    QString line;
    line.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n')
            line += QStringLiteral("\\n");
        else if (c == u'\r')
            line += QStringLiteral("\\r");
        else if (c.category() == QChar::Other_Control && c != u'\t')
            line += QStringLiteral("\\x%1").arg(uint(c.unicode()), 2, 16, QLatin1Char('0'));
        else
            line += c;
    }
    return line;
}

void writeRedacted(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line = redacted(qFormatLogMessage(type, context, message)).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    std::fflush(stderr);
}

} // namespace

void installLogSink()
{
    if (!qEnvironmentVariableIsSet("QT_MESSAGE_PATTERN")) {
        qSetMessagePattern(QStringLiteral(
            "%{time hh:mm:ss.zzz} %{type}%{if-category} %{category}%{endif}: %{message}"));
    }
    qInstallMessageHandler(writeRedacted);
}

QString redacted(const QString &text)
{
    QString line = onOneLine(text);
    for (const Rule &rule : rules())
        line.replace(rule.pattern, rule.replacement);
    return line;
}

} // namespace rollcall
