#include "documents/markup/markup_tree.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/text.hpp"
#include "html/html.hpp"

namespace foothold::documents {
namespace {

// Elements that have no content and no end tag.
constexpr std::array<std::string_view, 8> singles = {"br", "col", "hr", "img", "input", "link", "meta", "wbr"};

bool is_single(std::string_view name) {
  return std::ranges::find(singles, name) != singles.end();
}

std::string plain(std::string_view escaped) {
  std::string text(escaped);
  if (text.find('&') == std::string::npos) return text;
  for (const auto& [entity, letter] : {std::pair("&lt;", "<"), {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}})
    text = replace_all(text, entity, letter);
  return replace_all(text, "&amp;", "&");
}

class MarkupReader {
 public:
  MarkupReader(std::string_view markup, pugi::xml_node root) : rest_(markup), open_{root} {}

  void read() {
    while (!rest_.empty()) {
      add_text(take_until('<'));
      if (!rest_.empty()) read_tag(take_tag());
    }
    if (open_.size() != 1) throw Broken("markup of a document is not closed");
  }

 private:
  std::string_view take_until(char end) {
    const std::string_view part = rest_.substr(0, std::min(rest_.find(end), rest_.size()));
    rest_.remove_prefix(part.size());
    return part;
  }

  // Values are escaped, so that the first ">" ends the tag.
  std::string_view take_tag() {
    const std::size_t end = rest_.find('>');
    if (end == std::string_view::npos) throw Broken("markup of a document ends within a tag");
    const std::string_view tag = rest_.substr(1, end - 1);
    rest_.remove_prefix(end + 1);
    return tag;
  }

  void add_text(std::string_view text) {
    if (!text.empty()) open_.back().append_child(pugi::node_pcdata).set_value(plain(text).c_str());
  }

  void read_tag(std::string_view tag) {
    if (tag.starts_with('/')) {
      if (open_.size() < 2 || open_.back().name() != tag.substr(1)) throw Broken("markup of a document is not nested");
      open_.pop_back();
      return;
    }
    const std::string name(tag.substr(0, std::min(tag.find(' '), tag.size())));
    pugi::xml_node element = open_.back().append_child(name.c_str());
    read_attributes(element, tag.substr(name.size()));
    if (!is_single(name)) open_.push_back(element);
  }

  static void read_attributes(pugi::xml_node element, std::string_view rest) {
    while (!rest.empty()) {
      rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
      const std::string name(rest.substr(0, std::min(rest.find_first_of("= "), rest.size())));
      if (name.empty()) return;
      rest.remove_prefix(name.size());
      std::string_view value;
      if (rest.starts_with("=\"")) {
        value = rest.substr(2, rest.find('"', 2) - 2);
        rest.remove_prefix(std::min(value.size() + 3, rest.size()));
      }
      element.append_attribute(name.c_str()).set_value(plain(value).c_str());
    }
  }

  std::string_view rest_;
  std::vector<pugi::xml_node> open_;
};

void write_node(std::string& out, const pugi::xml_node& node) {
  if (node.type() == pugi::node_pcdata) {
    out += html::escaped(node.value());
    return;
  }
  out.append("<").append(node.name());
  for (const pugi::xml_attribute& attribute : node.attributes())
    out.append(" ").append(attribute.name()).append("=\"").append(html::escaped(attribute.value())).append("\"");
  out += '>';
  if (is_single(node.name())) return;
  for (const pugi::xml_node& child : node.children()) write_node(out, child);
  out.append("</").append(node.name()).append(">");
}

}  // namespace

void read_markup(std::string_view markup, pugi::xml_document& tree) {
  MarkupReader(markup, tree.append_child("body")).read();
}

std::string write_markup(const pugi::xml_node& node) {
  std::string out;
  for (const pugi::xml_node& child : node.children()) write_node(out, child);
  return out;
}

bool is_called(const pugi::xml_node& element, std::string_view name) {
  return element.name() == name;
}

bool has_class(const pugi::xml_node& element, std::string_view name) {
  const auto names = split(element.attribute("class").value(), ' ');
  return std::ranges::find(names, name) != names.end();
}

std::string text_below(const pugi::xml_node& node) {
  if (node.type() == pugi::node_pcdata) return node.value();
  std::string text;
  for (const pugi::xml_node& child : node.children()) text += text_below(child);
  return text;
}

void unwrap(pugi::xml_node element) {
  pugi::xml_node parent = element.parent();
  while (pugi::xml_node child = element.first_child()) parent.insert_move_before(child, element);
  parent.remove_child(element);
}

}  // namespace foothold::documents
