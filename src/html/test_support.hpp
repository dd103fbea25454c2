#pragma once

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/content/content.hpp"
#include "base/content/messages.hpp"
#include "base/source_tree.hpp"
#include "html/page.hpp"

namespace foothold::html::test {

// The words of the screens as they stand in the source tree.
inline const Messages& messages() {
  static const Messages read = [] {
    ContentProblems problems;
    return Messages::read(ContentFolder(source_tree() / "content"), problems);
  }();
  return read;
}

inline const Site& site() {
  static const Site example = {
      &messages(),
      {"foothold-1.css", "workspace-1.css", "foothold-1.js", "workspace-1.js", "favicon-1.svg"},
      "v2025.01",
      false};
  return example;
}

inline PageContext english(std::string path = "/") {
  return {site(), Language::english, std::move(path)};
}

inline PageContext spanish(std::string path = "/") {
  return {site(), Language::spanish, std::move(path)};
}

// Reads markup from front to back and says what is wrong with it: a tag that is not closed or closes another, an
// attribute without quotes or given twice, a letter that should have been escaped, an id used twice.
class MarkupCheck {
 public:
  explicit MarkupCheck(std::string_view markup) : rest_(markup) {
    if (rest_.starts_with("<!doctype html>\n")) rest_.remove_prefix(16);
    while (problem_.empty() && !rest_.empty()) rest_.front() == '<' ? read_tag() : read_text();
    if (problem_.empty() && !open_.empty()) fail("not closed: " + open_.back());
  }
  // Empty when all is well.
  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  void fail(const std::string& what) {
    if (problem_.empty()) problem_ = what + " before \"" + std::string(rest_.substr(0, 40)) + '"';
  }

  std::string_view take_until(std::string_view letters) {
    const std::size_t end = std::min(rest_.find_first_of(letters), rest_.size());
    const std::string_view taken = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return taken;
  }

  void check_text(std::string_view text) {
    static constexpr std::array<std::string_view, 5> entities = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};
    for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1))
      if (std::none_of(entities.begin(), entities.end(), [&](auto name) { return text.substr(at).starts_with(name); }))
        fail("'&' is not escaped");
  }

  void read_text() {
    const std::string_view text = take_until("<");
    if (text.find('>') != std::string_view::npos) fail("'>' is not escaped");
    check_text(text);
  }

  void read_tag() {
    rest_.remove_prefix(1);
    const bool closes = rest_.starts_with('/');
    if (closes) rest_.remove_prefix(1);
    const std::string name(take_until(" >"));
    std::set<std::string_view> attributes;
    while (problem_.empty() && rest_.starts_with(' ')) read_attribute(attributes);
    if (!rest_.starts_with('>')) return fail("the tag '" + name + "' does not end");
    rest_.remove_prefix(1);
    closes ? close(name) : open(name);
  }

  void read_attribute(std::set<std::string_view>& attributes) {
    rest_.remove_prefix(1);
    const std::string_view name = take_until("= >");
    if (!attributes.insert(name).second) fail("the attribute '" + std::string(name) + "' is given twice");
    if (!rest_.starts_with('=')) return;
    if (!rest_.starts_with("=\"")) return fail("an attribute without quotes");
    rest_.remove_prefix(2);
    const std::string_view value = take_until("\"");
    if (value.find_first_of("<>") != std::string_view::npos) fail("a tag inside an attribute");
    check_text(value);
    if (name == "id" && !ids_.insert(value).second) fail("the id '" + std::string(value) + "' is used twice");
    rest_.remove_prefix(std::min<std::size_t>(1, rest_.size()));
  }

  void open(const std::string& name) {
    static constexpr std::array<std::string_view, 4> single = {"meta", "link", "img", "input"};
    if (std::find(single.begin(), single.end(), name) == single.end()) open_.push_back(name);
  }

  void close(const std::string& name) {
    if (open_.empty() || open_.back() != name) return fail("'" + name + "' closes nothing");
    open_.pop_back();
  }

  std::string_view rest_;
  std::vector<std::string> open_;
  std::set<std::string_view> ids_;
  std::string problem_;
};

inline std::string markup_problem(std::string_view markup) {
  return MarkupCheck(markup).problem();
}

inline std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

}  // namespace foothold::html::test
