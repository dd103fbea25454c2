#pragma once

#include <boost/json/object.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::workspace {

// Takes the values out of a JSON object that may come from anybody. What is missing or cannot be is read as empty and
// remembered: look at sound() when all has been taken. Borrows the object. One thread.
class ArchiveObject {
 public:
  explicit ArchiveObject(const boost::json::object& object) : object_(object) {}

  [[nodiscard]] bool sound() const { return sound_; }
  // Of a value whose name the program does not know, and the like.
  void doubt() { sound_ = false; }

  // Text of at most a million bytes without NUL letters.
  std::string text(std::string_view name);
  // The same, and empty where there is none.
  std::string text_or_empty(std::string_view name) { return object_.contains(name) ? text(name) : std::string(); }
  std::string id(std::string_view name);      // up to 64 small letters, digits, hyphens and underscores
  std::string moment(std::string_view name);  // as utc_now() writes it
  std::string hash(std::string_view name);    // SHA-256
  std::int64_t count(std::string_view name);  // not below 0
  boost::json::object object(std::string_view name);
  std::vector<std::string> ids(std::string_view name);
  // A word that `read` makes something of.
  template <typename Read>
  auto word(std::string_view name, Read read) {
    const auto value = read(text(name));
    if (!value) doubt();
    return value.value_or(typename decltype(value)::value_type{});
  }

 private:
  std::string checked(std::string text, bool fits);

  const boost::json::object& object_;
  bool sound_ = true;
};

}  // namespace foothold::workspace
