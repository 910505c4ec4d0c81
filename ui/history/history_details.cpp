#include "ui/history/history_details.h"

#include "ui/history/history_words.h"
#include "ui/models/change_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace rollcall {

namespace {

QWidget *makeField(const QString &question, const QString &answer)
{
    auto *value = new TextLabel(TextRole::Body, answer);
    value->setAccessibleName(question);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *field = new QWidget;
    auto *lines = new QVBoxLayout(field);
    lines->setContentsMargins({});
    lines->setSpacing(2);
    lines->addWidget(new TextLabel(TextRole::Secondary, question));
    lines->addWidget(value);
    return field;
}

} // namespace

HistoryDetails::HistoryDetails(QWidget *parent)
    : QScrollArea(parent)
    , m_card(new QWidget)
    , m_title(new TextLabel(TextRole::Heading))
    , m_subtitle(new TextLabel(TextRole::Secondary))
    , m_copy(new CopyButton(tr("Copy this change")))
    , m_hint(new TextLabel(TextRole::Body))
{
    setObjectName(QStringLiteral("history.details"));
    setAccessibleName(tr("Details"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_title->setObjectName(QStringLiteral("history.title"));
    m_copy->setObjectName(QStringLiteral("history.copy-one"));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setAlignment(Qt::AlignCenter);

    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_title);
    names->addWidget(m_subtitle);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::grid);
    head->addLayout(names, 1);
    head->addWidget(m_copy, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin,
                               metrics::pageMargin);
    column->setSpacing(metrics::pageMargin);
    column->addLayout(head);
    column->addStretch();
    auto *content = new QWidget;
    auto *both = new QVBoxLayout(content);
    both->setContentsMargins({});
    both->addWidget(m_card);
    both->addWidget(m_hint);
    m_hint->setMargin(metrics::pageMargin);
    setWidget(content);
    setEntry(nullptr);
}

void HistoryDetails::setEntry(const HistoryEntry *entry)
{
    if (entry)
        showStory(*entry);
    else
        showHint(tr("Select a change to see its whole story."));
}

void HistoryDetails::setSeveral(int count, int notLoaded)
{
    QStringList hint{tr("%Ln change(s) selected", nullptr, count)};
    if (notLoaded > 0)
        hint += tr("%Ln older one(s) are not loaded yet, so they are not selected.", nullptr,
                   notLoaded);
    showHint(hint.join(QStringLiteral("\n\n")));
}

void HistoryDetails::showHint(const QString &text)
{
    m_hint->setText(text);
    m_hint->show();
    m_card->hide();
}

void HistoryDetails::showStory(const HistoryEntry &entry)
{
    m_title->setText(targetText(entry.what.target));
    m_subtitle->setText(changeTitle(entry.what));
    m_copy->setTextToCopy(historyText(entry));
    delete m_fields;
    m_fields = new QWidget;
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins({});
    fields->setSpacing(metrics::grid);
    const auto story = historyStory(entry);
    for (const auto &[question, answer] : story)
        fields->addWidget(makeField(question, answer));
    static_cast<QVBoxLayout *>(m_card->layout())->insertWidget(1, m_fields);
    m_hint->hide();
    m_card->show();
}

} // namespace rollcall
