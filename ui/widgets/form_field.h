#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace rollcall {

class SymbolLabel;
class TextLabel;

// One control of a form: its label above, a line of help below, and in the help's place what is
// wrong with the value. The label is the control's accessible name, the rest its description.
class FormField : public QWidget
{
    Q_OBJECT

public:
    // The control becomes a child. The label may have a mnemonic.
    FormField(const QString &label, QWidget *control, QString help = {}, QWidget *parent = nullptr);

    enum class Severity { Mistake, Warning };

    void setLabel(const QString &label);
    // An empty sentence takes the problem away.
    void setProblem(const QString &sentence, Severity severity = Severity::Mistake);
    bool hasMistake() const { return !m_problem.isEmpty() && m_severity == Severity::Mistake; }
    QWidget *control() const { return m_control; }

private:
    void showBelow();

    QLabel *m_name;
    QWidget *m_control;
    QString m_help;
    QString m_problem;
    Severity m_severity = Severity::Mistake;
    SymbolLabel *m_symbol;
    TextLabel *m_below;
};

} // namespace rollcall
