#pragma once

#include "core/changes/history.h"

#include <QScrollArea>

class QLabel;

namespace rollcall {

class CopyButton;
class TextLabel;

// Beside the history: the whole story of one change, to be read and copied.
class HistoryDetails : public QScrollArea
{
    Q_OBJECT

public:
    explicit HistoryDetails(QWidget *parent = nullptr);

    void setEntry(const HistoryEntry *entry);  // null: none. Read at once, not kept
    void setSeveral(int count, int notLoaded); // so many are selected; so many more match

private:
    void showStory(const HistoryEntry &entry);
    void showHint(const QString &text);

    QWidget *m_card;
    TextLabel *m_title;
    TextLabel *m_subtitle;
    CopyButton *m_copy;
    QWidget *m_fields = nullptr;
    QLabel *m_hint;
};

} // namespace rollcall
