#pragma once

#include <QAbstractListModel>
#include <QAction>
#include <QList>
#include <QPointer>

namespace rollcall {

// What the command palette offers: actions by name, those first that fit the text best. Actions
// that can't be run now are left out. Passive: it does not watch the actions.
class CommandListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    struct Command
    {
        QPointer<QAction> action;
        QString name;  // "Export…"
        QString place; // where its menu is: "Users", "View › Appearance"
    };

    enum Role { PlaceRole = Qt::UserRole, ShortcutRole };

    using QAbstractListModel::QAbstractListModel;

    void setCommands(const QList<Command> &commands);
    // Every word must begin a word of the command's name or place; an empty text lets all through.
    void setFilter(const QString &text);

    QAction *action(int row) const; // null where there is none, or it has died

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void select();

    QList<Command> m_commands;
    QString m_filter;
    QList<qsizetype> m_shown; // indexes into m_commands
};

} // namespace rollcall
