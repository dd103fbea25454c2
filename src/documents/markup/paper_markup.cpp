#include "documents/markup/paper_markup.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "documents/document_refusal.hpp"
#include "documents/markup/markup_tree.hpp"

namespace foothold::documents {
namespace {

using pugi::xml_node;

constexpr std::array<std::string_view, 10> screen_elements = {"nav",    "form",     "button", "script", "input",
                                                              "select", "textarea", "iframe", "object", "link"};
constexpr std::array<std::string_view, 5> screen_classes = {"fh-no-print", "fh-actions", "fh-toc", "fh-search",
                                                            "fh-filters"};

bool is_offer(const xml_node& element) {
  // A link that stands alone in its section only offers something to do, as in web/styles/_print.scss.
  return is_called(element, "a") && has_class(element.parent(), "fh-section");
}

bool is_for_screens(const xml_node& element) {
  const auto is_named = [&](std::string_view name) { return is_called(element, name); };
  const auto is_marked = [&](std::string_view name) { return has_class(element, name); };
  if (std::ranges::any_of(screen_elements, is_named) || std::ranges::any_of(screen_classes, is_marked)) return true;
  if (has_class(element, "fh-details--working") && !element.attribute("open")) return true;
  return element.attribute("hidden") || is_offer(element);
}

void remove_what_is_for_screens(xml_node below) {
  for (xml_node child = below.first_child(); child;) {
    const xml_node next = child.next_sibling();
    if (child.type() == pugi::node_element && is_for_screens(child)) {
      below.remove_child(child);
    } else {
      remove_what_is_for_screens(child);
    }
    child = next;
  }
}

void unfold(xml_node body) {
  for (xml_node details : find_elements(body, [](const xml_node& node) { return is_called(node, "details"); }))
    if (!details.attribute("open")) details.append_attribute("open");
}

bool is_link(const xml_node& element) {
  return is_called(element, "a");
}

std::set<std::string> ids_of(const xml_node& body) {
  std::set<std::string> ids;
  for (const xml_node& element : find_elements(body, [](const xml_node& node) { return bool(node.attribute("id")); }))
    ids.emplace(element.attribute("id").value());
  return ids;
}

// A file knows no address that it could complete a path with.
void lead_links_outside(xml_node body, const std::string& site) {
  const std::set<std::string> ids = ids_of(body);
  for (xml_node link : find_elements(body, is_link)) {
    pugi::xml_attribute address = link.attribute("href");
    const std::string to = address.value();
    const bool is_whole = to.starts_with("http://") || to.starts_with("https://");
    const bool is_inside = to.starts_with('#') && ids.contains(to.substr(1));
    if (is_whole || is_inside) continue;
    if (to.starts_with('/') && !site.empty()) {
      address.set_value((site + to).c_str());
    } else {
      unwrap(link);
    }
  }
}

int heading_level(const xml_node& element) {
  const std::string_view name = element.name();
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' ? name[1] - '0' : 0;
}

void raise_headings(xml_node body) {
  const auto headings = find_elements(body, [](const xml_node& node) { return heading_level(node) > 0; });
  if (headings.empty()) return;
  const int highest = heading_level(*std::ranges::min_element(headings, {}, heading_level));
  for (xml_node heading : headings)
    heading.set_name(("h" + std::to_string(heading_level(heading) - highest + 1)).c_str());
}

std::size_t rows_of(const xml_node& table) {
  return find_elements(table, [](const xml_node& node) { return is_called(node, "tr"); }).size();
}

Error too_many_rows() {
  return document_refusal(ErrorKind::too_large, "documents.too_many_rows", {{"most", std::to_string(most_table_rows)}});
}

}  // namespace

Result<void> make_fit_for_paper(xml_node body, const Document& document) {
  remove_what_is_for_screens(body);
  const auto is_table = [](const xml_node& node) { return is_called(node, "table"); };
  const auto is_too_long = [](const xml_node& table) { return rows_of(table) > most_table_rows + 1; };
  if (std::ranges::any_of(find_elements(body, is_table), is_too_long)) return too_many_rows();
  unfold(body);
  lead_links_outside(body, document.site);
  if (!document.shows_title) raise_headings(body);
  return {};
}

}  // namespace foothold::documents
