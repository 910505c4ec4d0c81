#include "ui/users/user_clipboard.h"

#include "core/base/slices.h"
#include "core/exchange/csv_export.h"
#include "core/exchange/csv_line.h"

namespace rollcall {

QCoro::Task<QString> clipboardText(const UserStore &store, std::vector<UserRow> users,
                                   QList<UserColumn> columns, ClipboardForm form,
                                   CancelToken cancel)
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
    std::size_t next = 0;
    const auto addNext = [&] {
        if (next == users.size())
            return false;
        const UserRow user = users[next++];
        if (store.exists(user))
            addLine(csvCells(store, user, columns));
        return true;
    };
    co_await inSlices(addNext, cancel);
    co_return QString::fromUtf8(text);
}

} // namespace rollcall
