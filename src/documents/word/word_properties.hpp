#pragma once

#include <pugixml.hpp>

namespace foothold::documents {

// The properties of a paragraph ("w:pPr"), row ("w:trPr") or cell ("w:tcPr") of a Word file, which stand before all
// that is in it; empty ones where it had none.
inline pugi::xml_node properties_of(pugi::xml_node element, const char* name) {
  const pugi::xml_node properties = element.child(name);
  return properties ? properties : element.prepend_child(name);
}

// Gives a paragraph of a Word file a property that is there or not, such as "w:keepNext", unless it has it. The format
// wants such properties behind the style and before all others.
inline void mark_paragraph(pugi::xml_node paragraph, const char* property) {
  pugi::xml_node properties = properties_of(paragraph, "w:pPr");
  if (properties.child(property)) return;
  const pugi::xml_node style = properties.child("w:pStyle");
  if (style)
    properties.insert_child_after(property, style);
  else
    properties.prepend_child(property);
}

inline constexpr const char* keeps_with_next = "w:keepNext";
inline constexpr const char* begins_sheet = "w:pageBreakBefore";

}  // namespace foothold::documents
