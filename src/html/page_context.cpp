#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "html/page.hpp"

namespace foothold::html {
namespace {

// "/data?x=1#top" in its parts; query and fragment keep their first letter.
struct AddressParts {
  std::string_view path;
  std::string_view query;
  std::string_view fragment;
};

AddressParts split_address(std::string_view address) {
  const std::size_t fragment = std::min(address.find('#'), address.size());
  const std::size_t query = std::min(address.substr(0, fragment).find('?'), fragment);
  return {address.substr(0, query), address.substr(query, fragment - query), address.substr(fragment)};
}

bool may_stand_in_address(char letter) {
  return letter > ' ' && letter < '\x7f' && std::string_view("\"<>\\^`{|}").find(letter) == std::string_view::npos;
}

// Paths reach us decoded, and those that name no page may hold anything.
void append_encoded(std::string& out, std::string_view part) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  for (const char letter : part) {
    if (may_stand_in_address(letter)) {
      out += letter;
      continue;
    }
    const auto byte = static_cast<unsigned char>(letter);
    out += '%';
    out += digits[byte >> 4U];
    out += digits[byte & 0xFU];
  }
}

// Two slashes at the start of an address name another host, so one of them has to go.
std::string_view without_host(std::string_view path) {
  while (path.size() > 1 && path[0] == '/' && (path[1] == '/' || path[1] == '\\')) path.remove_prefix(1);
  return path;
}

std::string_view language_folder(Language language) {
  return language == Language::english ? "" : "es/";
}

// "places/29019" for "/places/29019/".
std::string_view folder_of(std::string_view path) {
  while (!path.empty() && path.front() == '/') path.remove_prefix(1);
  while (!path.empty() && path.back() == '/') path.remove_suffix(1);
  return path;
}

}  // namespace

PageContext::PageContext(const Site& site, Language language, std::string path)
    : site_(&site), language_(language), path_(std::move(path)) {}

PageContext PageContext::in_static_copy() const {
  PageContext copy = *this;
  copy.static_copy_ = true;
  return copy;
}

std::string PageContext::link(std::string_view path, Language language) const {
  if (!path.starts_with('/')) return std::string(path);
  const AddressParts address = split_address(without_host(path));
  std::string out = static_copy_ ? relative_to_root() : "/";
  out += language_folder(language);
  append_encoded(out, static_copy_ ? folder_of(address.path) : address.path.substr(1));
  if (static_copy_) {
    out += folder_of(address.path).empty() ? "index.html" : "/index.html";
  } else {
    append_encoded(out, address.query);
  }
  append_encoded(out, address.fragment);
  return out;
}

std::string PageContext::file_link(std::string_view path) const {
  if (!path.starts_with('/')) return std::string(path);
  const AddressParts address = split_address(without_host(path));
  std::string out = static_copy_ ? relative_to_root() : "/";
  append_encoded(out, address.path.substr(1));
  if (!static_copy_) append_encoded(out, address.query);
  return out;
}

// A page's file is an index.html in a folder of its own, so each part of its path is one folder down.
std::string PageContext::relative_to_root() const {
  const std::string_view folder = folder_of(split_address(path_).path);
  const auto below = folder.empty() ? 0 : 1 + std::count(folder.begin(), folder.end(), '/');
  std::string out;
  for (auto level = below + (language_ == Language::english ? 0 : 1); level > 0; --level) out += "../";
  return out;
}

}  // namespace foothold::html
