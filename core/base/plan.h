#pragma once

#include "core/base/enum_table.h"

namespace rollcall {

// The account's plan as far as rate limits tell plans apart (Zoom, "Rate limits").
// Business stands for Business, Education, Enterprise and Partners.
enum class Plan { Free, Pro, Business };

inline constexpr EnumTable<Plan, 3> planNames{{{
    {Plan::Free, "free"},
    {Plan::Pro, "pro"},
    {Plan::Business, "business"},
}}};

} // namespace rollcall
