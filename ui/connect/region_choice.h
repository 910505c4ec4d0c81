#pragma once

#include <QUrl>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace rollcall {

class FormField;

// Where the account's API is: one of Zoom's regions, or addresses typed by hand.
class RegionChoice : public QWidget
{
    Q_OBJECT

public:
    explicit RegionChoice(QWidget *parent = nullptr);

    QUrl apiUrl() const;
    QUrl tokenUrl() const;
    void setUrls(const QUrl &apiUrl, const QUrl &tokenUrl);

    FormField *apiField() const { return m_apiField; }
    FormField *tokenField() const { return m_tokenField; }

Q_SIGNALS:
    void changed();

private:
    bool isCustom() const;
    void showChoice();

    QComboBox *m_region;
    QLineEdit *m_api;
    QLineEdit *m_token;
    FormField *m_apiField;
    FormField *m_tokenField;
};

} // namespace rollcall
