#include "ui/users/user_clipboard.h"

#include "core/exchange/csv_export.h"
#include "core/exchange/csv_line.h"

namespace rollcall {

QString clipboardText(const UserStore &store, const std::vector<UserRow> &users,
                      const QList<UserColumn> &columns, ClipboardForm form)
{
    const char16_t separator = form == ClipboardForm::Tsv ? u'\t' : u',';
    QByteArray text;
    const auto addLine = [&](const QStringList &cells) {
        QByteArray line = csvLine(cells, separator);
        line.chop(2); // CRLF
        text += line + '\n';
    };
    if (form == ClipboardForm::Csv)
        addLine(csvHeader({columns}));
    for (const UserRow user : users) {
        if (store.exists(user))
            addLine(csvCells(store, user, columns));
    }
    return QString::fromUtf8(text);
}

} // namespace rollcall
