#pragma once

#include "core/base/cancel.h"
#include "core/directory/user_column.h"
#include "core/directory/user_store.h"

#include <QCoroTask>
#include <QList>
#include <QString>

#include <vector>

namespace rollcall {

// Users as text for the clipboard: exact cells, as an export writes them, with formulas defused.
// Lines end in "\n". Made in slices, a few when the call returns; the store must live until the
// token is cancelled, and nothing of the text counts then.
enum class ClipboardForm {
    Tsv, // no header: pastes into a spreadsheet's cells
    Csv, // with the columns' titles
};
QCoro::Task<QString> clipboardText(const UserStore &store, std::vector<UserRow> users,
                                   QList<UserColumn> columns, ClipboardForm form,
                                   CancelToken cancel);

} // namespace rollcall
