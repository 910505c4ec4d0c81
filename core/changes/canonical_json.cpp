#include "core/changes/canonical_json.h"

#include <QJsonArray>
#include <QLocale>

#include <cmath>

namespace rollcall {

namespace {

// Empty: the byte stands for itself.
QByteArray escaped(char byte)
{
    switch (byte) {
    case '"':
        return QByteArrayLiteral("\\\"");
    case '\\':
        return QByteArrayLiteral("\\\\");
    case '\b':
        return QByteArrayLiteral("\\b");
    case '\f':
        return QByteArrayLiteral("\\f");
    case '\n':
        return QByteArrayLiteral("\\n");
    case '\r':
        return QByteArrayLiteral("\\r");
    case '\t':
        return QByteArrayLiteral("\\t");
    default:
        break;
    }
    if (static_cast<unsigned char>(byte) >= 0x20)
        return {};
    return "\\u" + QByteArray::number(int(byte), 16).rightJustified(4, '0');
}

bool isPlain(char byte)
{
    return static_cast<unsigned char>(byte) >= 0x20 && byte != '"' && byte != '\\';
}

void appendNumber(QByteArray &out, const QJsonValue &value)
{
    const bool isWhole = value.toInteger(0) == value.toInteger(1); // else it gives the default back
    if (isWhole)
        out += QByteArray::number(value.toInteger());
    else if (std::isfinite(value.toDouble()))
        out += QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    else
        out += "null";
}

void appendArray(QByteArray &out, const QJsonArray &array)
{
    out += '[';
    for (qsizetype at = 0; at < array.size(); ++at) {
        if (at > 0)
            out += ',';
        appendCanonical(out, array.at(at));
    }
    out += ']';
}

} // namespace

void appendCanonical(QByteArray &out, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    out += '"';
    if (std::all_of(utf8.begin(), utf8.end(), isPlain)) {
        out += utf8;
    } else {
        for (const char byte : utf8) {
            if (isPlain(byte))
                out += byte;
            else
                out += escaped(byte);
        }
    }
    out += '"';
}

void appendCanonical(QByteArray &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        break;
    case QJsonValue::Double:
        appendNumber(out, value);
        break;
    case QJsonValue::String:
        appendCanonical(out, value.toString());
        break;
    case QJsonValue::Array:
        appendArray(out, value.toArray());
        break;
    case QJsonValue::Object:
        appendCanonical(out, value.toObject());
        break;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out += "null";
        break;
    }
}

void appendCanonical(QByteArray &out, const QJsonObject &object)
{
    out += '{';
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member != object.begin())
            out += ',';
        appendCanonical(out, member.key());
        out += ':';
        appendCanonical(out, QJsonValue(member.value()));
    }
    out += '}';
}

} // namespace rollcall
