#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace rollcall {

// One way in which a secret may turn up in a file.
struct CanaryForm
{
    QString name; // "client secret, base64"; never the secret
    QByteArray bytes;
};

// All forms of all canaries: as they are, in UTF-16, percent-encoded, in hexadecimal, escaped for
// JSON and HTML, and in base64 and its URL form wherever in a longer text they begin.
QList<CanaryForm> canaryForms();

// "path: form", for each form in each regular file below the folder. Follows no links.
QStringList findCanaries(const QString &folder);

// How many files there are to be searched.
int searchableFiles(const QString &folder);

} // namespace rollcall
