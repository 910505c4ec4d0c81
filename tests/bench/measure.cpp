#include "tests/bench/measure.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

namespace rollcall::bench {

namespace {

constexpr int nameWidth = 58;

Milliseconds timeOf(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

void printRatio(double value, double baseline)
{
    if (baseline > 0)
        std::printf("  %6.2f x", value / baseline);
    std::printf("\n");
    std::fflush(stdout);
}

} // namespace

Cost costOf(const std::function<void()> &work)
{
    const auto begin = std::chrono::steady_clock::now();
    const Milliseconds processorBefore = timeOf(CLOCK_PROCESS_CPUTIME_ID);
    work();
    return {std::chrono::steady_clock::now() - begin,
            timeOf(CLOCK_PROCESS_CPUTIME_ID) - processorBefore};
}

Milliseconds busyWith(const std::function<void()> &work)
{
    const Milliseconds before = timeOf(CLOCK_THREAD_CPUTIME_ID);
    work();
    return timeOf(CLOCK_THREAD_CPUTIME_ID) - before;
}

Milliseconds Series::quantile(Milliseconds Cost::*value, double part) const
{
    std::vector<Milliseconds> values;
    values.reserve(m_costs.size());
    for (const Cost &cost : m_costs)
        values.push_back(cost.*value);
    const auto at = std::size_t(std::ceil(part * double(values.size()))) - 1;
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(at), values.end());
    return values[at];
}

Series measure(int times, const std::function<void()> &work)
{
    work();
    Series series;
    for (int left = times; left > 0; --left)
        series.add(costOf(work));
    return series;
}

void printHeading(const char *title)
{
    std::printf("\n%-*s %9s %9s %9s %9s  to baseline\n", nameWidth, title, "median", "p99",
                "processor", "its p99");
}

void printSeries(const char *name, const Series &series, const Series *baseline)
{
    std::printf("  %-*s %9.3f %9.3f %9.3f %9.3f ms", nameWidth - 2, name, series.median().count(),
                series.p99().count(), series.processor().count(), series.processorP99().count());
    printRatio(series.median().count(), baseline ? baseline->median().count() : 0);
}

void printFigure(const char *name, double value, const char *unit, double baseline)
{
    std::printf("  %-*s %9.1f %-22s", nameWidth - 2, name, value, unit);
    printRatio(value, baseline);
}

} // namespace rollcall::bench
