#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace rollcall::sandbox {

// Reads a JSON object that people write by hand: says what is wrong with it instead of guessing.
// Read all members, then look at error().
class JsonMembers
{
public:
    // `subject` begins each error sentence: "Fault 2".
    JsonMembers(const QJsonValue &object, QString subject);

    void require(const char *name);
    bool has(const char *name) const;
    QString text(const char *name, const QString &otherwise = {});
    int number(const char *name, int least, int most, int otherwise);
    double seconds(const char *name, double otherwise); // from 0
    bool flag(const char *name, bool otherwise = false);
    // The index of the word among `words`, of which the first is the default.
    int word(const char *name, const QStringList &words);
    QStringList texts(const char *name);
    QList<int> numbers(const char *name); // one number or a list of them, each from 1
    QJsonObject object(const char *name);

    // The first mistake as a sentence, a member that nobody has asked for among them; empty: none.
    QString error() const;
    // For what only the caller can judge; "must be `expected`".
    void complain(const char *name, const QString &expected);

private:
    QJsonValue take(const char *name);

    QJsonObject m_object;
    QString m_subject;
    QStringList m_known;
    QString m_error;
};

} // namespace rollcall::sandbox
