#include "app/sandbox/operations/file_operations.h"

#include "app/sandbox/http/json_writer.h"
#include "app/sandbox/http/multipart.h"
#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/operations/user_lookup.h"
#include "app/sandbox/state/account.h"

#include <QString>

#include <algorithm>
#include <array>
#include <shared_mutex>

namespace rollcall::sandbox {

namespace {

constexpr std::size_t megabyte = 1024 * 1024;
constexpr std::size_t mostPictureBytes = 2 * megabyte;
constexpr std::size_t mostBackgroundBytes = 15 * megabyte;
constexpr std::size_t mostBackgrounds = 10; // of one user

std::optional<FormPart> partCalled(std::string_view name, const Call &call)
{
    for (FormPart &part : readMultipart(call.contentType, call.body)) {
        if (part.name == name)
            return std::move(part);
    }
    return std::nullopt;
}

Answer badFile(std::string_view message)
{
    return refusal(400, 120, message);
}

std::optional<Answer> refusePicture(Account &account, const std::optional<FormPart> &part)
{
    if (contains(account.rules().adminOnly, "picture"))
        return refusal(400, 200, "Only an account administrator can change a profile picture.");
    if (part && part->filename.value_or("").empty())
        return badFile("");
    if (!part || part->content.empty())
        return badFile("File is empty.");
    if (part->content.size() > mostPictureBytes)
        return badFile("File size cannot exceed 2M.");
    const auto kind = fileKind(part->content);
    if (kind != FileKind::Jpeg && kind != FileKind::Png)
        return badFile("Only jpg/jpeg or png image file can be uploaded.");
    const auto shows = [&part](const std::string &word) {
        return part->content.find(word) != std::string_view::npos;
    };
    if (std::ranges::any_of(account.rules().forbiddenWords, shows))
        return refusal(400, 300,
                       "Your request was not accepted because the profile picture contains invalid "
                       "or explicit content.");
    return std::nullopt;
}

std::optional<Answer> refuseBackground(const Account &account, const User &user,
                                       const std::optional<FormPart> &part)
{
    if (!part || part->filename.value_or("").empty())
        return refusal(400, -1, "Required request part 'file' is not present");
    if (part->content.empty())
        return badFile("No file uploaded, verify that a file has been uploaded.");
    if (part->content.size() > mostBackgroundBytes)
        return badFile("File size cannot exceed 15M.");
    if (!fileKind(part->content))
        return badFile("Only jpg/jpeg, gif or png image file can be uploaded.");
    if (account.files().backgrounds(user.id).size() >= mostBackgrounds)
        return badFile("A maximum of 10 files are allowed for a user.");
    return std::nullopt;
}

UserFile fileOf(const FormPart &part)
{
    // The name is repeated in answers, which must be UTF-8.
    return {.id = {},
            .name = QString::fromStdString(part.filename.value_or("")).toStdString(),
            .kind = *fileKind(part.content),
            .content = std::string(part.content)};
}

Answer answerWith(int status)
{
    Answer answer;
    answer.status = status;
    return answer;
}

std::vector<std::string> splitAtCommas(std::string_view list)
{
    std::vector<std::string> ids;
    while (!list.empty()) {
        const std::string_view id = list.substr(0, list.find(','));
        ids.emplace_back(id);
        list.remove_prefix(std::min(id.size() + 1, list.size()));
    }
    return ids;
}

} // namespace

Answer uploadPicture(const OperationContext &context, const Call &call)
{
    const FoundUser found = findJoinedUser(context);
    if (!found.user)
        return found.refusal;
    const auto part = partCalled("pic_file", call);
    if (auto refused = refusePicture(context.account, part))
        return *std::move(refused);
    context.account.files().setPicture(found.user->id, fileOf(*part));
    return answerWith(201);
}

Answer deletePicture(const OperationContext &context, const Call &)
{
    const FoundUser found = findJoinedUser(context);
    if (!found.user)
        return found.refusal;
    context.account.files().removePicture(found.user->id);
    return answerWith(204);
}

Answer uploadBackground(const OperationContext &context, const Call &call)
{
    const FoundUser found = findJoinedUser(context);
    if (!found.user)
        return found.refusal;
    const auto part = partCalled("file", call);
    if (auto refused = refuseBackground(context.account, *found.user, part))
        return *std::move(refused);
    const UserFile &file = context.account.files().addBackground(found.user->id, fileOf(*part));
    Answer answer = answerWith(201);
    JsonWriter json(answer.body);
    json.openObject();
    json.member("id", file.id);
    json.member("name", file.name);
    json.member("size", file.content.size());
    json.member("type", isVideo(file.kind) ? "video" : "image");
    json.member("is_default", false);
    json.closeObject();
    return answer;
}

FieldTables deleteBackgroundsFields()
{
    static constexpr std::array<Field, 1> query{{{.name = "file_ids"}}};
    return {query, {}};
}

Answer deleteBackgrounds(const OperationContext &context, const Call &call)
{
    const FoundUser found = findJoinedUser(context);
    if (!found.user)
        return found.refusal;
    const auto ids = splitAtCommas(call.param("file_ids"));
    if (!context.account.files().removeBackgrounds(found.user->id, ids))
        return refusal(400, 300, "Invalid parameter: file_ids");
    return answerWith(204);
}

Answer serveFile(Account &account, const Call &call)
{
    const std::shared_lock lock(account.mutex());
    const bool asked = call.method == "GET" && call.segments.size() == 3;
    const UserFile *file =
        asked ? account.files().find(call.segments[1], call.segments[2]) : nullptr;
    if (!file)
        return refusal(404, 404, "There is no such file.");
    Answer answer;
    answer.contentType = mediaType(file->kind);
    answer.body = file->content;
    return answer;
}

} // namespace rollcall::sandbox
