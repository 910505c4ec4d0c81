#pragma once

#include <QList>
#include <QString>

namespace rollcall {

struct PastedAddress
{
    QString email; // as it was written; not checked, and without blanks around it
    QString firstName;
    QString lastName;

    bool operator==(const PastedAddress &) const = default;
};

// Reads addresses as people paste them: one a line, with commas or semicolons between them, as
// mail programs write them ("Ann Lee <ann@example.com>", also "Lee, Ann <…>"), or as the cells of a
// spreadsheet. What is no address is kept as one, so that nothing that was pasted gets lost.
QList<PastedAddress> pastedAddresses(const QString &text);

} // namespace rollcall
