#include "app/sandbox/state/user_files.h"

#include "app/sandbox/state/random.h"

#include <algorithm>
#include <array>

namespace rollcall::sandbox {

std::optional<FileKind> fileKind(std::string_view content)
{
    if (content.starts_with("\xff\xd8\xff"))
        return FileKind::Jpeg;
    if (content.starts_with("\x89PNG\r\n\x1a\n"))
        return FileKind::Png;
    if (content.starts_with("GIF87a") || content.starts_with("GIF89a"))
        return FileKind::Gif;
    // Behind the length of the first box.
    const std::string_view box = content.substr(std::min<std::size_t>(4, content.size()), 8);
    if (box == "ftypqt  ")
        return FileKind::Mov;
    if (box.starts_with("ftyp"))
        return FileKind::Mp4;
    return std::nullopt;
}

std::string_view mediaType(FileKind kind)
{
    static constexpr std::array<std::string_view, 5> types{"image/jpeg", "image/png", "image/gif",
                                                           "video/mp4", "video/quicktime"};
    return types[static_cast<std::size_t>(kind)];
}

const UserFile *UserFiles::picture(const std::string &user) const
{
    const Shelf *mine = shelf(user);
    return mine && mine->picture ? &*mine->picture : nullptr;
}

std::span<const UserFile> UserFiles::backgrounds(const std::string &user) const
{
    const Shelf *mine = shelf(user);
    return mine ? std::span(mine->backgrounds) : std::span<const UserFile>();
}

const UserFile *UserFiles::find(const std::string &user, std::string_view fileId) const
{
    if (const UserFile *file = picture(user); file && file->id == fileId)
        return file;
    const auto files = backgrounds(user);
    const auto found = std::ranges::find(files, fileId, &UserFile::id);
    return found == files.end() ? nullptr : &*found;
}

void UserFiles::setPicture(const std::string &user, UserFile file)
{
    shelve(user, file).picture = std::move(file);
}

void UserFiles::removePicture(const std::string &user)
{
    if (const auto found = m_shelves.find(user); found != m_shelves.end())
        found->second.picture.reset();
}

const UserFile &UserFiles::addBackground(const std::string &user, UserFile file)
{
    return shelve(user, file).backgrounds.emplace_back(std::move(file));
}

bool UserFiles::removeBackgrounds(const std::string &user, std::span<const std::string> fileIds)
{
    const auto files = backgrounds(user);
    const bool allThere = std::ranges::all_of(fileIds, [&files](const std::string &id) {
        return std::ranges::find(files, id, &UserFile::id) != files.end();
    });
    if (!allThere || fileIds.empty())
        return false;
    std::erase_if(m_shelves.at(user).backgrounds, [&fileIds](const UserFile &file) {
        return std::ranges::find(fileIds, file.id) != fileIds.end();
    });
    return true;
}

void UserFiles::left(const std::string &user)
{
    m_shelves.erase(user);
}

std::string UserFiles::url(const std::string &user, const UserFile &file) const
{
    return m_origin + "/files/" + user + '/' + file.id;
}

UserFiles::Shelf &UserFiles::shelve(const std::string &user, UserFile &file)
{
    Shelf &mine = m_shelves[user];
    std::uint64_t state = scrambled(m_seed ^ 0xf11e) + static_cast<std::uint64_t>(mine.uploads++);
    for (const char c : user)
        state = scrambled(state) + static_cast<unsigned char>(c);
    Random random(state);
    file.id = makeIdentifier(random);
    return mine;
}

const UserFiles::Shelf *UserFiles::shelf(const std::string &user) const
{
    const auto found = m_shelves.find(user);
    return found == m_shelves.end() ? nullptr : &found->second;
}

} // namespace rollcall::sandbox
