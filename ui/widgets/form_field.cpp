#include "ui/widgets/form_field.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/symbol_label.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

namespace rollcall {

FormField::FormField(const QString &label, QWidget *control, QString help, QWidget *parent)
    : QWidget(parent)
    , m_name(new QLabel)
    , m_control(control)
    , m_help(std::move(help))
    , m_symbol(new SymbolLabel(metrics::icon))
    , m_below(new TextLabel(TextRole::Secondary))
{
    m_name->setTextFormat(Qt::PlainText);
    m_name->setBuddy(control);
    setLabel(label);

    auto *below = new QHBoxLayout;
    below->setSpacing(metrics::halfGrid);
    below->addWidget(m_symbol, 0, Qt::AlignTop);
    below->addWidget(m_below, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::halfGrid);
    layout->addWidget(m_name);
    layout->addWidget(control);
    layout->addLayout(below);
    showBelow();
}

void FormField::setLabel(const QString &label)
{
    m_name->setText(label);
    m_control->setAccessibleName(QString(label).remove(u'&'));
}

void FormField::setProblem(const QString &sentence, Severity severity)
{
    m_problem = sentence;
    m_severity = severity;
    showBelow();
}

void FormField::showBelow()
{
    const bool wrong = !m_problem.isEmpty();
    const bool mistake = m_severity == Severity::Mistake;
    const Meaning meaning = !wrong ? Meaning::Muted : mistake ? Meaning::Danger : Meaning::Warning;
    m_symbol->setSymbol(mistake ? QStringLiteral("error") : QStringLiteral("warning"), meaning);
    m_symbol->setVisible(wrong);
    m_below->setMeaning(meaning);
    m_below->setText(wrong ? m_problem : m_help);
    m_below->setVisible(!m_below->text().isEmpty());
    m_control->setAccessibleDescription(m_below->text());
}

} // namespace rollcall
