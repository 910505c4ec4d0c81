#include "app/sandbox/operations/role_operations.h"

#include "app/sandbox/http/json_writer.h"
#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/state/account.h"

#include <array>

namespace rollcall::sandbox {

FieldTables listRolesFields()
{
    // Checked by hand: the parameter may be empty.
    static constexpr std::array<Field, 1> query{{{.name = "type"}}};
    return {query, {}};
}

Answer listRoles(const OperationContext &context, const Call &call)
{
    const std::string_view type = call.param("type");
    if (!type.empty() && type != "common" && type != "iq")
        return invalidField("type");
    const Account &account = context.account;
    Answer answer;
    JsonWriter json(answer.body);
    json.openObject();
    json.member("total_records", account.roles().size());
    json.name("roles");
    json.openArray();
    for (const Role &role : account.roles()) {
        json.openObject();
        json.member("id", role.id);
        json.member("name", role.name);
        json.member("description", role.description);
        json.member("total_members", account.membersOf(role.id));
        json.closeObject();
    }
    json.closeArray();
    json.closeObject();
    return answer;
}

} // namespace rollcall::sandbox
