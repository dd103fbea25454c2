#include "workspace/tables/formula_guard.hpp"

#include <algorithm>

namespace foothold::workspace {
namespace {

constexpr std::string_view formula_starts = "=+-@\t\r";

bool begins_formula(std::string_view text) {
  return !text.empty() && formula_starts.find(text.front()) != std::string_view::npos;
}

bool begins_formula_behind_apostrophes(std::string_view text) {
  return begins_formula(text.substr(std::min(text.find_first_not_of('\''), text.size())));
}

}  // namespace

std::string guarded(std::string_view text) {
  return begins_formula_behind_apostrophes(text) ? "'" + std::string(text) : std::string(text);
}

std::string unguarded(std::string_view text) {
  const bool is_guarded = text.starts_with('\'') && begins_formula_behind_apostrophes(text);
  return std::string(is_guarded ? text.substr(1) : text);
}

}  // namespace foothold::workspace
