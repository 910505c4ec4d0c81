#include "app/sandbox/journal.h"

#include "app/sandbox/request_log.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace rollcall::sandbox {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QJsonValue struckOut(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray kept;
        const QJsonArray rows = value.toArray();
        for (const QJsonValue &row : rows)
            kept.append(struckOut(row));
        return kept;
    }
    if (!value.isObject())
        return value;
    QJsonObject kept;
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!isSecret(member.key().toStdString()))
            kept.insert(member.key(), struckOut(member.value()));
    }
    return kept;
}

QString encodedForm(const std::string &body)
{
    return QString::fromLatin1(QByteArray::fromStdString(body).toBase64());
}

QByteArray lineOf(Journal::Moment at, const Call &call)
{
    QJsonObject entry{{QStringLiteral("at"), static_cast<qint64>(at.time_since_epoch().count())},
                      {QStringLiteral("method"), QString::fromStdString(call.method)},
                      {QStringLiteral("path"), QString::fromStdString(call.path)}};
    if (!call.query.empty())
        entry.insert(QStringLiteral("query"), QString::fromStdString(withoutSecrets(call.query)));
    const auto body = QJsonDocument::fromJson(QByteArray::fromStdString(call.body));
    if (body.isObject())
        entry.insert(QStringLiteral("body"), struckOut(body.object()));
    if (call.contentType.starts_with("multipart/")) {
        entry.insert(QStringLiteral("content_type"), QString::fromStdString(call.contentType));
        entry.insert(QStringLiteral("form"), encodedForm(call.body));
    }
    return QJsonDocument(entry).toJson(QJsonDocument::Compact) + '\n';
}

std::string decoded(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toUtf8()).toStdString();
}

// As the HTTP front would have read it.
Call callOf(const QJsonObject &entry)
{
    const QString path = entry[QLatin1StringView("path")].toString();
    const QString query = entry[QLatin1StringView("query")].toString();
    Call call;
    call.method = entry[QLatin1StringView("method")].toString().toStdString();
    call.path = path.toStdString();
    call.query = query.toStdString();
    const QStringList segments = path.mid(1).split(u'/');
    for (const QString &segment : segments)
        call.segments.push_back(decoded(segment));
    const QStringList parameters = query.split(u'&', Qt::SkipEmptyParts);
    for (QString parameter : parameters) {
        parameter.replace(u'+', QStringLiteral("%20"));
        call.params.emplace(decoded(parameter.section(u'=', 0, 0)),
                            decoded(parameter.section(u'=', 1)));
    }
    const QJsonValue body = entry[QLatin1StringView("body")];
    if (body.isObject())
        call.body = QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact).toStdString();
    const QString form = entry[QLatin1StringView("form")].toString();
    if (!form.isEmpty()) {
        call.contentType = entry[QLatin1StringView("content_type")].toString().toStdString();
        call.body = QByteArray::fromBase64(form.toLatin1()).toStdString();
    }
    return call;
}

} // namespace

std::vector<Journal::Entry> Journal::open(const QString &fileName)
{
    m_file.setFileName(fileName);
    std::vector<Entry> entries;
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        m_sizeSeen += line.size();
        const QJsonDocument json = QJsonDocument::fromJson(line);
        if (!line.endsWith('\n') || !json.isObject())
            continue; // torn when a process was ended while it wrote
        m_wholeLines = m_sizeSeen;
        const QJsonObject entry = json.object();
        const Moment at{std::chrono::milliseconds(entry[QLatin1StringView("at")].toInteger())};
        entries.push_back({at, callOf(entry)});
    }
    return entries;
}

void Journal::append(Moment at, const Call &call)
{
    if (m_file.fileName().isEmpty() || (!m_file.isOpen() && !prepare()))
        return;
    const QByteArray line = lineOf(at, call);
    if (m_file.write(line) == line.size()) {
        m_wholeLines += line.size();
        return;
    }
    // A full disk, say. Half a line must not spoil the next.
    m_error = m_file.errorString();
    m_file.resize(m_wholeLines);
    m_file.seek(m_wholeLines);
}

bool Journal::prepare()
{
    if (!m_error.isEmpty())
        return false;
    const QString folder = QFileInfo(m_file).absolutePath();
    const bool isNew = !QFileInfo::exists(folder);
    if (QDir().mkpath(folder) && isNew)
        QFile::setPermissions(folder, ownerOnly | QFileDevice::ExeOwner);
    m_lock = std::make_unique<QLockFile>(m_file.fileName() + QStringLiteral(".lock"));
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock(0)) {
        m_error = QStringLiteral("%1 is written by another process.").arg(m_file.fileName());
        return false;
    }
    if (m_file.size() != m_sizeSeen) {
        m_error = QStringLiteral("%1 has been changed by another process.").arg(m_file.fileName());
        m_lock->unlock();
        return false;
    }
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered) ||
        !m_file.setPermissions(ownerOnly) || !m_file.resize(m_wholeLines) ||
        !m_file.seek(m_wholeLines)) {
        m_error = m_file.errorString();
        m_file.close();
        m_lock->unlock();
        return false;
    }
    return true;
}

} // namespace rollcall::sandbox
