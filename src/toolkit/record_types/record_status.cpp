#include "toolkit/record_types/record_status.hpp"

#include <algorithm>
#include <array>

namespace foothold::toolkit {
namespace {

constexpr std::array<std::string_view, 5> status_names = {"draft", "in-review", "agreed", "published", "archived"};
constexpr std::array<std::string_view, 5> visibility_names = {"owner", "coordinators", "editors", "coalition",
                                                              "everyone"};

template <typename Kind>
std::optional<Kind> find_kind(const std::array<std::string_view, 5>& names, std::string_view name) {
  const auto at = std::find(names.begin(), names.end(), name);
  return at == names.end() ? std::nullopt : std::optional(static_cast<Kind>(at - names.begin()));
}

}  // namespace

std::string_view status_name(RecordStatus status) {
  return status_names.at(static_cast<std::size_t>(status));
}

std::optional<RecordStatus> status_from_name(std::string_view name) {
  return find_kind<RecordStatus>(status_names, name);
}

std::string_view visibility_name(Visibility visibility) {
  return visibility_names.at(static_cast<std::size_t>(visibility));
}

std::optional<Visibility> visibility_from_name(std::string_view name) {
  return find_kind<Visibility>(visibility_names, name);
}

}  // namespace foothold::toolkit
