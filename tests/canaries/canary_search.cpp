#include "tests/canaries/canary_search.h"

#include "tests/support/canaries.h"

#include <QDirIterator>
#include <QFile>
#include <QStringEncoder>

namespace rollcall {

namespace {

// What is the same in the base64 of every text in which the secret comes after so many bytes
// (modulo 3): without the characters at both ends that neighbouring bytes have a share in.
QByteArray base64Within(const QByteArray &secret, int bytesBefore,
                        QByteArray::Base64Options alphabet)
{
    const QByteArray text = QByteArray(bytesBefore, '\0') + secret;
    const qsizetype begin = bytesBefore == 0 ? 0 : bytesBefore + 1;
    const qsizetype end = text.size() * 8 / 6;
    return text.toBase64(alphabet | QByteArray::OmitTrailingEquals).sliced(begin, end - begin);
}

QByteArray utf16(const QByteArray &secret, QStringConverter::Encoding encoding)
{
    return QStringEncoder(encoding)(QString::fromLatin1(secret));
}

QByteArray percentEncodedLower(const QByteArray &secret)
{
    QByteArray encoded = secret.toPercentEncoding();
    for (qsizetype i = encoded.indexOf('%'); i >= 0; i = encoded.indexOf('%', i + 1))
        encoded.replace(i, 3, encoded.sliced(i, 3).toLower());
    return encoded;
}

QList<CanaryForm> formsOf(const QString &canary, const QByteArray &secret)
{
    QList<CanaryForm> forms;
    const auto add = [&](const char *form, const QByteArray &bytes) {
        forms += {canary + QStringLiteral(", ") + QString::fromLatin1(form), bytes};
    };
    add("as it is", secret);
    add("UTF-16LE", utf16(secret, QStringConverter::Utf16LE));
    add("UTF-16BE", utf16(secret, QStringConverter::Utf16BE));
    add("percent-encoded", secret.toPercentEncoding());
    add("percent-encoded, lower case", percentEncodedLower(secret));
    add("hexadecimal", secret.toHex());
    add("hexadecimal, upper case", secret.toHex().toUpper());
    add("escaped for JSON", QByteArray(secret).replace("/", "\\/"));
    add("escaped for HTML", QString::fromLatin1(secret).toHtmlEscaped().toLatin1());
    for (int before = 0; before < 3; ++before) {
        add("base64", base64Within(secret, before, QByteArray::Base64Encoding));
        add("base64url", base64Within(secret, before, QByteArray::Base64UrlEncoding));
    }
    return forms;
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks,
                         QDirIterator::Subdirectories);
    while (entries.hasNext())
        files += entries.next();
    return files;
}

} // namespace

QList<CanaryForm> canaryForms()
{
    return formsOf(QStringLiteral("client secret"), canary::clientSecret) +
           formsOf(QStringLiteral("access token"), canary::accessToken) +
           formsOf(QStringLiteral("secret of the practice account"), canary::practiceSecret) +
           formsOf(QStringLiteral("token of the practice account"), canary::practiceToken);
}

QStringList findCanaries(const QString &folder)
{
    const QList<CanaryForm> forms = canaryForms();
    QStringList found;
    for (const QString &path : filesBelow(folder)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            found += path + QStringLiteral(": can't be searched");
            continue;
        }
        const QByteArray contents = file.readAll();
        for (const CanaryForm &form : forms) {
            if (contents.contains(form.bytes))
                found += path + QStringLiteral(": ") + form.name;
        }
    }
    return found;
}

int searchableFiles(const QString &folder)
{
    return int(filesBelow(folder).size());
}

} // namespace rollcall
