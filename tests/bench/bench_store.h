#pragma once

#include <QByteArray>

#include <vector>

namespace rollcall::bench {

// All pages of a listing as they came.
using Pages = std::vector<QByteArray>;

void benchPages(const Pages &pages);
void benchMemory(const Pages &pages);
void benchSearch(const Pages &pages);
void benchSort(const Pages &pages);

} // namespace rollcall::bench
