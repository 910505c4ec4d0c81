#include "core/directory/user_store.h"

#include "core/directory/cell_source.h"
#include "core/directory/folded_text.h"
#include "core/directory/row_order.h"
#include "core/directory/user_batch.h"
#include "core/directory/user_table.h"
#include "core/directory/user_words.h"

#include <algorithm>
#include <chrono>

namespace rollcall {

namespace {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

void putDigits(QChar *end, int number, int digits)
{
    for (; digits > 0; --digits, number /= 10)
        *--end = QChar(u'0' + number % 10);
}

// ISO 8601 of a time between 1970 and 2106, as records hold them. QDateTime prints it many times as
// slowly, and whole columns are printed.
QString timeText(std::int64_t seconds)
{
    const std::chrono::sys_seconds moment{std::chrono::seconds(seconds)};
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{moment - day};
    QString text = QStringLiteral("0000-00-00T00:00:00Z");
    QChar *const at = text.data();
    putDigits(at + 4, int(date.year()), 4);
    putDigits(at + 7, int(unsigned(date.month())), 2);
    putDigits(at + 10, int(unsigned(date.day())), 2);
    putDigits(at + 13, int(time.hours().count()), 2);
    putDigits(at + 16, int(time.minutes().count()), 2);
    putDigits(at + 19, int(time.seconds().count()), 2);
    return text;
}

using Marks = std::vector<std::uint8_t>;

void keepCommon(Marks &marks, const Marks &others)
{
    for (std::size_t at = 0; at < marks.size(); ++at)
        marks[at] &= others[at];
}

} // namespace

class UserStore::Private
{
public:
    UserTable table;
    SortKeys::RoleNames roleNames;
    StatusCounts counts;
    Pass pass = 1;      // the current one
    Pass firstPass = 1; // of the current listing
    // Made by select(), which is const to its callers.
    RowOrder emailOrder{UserColumn::Email};
    RowOrder order{UserColumn::Name};

    void count(const UserRecord &user, int difference);
    std::vector<WordPool::Word> wordsOf(const UserBatch &batch);
    void remove(UserRow row);
    void mergeOne(const UserBatch &batch, const UserBatch::User &user,
                  const std::vector<WordPool::Word> &words, Merged &merged);
    template <typename Condition>
    int dropWhere(Condition condition);

    const RowOrder &orderBy(UserColumn column, bool descending);
    void keepOrders();
    Marks matches(const UserQuery &query) const;
    void keepWord(Marks &marks, const std::string &word) const;
    std::vector<bool> wordsWith(const std::string &part) const;
    void touch(UserRow row);
};

UserStore::UserStore()
    : d(std::make_unique<Private>())
{
}

UserStore::~UserStore() = default;

int UserStore::size() const
{
    return d->counts.all;
}

bool UserStore::exists(UserRow row) const
{
    return row < d->table.size() && d->table.record(row).exists;
}

UserRow UserStore::endRow() const
{
    return UserRow(d->table.size());
}

StatusCounts UserStore::counts() const
{
    return d->counts;
}

qsizetype UserStore::memoryUse() const
{
    return d->table.memoryUse() + d->emailOrder.memoryUse() + d->order.memoryUse();
}

void UserStore::beginListing()
{
    d->firstPass = beginPass();
}

UserStore::Pass UserStore::beginPass()
{
    return ++d->pass;
}

UserStore::Merged UserStore::merge(const UserBatch &batch)
{
    const std::vector<WordPool::Word> words = d->wordsOf(batch);
    for (const UserBatch::User &user : batch.m_users)
        d->table.expectLookUp(user.hash);
    Merged merged;
    for (const UserBatch::User &user : batch.m_users)
        d->mergeOne(batch, user, words, merged);
    d->keepOrders();
    return merged;
}

void UserStore::put(const UserBatch &batch)
{
    const std::vector<WordPool::Word> words = d->wordsOf(batch);
    for (const UserBatch::User &user : batch.m_users) {
        const std::string_view key =
            std::string_view(batch.m_keys).substr(user.key, user.keyLength);
        const auto known = d->table.find(key, user.hash);
        const bool isThere = known && d->table.record(*known).exists;
        const Pass named = isThere ? d->table.record(*known).pass : d->pass;
        Merged ignored;
        d->mergeOne(batch, user, words, ignored);
        if (isThere)
            d->table.record(*known).pass = named;
    }
    d->keepOrders();
}

void UserStore::drop(const QString &key)
{
    if (const auto row = find(key))
        d->remove(*row);
}

int UserStore::dropUnrepeated(Pass pass)
{
    return d->dropWhere([pass](const UserRecord &user) { return user.pass == pass; });
}

int UserStore::dropUnlisted()
{
    return d->dropWhere([this](const UserRecord &user) { return user.pass < d->firstPass; });
}

QString UserStore::key(UserRow row) const
{
    return fromUtf8(d->table.key(row));
}

std::optional<UserRow> UserStore::find(const QString &key) const
{
    const std::string bytes = key.toStdString();
    const auto row = d->table.find(bytes, userKeyHash(bytes));
    return row && exists(*row) ? row : std::nullopt;
}

std::optional<UserRow> UserStore::findByEmail(const QString &email) const
{
    d->emailOrder.update(d->table, d->roleNames);
    const SortKeys keys(d->table, d->roleNames, UserColumn::Email);
    std::string buffer;
    const std::string wanted = folded(email);
    const auto keyOf = [&](UserRow row) { return keys.key(row, buffer).text; };
    const std::vector<UserRow> &rows = d->emailOrder.rows();
    // Users without an address come last, with an empty key.
    const auto isBefore = [&](UserRow row) { return !keyOf(row).empty() && keyOf(row) < wanted; };
    const std::string exact = lowered(email.toStdString());
    for (auto row = std::ranges::partition_point(rows, isBefore);
         row != rows.end() && keyOf(*row) == wanted; ++row) {
        if (lowered(d->table.email(*row)) == exact)
            return *row;
    }
    return std::nullopt;
}

QString UserStore::text(UserRow row, UserColumn column) const
{
    const UserTable &table = d->table;
    const UserRecord &user = table.record(row);
    const CellSource &source = cellSource(column);
    switch (source.kind) {
    case CellSource::Kind::Name:
        return fromUtf8(table.name(row));
    case CellSource::Kind::Email:
        return fromUtf8(table.email(row));
    case CellSource::Kind::DisplayName:
        return fromUtf8(table.displayName(row));
    case CellSource::Kind::Own:
        return fromUtf8(table.own(row, source.own));
    case CellSource::Kind::Shared:
        if (column == UserColumn::Role && d->roleNames.contains(user.word(source.shared)))
            return d->roleNames.value(user.word(source.shared));
        return fromUtf8(table.shared(row, source.shared));
    case CellSource::Kind::Number:
        break;
    }
    if (column == UserColumn::Status)
        return user.status == zoom::UserStatus::Unknown
                   ? fromUtf8(table.own(row, OwnText::StatusWord))
                   : statusTitle(user.status);
    if (column == UserColumn::Licence)
        return licenceTitle(user.type);
    const std::int64_t number = source.number(user);
    if (number == source.absent)
        return {};
    return source.time ? timeText(number) : QString::number(number);
}

std::int64_t UserStore::number(UserRow row, UserColumn column) const
{
    const CellSource &source = cellSource(column);
    return source.kind == CellSource::Kind::Number ? source.number(d->table.record(row)) : 0;
}

zoom::UserStatus UserStore::status(UserRow row) const
{
    return d->table.record(row).status;
}

QString UserStore::roleId(UserRow row) const
{
    return fromUtf8(d->table.shared(row, SharedText::Role));
}

QStringList UserStore::roleIds() const
{
    std::vector<bool> used(d->table.words().size());
    for (UserRow row = 0; row < d->table.size(); ++row) {
        const UserRecord &user = d->table.record(row);
        used[user.word(SharedText::Role)] = used[user.word(SharedText::Role)] || user.exists;
    }
    QStringList ids;
    for (WordPool::Word word = 1; word < used.size(); ++word) {
        if (used[word])
            ids += fromUtf8(d->table.words().text(word));
    }
    return ids;
}

void UserStore::setRoleName(const QString &roleId, const QString &name)
{
    d->roleNames.insert(d->table.words().add(roleId.toStdString()), name);
    if (d->order.column() == UserColumn::Role)
        d->order.touchAll();
}

std::vector<UserRow> UserStore::select(const UserQuery &query) const
{
    const RowOrder &order = d->orderBy(query.sortBy, query.descending);
    const bool everyone = !query.status && !query.roleId && query.text.trimmed().isEmpty();
    if (everyone)
        return order.rows();
    const Marks marks = d->matches(query);
    std::vector<UserRow> rows;
    for (const UserRow row : order.rows()) {
        if (marks[row])
            rows.push_back(row);
    }
    return rows;
}

void UserStore::Private::count(const UserRecord &user, int difference)
{
    counts.all += difference;
    switch (user.status) {
    case zoom::UserStatus::Active:
        counts.active += difference;
        break;
    case zoom::UserStatus::Inactive:
        counts.inactive += difference;
        break;
    case zoom::UserStatus::Pending:
        counts.pending += difference;
        break;
    case zoom::UserStatus::Unknown:
        break;
    }
}

// The words of the table, by word of the batch.
std::vector<WordPool::Word> UserStore::Private::wordsOf(const UserBatch &batch)
{
    std::vector<WordPool::Word> words;
    words.reserve(batch.m_words.size());
    for (WordPool::Word word = 0; word < batch.m_words.size(); ++word)
        words.push_back(table.words().add(batch.m_words.text(word)));
    return words;
}

void UserStore::Private::remove(UserRow row)
{
    UserRecord &user = table.record(row);
    user.exists = false;
    count(user, -1);
    touch(row);
}

void UserStore::Private::mergeOne(const UserBatch &batch, const UserBatch::User &user,
                                  const std::vector<WordPool::Word> &words, Merged &merged)
{
    UserRecord record = user.record;
    for (WordPool::Word &word : record.words)
        word = words[word];
    record.pass = pass;
    const std::string_view key = std::string_view(batch.m_keys).substr(user.key, user.keyLength);
    const std::string_view block =
        std::string_view(batch.m_blocks).substr(record.block, user.blockLength);
    const std::string_view entry =
        std::string_view(batch.m_entries).substr(user.entry, user.entryLength);

    const auto known = table.find(key, user.hash);
    if (!known) {
        touch(table.append(record, block, entry, user.hash));
        count(record, 1);
        ++merged.newInPass;
        ++merged.newInListing;
        return;
    }
    UserRecord &kept = table.record(*known);
    merged.newInPass += kept.pass != pass;
    merged.newInListing += kept.pass < firstPass;
    if (kept.exists)
        count(kept, -1);
    const bool came = !kept.exists;
    if (table.update(*known, record, block, entry) || came)
        touch(*known);
    kept.exists = true;
    kept.pass = pass;
    count(kept, 1);
}

template <typename Condition>
int UserStore::Private::dropWhere(Condition condition)
{
    int dropped = 0;
    for (UserRow row = 0; row < table.size(); ++row) {
        const UserRecord &user = table.record(row);
        if (!user.exists || !condition(user))
            continue;
        remove(row);
        table.record(row).pass = 0; // no pass of this listing has named it
        ++dropped;
    }
    return dropped;
}

// The order by e-mail settles ties of all others, so it is kept beside the one asked for last.
const RowOrder &UserStore::Private::orderBy(UserColumn column, bool descending)
{
    emailOrder.update(table, roleNames);
    if (column == UserColumn::Email && !descending)
        return emailOrder;
    if (order.column() != column || order.descending() != descending)
        order = RowOrder(column, descending);
    order.update(table, roleNames, &emailOrder);
    return order;
}

// While pages arrive: so that the next select() finds little to do.
void UserStore::Private::keepOrders()
{
    if (!emailOrder.isDue() && !order.isDue())
        return;
    emailOrder.update(table, roleNames);
    if (order.isDue())
        order.update(table, roleNames, &emailOrder);
}

Marks UserStore::Private::matches(const UserQuery &query) const
{
    Marks marks(table.size(), 1);
    const std::string text = folded(query.text);
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find(' ', from), text.size());
        if (end > from)
            keepWord(marks, text.substr(from, end - from));
        from = end + 1;
    }
    const std::string roleId = query.roleId.value_or(QString()).toStdString();
    for (UserRow row = 0; row < table.size(); ++row) {
        if (!marks[row])
            continue;
        const UserRecord &user = table.record(row);
        if (!user.exists || (query.status && user.status != *query.status) ||
            (query.roleId && table.shared(row, SharedText::Role) != roleId))
            marks[row] = 0;
    }
    return marks;
}

// Departments are few, so they are searched as words and not once for each user.
void UserStore::Private::keepWord(Marks &marks, const std::string &word) const
{
    const std::vector<bool> departments = wordsWith(word);
    const auto inDepartment = [&](UserRow row) {
        return departments[table.record(row).word(SharedText::Department)];
    };
    const auto left = std::count(marks.begin(), marks.end(), 1);
    if (left < std::ptrdiff_t(marks.size() / 16)) {
        for (UserRow row = 0; row < marks.size(); ++row) {
            if (marks[row])
                marks[row] = table.index().contains(row, word) || inDepartment(row);
        }
        return;
    }
    Marks hits(table.size());
    table.index().mark(word, hits);
    const bool anyDepartment = std::ranges::find(departments, true) != departments.end();
    for (UserRow row = 0; anyDepartment && row < hits.size(); ++row)
        hits[row] |= std::uint8_t(inDepartment(row));
    keepCommon(marks, hits);
}

// By word of the pool, whether its folded text contains `part`.
std::vector<bool> UserStore::Private::wordsWith(const std::string &part) const
{
    std::vector<bool> matching(table.words().size());
    std::string text;
    for (WordPool::Word word = 1; word < matching.size(); ++word) {
        text.clear();
        appendFolded(text, table.words().text(word));
        matching[word] = text.find(part) != std::string::npos;
    }
    return matching;
}

void UserStore::Private::touch(UserRow row)
{
    emailOrder.touch(row);
    order.touch(row);
}

} // namespace rollcall
