#include "core/directory/key_sorter.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace rollcall;

namespace {

struct Keyed
{
    std::string text; // empty: the number counts
    std::uint64_t number = 0;
    std::uint32_t position = 0;

    SortKey key() const { return {.number = number, .text = text}; }
    std::uint64_t bytes(bool descending) const
    {
        const std::uint64_t first = text.empty() ? number : stretch(text, 0);
        return descending ? ~first : first;
    }
};

// Few texts for many rows, so that there are ties, and long ones that differ late.
std::vector<Keyed> texts(std::uint32_t size)
{
    QRandomGenerator random(size);
    std::vector<Keyed> rows(size);
    for (Keyed &row : rows) {
        row.text = std::string(random.bounded(20), 'a') + std::to_string(random.bounded(300));
        row.text[0] = char(random.bounded(256)); // also what is no ASCII
    }
    return rows;
}

std::vector<Keyed> numbers(std::uint32_t size, std::uint64_t most)
{
    QRandomGenerator64 random(size);
    std::vector<Keyed> rows(size);
    for (Keyed &row : rows)
        row.number = random.generate() % most;
    return rows;
}

// Positions that are no row numbers.
std::vector<Keyed> shuffled(std::vector<Keyed> rows)
{
    std::vector<std::uint32_t> positions(rows.size());
    std::iota(positions.begin(), positions.end(), 0u);
    std::shuffle(positions.begin(), positions.end(), *QRandomGenerator::global());
    for (std::size_t row = 0; row < rows.size(); ++row)
        rows[row].position = positions[row];
    return rows;
}

} // namespace

class TestKeySorter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsAsAPlainSortDoes_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("descending");
        for (const int size : {0, 1, 2, 1023, 1024, 1025, 70'000}) { // from 1,024 on by digits
            QTest::addRow("%d, ascending", size) << size << false;
            QTest::addRow("%d, descending", size) << size << true;
        }
    }

    void sortsAsAPlainSortDoes()
    {
        QFETCH(const int, size);
        QFETCH(const bool, descending);
        constexpr auto any = std::numeric_limits<std::uint64_t>::max();
        const auto count = std::uint32_t(size);
        compare(shuffled(texts(count)), descending);
        compare(shuffled(numbers(count, 1)), descending);
        compare(shuffled(numbers(count, 3)), descending);
        compare(shuffled(numbers(count, any)), descending);
    }

private:
    static void compare(const std::vector<Keyed> &keyed, bool descending)
    {
        KeySorter sorter(descending);
        for (UserRow row = 0; row < keyed.size(); ++row)
            sorter.add(row, keyed[row].key(), keyed[row].position);
        std::vector<UserRow> rows;
        std::vector<std::uint64_t> bytes;
        sorter.sortInto(rows, bytes);

        std::vector<UserRow> expected(keyed.size());
        std::iota(expected.begin(), expected.end(), 0u);
        std::sort(expected.begin(), expected.end(), [&](UserRow left, UserRow right) {
            const int order = keyed[left].key().compare(keyed[right].key());
            return order != 0 ? (order < 0) != descending
                              : keyed[left].position < keyed[right].position;
        });
        QVERIFY(rows == expected);
        QCOMPARE(bytes.size(), rows.size());
        for (std::size_t at = 0; at < rows.size(); ++at)
            QCOMPARE(bytes[at], keyed[rows[at]].bytes(descending));
    }
};

QTEST_GUILESS_MAIN(TestKeySorter)
#include "test_key_sorter.moc"
