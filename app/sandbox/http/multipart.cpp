#include "app/sandbox/http/multipart.h"

#include <algorithm>

namespace rollcall::sandbox {

namespace {

constexpr std::string_view lineEnd = "\r\n";

bool takeFront(std::string_view &text, std::string_view front)
{
    if (!text.starts_with(front))
        return false;
    text.remove_prefix(front.size());
    return true;
}

// Up to the mark, which is taken away too; nullopt, and nothing taken, if there is no mark.
std::optional<std::string_view> takeUntil(std::string_view &text, std::string_view mark)
{
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos)
        return std::nullopt;
    const std::string_view taken = text.substr(0, at);
    text.remove_prefix(at + mark.size());
    return taken;
}

bool isSame(std::string_view text, std::string_view lowerCase)
{
    return std::ranges::equal(text, lowerCase, {}, [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
}

// The parameter of a header: 'form-data; name="file"; filename="a.png"'.
std::optional<std::string> parameter(std::string_view header, std::string_view name)
{
    while (takeUntil(header, ";")) {
        while (takeFront(header, " ")) {
        }
        const std::size_t equals = header.find('=');
        if (equals == std::string_view::npos)
            return std::nullopt;
        const bool wanted = isSame(header.substr(0, equals), name);
        header.remove_prefix(equals + 1);
        std::string_view value = header.substr(0, header.find(';'));
        if (takeFront(header, "\"")) {
            const auto quoted = takeUntil(header, "\"");
            if (!quoted)
                return std::nullopt;
            value = *quoted;
        }
        if (wanted)
            return std::string(value);
    }
    return std::nullopt;
}

// The lines above a part's content; false if they name no part.
bool readHead(std::string_view head, FormPart &part)
{
    while (!head.empty()) {
        const std::string_view line = head.substr(0, head.find(lineEnd));
        head.remove_prefix(std::min(line.size() + lineEnd.size(), head.size()));
        const std::size_t colon = line.find(':');
        if (!isSame(line.substr(0, colon), "content-disposition"))
            continue;
        auto name = parameter(line.substr(colon), "name");
        if (!name)
            return false;
        part.name = *std::move(name);
        part.filename = parameter(line, "filename");
        return true;
    }
    return false;
}

} // namespace

std::vector<FormPart> readMultipart(std::string_view contentType, std::string_view body)
{
    const auto boundary = parameter(contentType, "boundary");
    const std::string_view kind = contentType.substr(0, contentType.find(';'));
    if (!isSame(kind, "multipart/form-data") || !boundary || boundary->empty())
        return {};
    const std::string delimiter = "--" + *boundary;
    if (!takeFront(body, delimiter))
        return {};
    std::vector<FormPart> parts;
    while (takeFront(body, lineEnd)) {
        FormPart part;
        const auto head = takeUntil(body, "\r\n\r\n");
        const auto content = takeUntil(body, std::string(lineEnd) + delimiter);
        if (!head || !content || !readHead(*head, part))
            return {};
        part.content = *content;
        parts.push_back(std::move(part));
    }
    return body == "--" || body == "--\r\n" ? parts : std::vector<FormPart>();
}

} // namespace rollcall::sandbox
