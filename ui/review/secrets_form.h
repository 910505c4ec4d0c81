#pragma once

#include "core/changes/change.h"

#include <QHash>
#include <QWidget>

#include <map>

class QVBoxLayout;

namespace rollcall {

class FormField;
class SecretEdit;
class TextLabel;

// Asks for the passwords that a plan or a run lacks, one field a user. Hidden while none is
// lacking.
class SecretsForm : public QWidget
{
    Q_OBJECT

public:
    explicit SecretsForm(QWidget *parent = nullptr);

    // Fields of users who stay keep what was typed.
    void setUsers(const QList<ChangeTarget> &users);

    bool isComplete() const;                    // every field is filled
    bool isTouched() const;                     // something was typed
    QHash<QString, QByteArray> secrets() const; // by user key
    void wipe();
    void focusFirst();

Q_SIGNALS:
    void changed();

private:
    struct Field
    {
        FormField *field;
        SecretEdit *edit;
    };

    TextLabel *m_title;
    QVBoxLayout *m_column;
    std::map<QString, Field> m_fields; // by user key
};

} // namespace rollcall
