#pragma once

#include "core/base/task_scope.h"
#include "core/changes/change_desk.h"
#include "ui/models/history_model.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace rollcall {

class Clock;

// Stands between the journal and the history page: knows the query, fills the model page by page,
// and reads again when something was changed. A late answer to an old question is dropped.
class HistoryLoader : public QObject
{
    Q_OBJECT

public:
    // The clock must outlive the loader.
    explicit HistoryLoader(Clock &clock, QObject *parent = nullptr);

    HistoryModel &model() { return m_model; }
    const HistoryModel &model() const { return m_model; }
    ChangeDesk *desk() const { return m_desk; }
    const HistoryQuery &query() const { return m_query; } // without a place
    const std::optional<Error> &error() const { return m_error; }
    bool isLoading() const { return m_loading; } // the first page
    bool isFiltered() const { return !m_query.text.isEmpty() || m_query.outcome; }
    QDateTime now() const;

    void setDesk(ChangeDesk *desk); // null: none. Forgets the query
    // Reads nothing until it is looked at.
    void setActive(bool active);
    void search(const QString &text);
    void setOutcome(std::optional<Outcome> outcome);
    void reload();

Q_SIGNALS:
    void changed();      // what is loaded, or the trouble with it
    void queryChanged(); // before it is answered

private:
    void ask();
    void loadMore(int offset);

    Clock &m_clock;
    QPointer<ChangeDesk> m_desk;
    HistoryModel m_model;
    HistoryQuery m_query;
    std::optional<Error> m_error;
    bool m_active = false;
    bool m_stale = true;
    bool m_loading = false;
    QTimer m_typing; // somebody is still typing
    QTimer m_minute; // ages grow
    TaskScope m_scope;
};

} // namespace rollcall
