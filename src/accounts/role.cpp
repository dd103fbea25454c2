#include "accounts/role.hpp"

namespace foothold::accounts {

std::string_view role_name(Role role) {
  static constexpr std::array<std::string_view, 4> names = {"viewer", "member", "editor", "coordinator"};
  return names.at(static_cast<std::size_t>(role));
}

std::optional<Role> role_from_name(std::string_view name) {
  for (const Role role : all_roles)
    if (role_name(role) == name) return role;
  return std::nullopt;
}

}  // namespace foothold::accounts
