#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace foothold::accounts {

// What a person may do in one coalition; each role may do all that those before it may. Viewers read, members also
// comment and write what they own, editors write everything, coordinators also invite people and look after the
// coalition.
enum class Role { viewer, member, editor, coordinator };

inline constexpr std::array<Role, 4> all_roles = {Role::viewer, Role::member, Role::editor, Role::coordinator};

[[nodiscard]] std::string_view role_name(Role role);  // "editor", as it is stored and sent
[[nodiscard]] std::optional<Role> role_from_name(std::string_view name);

}  // namespace foothold::accounts
