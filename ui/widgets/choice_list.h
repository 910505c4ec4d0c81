#pragma once

#include <QList>
#include <QWidget>

class QButtonGroup;
class QRadioButton;
class QVBoxLayout;

namespace rollcall {

// One of several ways, each with what it leads to in a sentence below. Arrow keys move the choice.
class ChoiceList : public QWidget
{
    Q_OBJECT

public:
    // `name`: what is being chosen, for screen readers.
    explicit ChoiceList(const QString &name, QWidget *parent = nullptr);

    // The title may have a mnemonic. The first is chosen.
    void addChoice(const char *objectName, const QString &title, const QString &consequence);
    int chosen() const; // in the order in which they were added
    void choose(int at);

Q_SIGNALS:
    void changed();

private:
    QButtonGroup *m_group;
    QVBoxLayout *m_layout;
};

} // namespace rollcall
