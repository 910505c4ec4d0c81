#pragma once

#include "ui/theme/colours.h"

#include <QString>

#include <optional>

namespace rollcall {

// Something to be told in place: in a strip above what it is about, or instead of it where there is
// nothing to show. All texts are plain text, sentence case.
struct Notice
{
    struct Progress
    {
        int value = 0;
        int maximum = 0; // 0: not known
        bool operator==(const Progress &) const = default;
    };

    Meaning meaning = Meaning::Muted;
    QString icon;    // name of a symbol
    QString title;   // what happened
    QString text;    // what it means, and what to do now
    QString details; // for a ticket, one click away; empty: none
    std::optional<Progress> progress;

    bool operator==(const Notice &) const = default;
    bool isEmpty() const { return title.isEmpty(); }
};

} // namespace rollcall
