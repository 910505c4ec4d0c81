#pragma once

#include <chrono>
#include <functional>
#include <vector>

namespace rollcall::bench {

using Milliseconds = std::chrono::duration<double, std::milli>;

// What one run of something took.
struct Cost
{
    Milliseconds time{0};
    Milliseconds processor{0}; // of all threads of this process; other programs don't disturb it
};

Cost costOf(const std::function<void()> &work);

// How long this thread was busy with it: neither waiting nor what else the machine does counts.
Milliseconds busyWith(const std::function<void()> &work);

// The cost of one thing, time after time.
class Series
{
public:
    void add(const Cost &cost) { m_costs.push_back(cost); }
    Milliseconds median() const { return quantile(&Cost::time, 0.5); }
    Milliseconds p99() const { return quantile(&Cost::time, 0.99); } // the worst, below 100 times
    Milliseconds processor() const { return quantile(&Cost::processor, 0.5); }
    Milliseconds processorP99() const { return quantile(&Cost::processor, 0.99); }
    Milliseconds longest() const { return quantile(&Cost::time, 1); }

private:
    Milliseconds quantile(Milliseconds Cost::*value, double part) const;

    std::vector<Cost> m_costs;
};

// Runs `work` once to warm up and then `times` times.
Series measure(int times, const std::function<void()> &work);

// One line of the table; `baseline` is what the median is compared with.
void printHeading(const char *title);
void printSeries(const char *name, const Series &series, const Series *baseline = nullptr);
void printFigure(const char *name, double value, const char *unit, double baseline = 0);

} // namespace rollcall::bench
