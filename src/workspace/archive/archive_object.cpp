#include "workspace/archive/archive_object.hpp"

#include <algorithm>

namespace foothold::workspace {
namespace {

constexpr std::size_t longest_text = 1'000'000;
constexpr std::size_t longest_id = 64;
constexpr std::size_t hash_length = 64;
constexpr std::string_view form_of_moment = "0000-00-00T00:00:00Z";

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

bool is_id(std::string_view text) {
  const auto fits = [](char letter) {
    return is_digit(letter) || (letter >= 'a' && letter <= 'z') || letter == '-' || letter == '_';
  };
  return !text.empty() && text.size() <= longest_id && std::ranges::all_of(text, fits);
}

bool is_hash(std::string_view text) {
  const auto fits = [](char letter) { return is_digit(letter) || (letter >= 'a' && letter <= 'f'); };
  return text.size() == hash_length && std::ranges::all_of(text, fits);
}

bool is_moment(std::string_view text) {
  const auto fits = [](char letter, char form) { return form == '0' ? is_digit(letter) : letter == form; };
  return std::ranges::equal(text, form_of_moment, fits);
}

}  // namespace

std::string ArchiveObject::checked(std::string text, bool fits) {
  if (fits) return text;
  doubt();
  return {};
}

std::string ArchiveObject::text(std::string_view name) {
  const boost::json::value* value = object_.if_contains(name);
  const bool is_text = value != nullptr && value->is_string();
  std::string text = is_text ? std::string(value->get_string()) : std::string();
  const bool fits = is_text && text.size() <= longest_text && text.find('\0') == std::string::npos;
  return checked(std::move(text), fits);
}

std::string ArchiveObject::id(std::string_view name) {
  std::string id = text(name);
  const bool fits = is_id(id);
  return checked(std::move(id), fits);
}

std::string ArchiveObject::moment(std::string_view name) {
  std::string moment = text(name);
  const bool fits = is_moment(moment);
  return checked(std::move(moment), fits);
}

std::string ArchiveObject::hash(std::string_view name) {
  std::string hash = text(name);
  const bool fits = is_hash(hash);
  return checked(std::move(hash), fits);
}

std::int64_t ArchiveObject::count(std::string_view name) {
  const boost::json::value* value = object_.if_contains(name);
  if (value != nullptr && value->is_int64() && value->get_int64() >= 0) return value->get_int64();
  doubt();
  return 0;
}

boost::json::object ArchiveObject::object(std::string_view name) {
  const boost::json::value* value = object_.if_contains(name);
  if (value != nullptr && value->is_object()) return value->get_object();
  doubt();
  return {};
}

std::vector<std::string> ArchiveObject::ids(std::string_view name) {
  const boost::json::value* value = object_.if_contains(name);
  std::vector<std::string> ids;
  if (value == nullptr || !value->is_array()) {
    doubt();
    return ids;
  }
  for (const boost::json::value& item : value->get_array()) {
    if (!item.is_string() || !is_id(item.get_string())) doubt();
    ids.emplace_back(item.is_string() ? std::string_view(item.get_string()) : std::string_view());
  }
  return ids;
}

}  // namespace foothold::workspace
