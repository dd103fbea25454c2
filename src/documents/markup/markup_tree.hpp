#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::documents {

// Markup that html::Html wrote, as a tree that can be changed, and back. It knows the strict form in which we write and
// no other: every attribute is quoted, every element that can be closed is.

// Reads the markup below a root element without meaning. Throws Broken when it is not ours.
void read_markup(std::string_view markup, pugi::xml_document& tree);
// What stands below the node.
[[nodiscard]] std::string write_markup(const pugi::xml_node& node);

// The elements below the node for which `fits` says so, in the order of the text.
template <typename Fits>
[[nodiscard]] std::vector<pugi::xml_node> find_elements(const pugi::xml_node& below, const Fits& fits) {
  std::vector<pugi::xml_node> found;
  for (pugi::xml_node child : below.children()) {
    if (child.type() != pugi::node_element) continue;
    if (fits(child)) found.push_back(child);
    for (pugi::xml_node deeper : find_elements(child, fits)) found.push_back(deeper);
  }
  return found;
}

[[nodiscard]] bool is_called(const pugi::xml_node& element, std::string_view name);
[[nodiscard]] bool has_class(const pugi::xml_node& element, std::string_view name);
// For find_elements(): whether an element is called so, and whether it has such a class. The name has to outlive the
// answer.
[[nodiscard]] inline auto called(std::string_view name) {
  return [name](const pugi::xml_node& element) { return is_called(element, name); };
}
[[nodiscard]] inline auto marked(std::string_view name) {
  return [name](const pugi::xml_node& element) { return has_class(element, name); };
}
// All words below the node, one after the other.
[[nodiscard]] std::string text_below(const pugi::xml_node& node);
// Puts what is inside the element in its place.
void unwrap(pugi::xml_node element);

}  // namespace foothold::documents
