#pragma once

#include <QWidget>

class QPushButton;

namespace rollcall {

class CopyButton;
class FormField;
class SecretEdit;

// A new password: typed or made up, hidden or shown. Only the length is judged here; the account's
// own rules are Zoom's business.
class PasswordField : public QWidget
{
    Q_OBJECT

public:
    // `most`: characters that Zoom takes.
    PasswordField(int most, const QString &help, QWidget *parent = nullptr);

    QByteArray password() const;
    bool isEmpty() const;
    void wipe();

    // Says what is wrong, from now on also while typing. Returns whether nothing is.
    bool check();
    void focus();

Q_SIGNALS:
    void changed();

private:
    void generate();
    void showProblem();

    int m_most;
    bool m_checked = false;
    SecretEdit *m_edit;
    QPushButton *m_generate;
    CopyButton *m_copy;
    FormField *m_field;
};

// 16 characters of every kind, none that could be taken for another one.
QByteArray generatedPassword();

} // namespace rollcall
