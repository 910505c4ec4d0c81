#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rollcall::sandbox {

enum class FileKind : std::uint8_t { Jpeg, Png, Gif, Mp4, Mov };

// By the first bytes; the name of a file says nothing.
std::optional<FileKind> fileKind(std::string_view content);
std::string_view mediaType(FileKind kind);
inline bool isVideo(FileKind kind)
{
    return kind == FileKind::Mp4 || kind == FileKind::Mov;
}

struct UserFile
{
    std::string id;
    std::string name;
    FileKind kind = FileKind::Png;
    std::string content;
};

// Pictures and virtual backgrounds. Guarded by the account's mutex.
class UserFiles
{
public:
    explicit UserFiles(std::uint64_t seed)
        : m_seed(seed)
    {
    }

    // Null: none.
    const UserFile *picture(const std::string &user) const;
    std::span<const UserFile> backgrounds(const std::string &user) const;
    const UserFile *find(const std::string &user, std::string_view fileId) const;

    // The file's id is made here: the same in every run for the same uploads.
    void setPicture(const std::string &user, UserFile file);
    void removePicture(const std::string &user);
    const UserFile &addBackground(const std::string &user, UserFile file);
    // All of them, or, if one isn't there, none and false.
    bool removeBackgrounds(const std::string &user, std::span<const std::string> fileIds);
    void left(const std::string &user);

    // Where clients reach the server, "http://127.0.0.1:4010", and a file below it.
    void setOrigin(std::string origin) { m_origin = std::move(origin); }
    std::string url(const std::string &user, const UserFile &file) const;

private:
    struct Shelf
    {
        std::optional<UserFile> picture;
        std::vector<UserFile> backgrounds;
        int uploads = 0;
    };

    Shelf &shelve(const std::string &user, UserFile &file);
    const Shelf *shelf(const std::string &user) const;

    std::uint64_t m_seed;
    std::string m_origin;
    std::unordered_map<std::string, Shelf> m_shelves; // by the user's id
};

} // namespace rollcall::sandbox
