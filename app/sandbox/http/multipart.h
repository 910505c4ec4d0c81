#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::sandbox {

// One part of a form with files.
struct FormPart
{
    std::string name;
    std::optional<std::string> filename;
    std::string_view content; // lives as long as the body that was read
};

// The parts of a multipart/form-data body, in order. None if the body isn't, from its first to its
// last byte, what the content type announces.
std::vector<FormPart> readMultipart(std::string_view contentType, std::string_view body);

} // namespace rollcall::sandbox
