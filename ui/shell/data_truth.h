#pragma once

#include "core/directory/directory.h"
#include "ui/theme/colours.h"

#include <QDateTime>
#include <QString>

namespace rollcall {

// What the foot of the rail says about the data: always true, always short.
struct DataTruth
{
    QString symbol;
    Meaning meaning = Meaning::Muted;
    QString headline; // "Complete", "12,300 of 40,000"
    QString detail;   // "2 min ago"; may be empty
    QString exact;    // the moment in full, for the tool tip; may be empty

    bool operator==(const DataTruth &) const = default;
};

DataTruth dataTruth(const ListingState &state, const QDateTime &now);

} // namespace rollcall
