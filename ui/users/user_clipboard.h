#pragma once

#include "core/directory/user_column.h"
#include "core/directory/user_store.h"

#include <QList>
#include <QString>

#include <vector>

namespace rollcall {

// Users as text for the clipboard: exact cells, as an export writes them, with formulas defused.
// Lines end in "\n".
enum class ClipboardForm {
    Tsv, // no header: pastes into a spreadsheet's cells
    Csv, // with the columns' titles
};
QString clipboardText(const UserStore &store, const std::vector<UserRow> &users,
                      const QList<UserColumn> &columns, ClipboardForm form);

} // namespace rollcall
