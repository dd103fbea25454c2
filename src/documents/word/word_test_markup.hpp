#pragma once

#include <pugixml.hpp>
#include <sstream>
#include <string>

#include "documents/markup/markup_tree.hpp"

namespace foothold::documents {

// The markup of a page after a change of its body.
[[nodiscard]] inline std::string page_after(void (*change)(pugi::xml_node body), const std::string& markup) {
  pugi::xml_document tree;
  read_markup(markup, tree);
  change(tree.first_child());
  return write_markup(tree.first_child());
}

// A part of a Word file as it is stored.
[[nodiscard]] inline std::string stored(const pugi::xml_document& tree) {
  std::ostringstream out;
  tree.save(out, "", pugi::format_raw | pugi::format_no_declaration);
  return out.str();
}

}  // namespace foothold::documents
