#include "publishing/versions/plan_changes.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.hpp"

namespace foothold::publishing {
namespace {

constexpr std::array<std::string_view, 18> line_tags = {"p",  "h2",      "h3",         "h4",    "h5",         "h6",
                                                        "li", "td",      "th",         "dt",    "dd",         "tr",
                                                        "br", "caption", "figcaption", "title", "blockquote", "div"};

// Html escapes these five and no others.
std::string unescaped(std::string text) {
  text = replace_all(text, "&lt;", "<");
  text = replace_all(text, "&gt;", ">");
  text = replace_all(text, "&quot;", "\"");
  text = replace_all(text, "&#39;", "'");
  return replace_all(text, "&amp;", "&");
}

std::string_view tag_name(std::string_view tag) {
  if (tag.starts_with('/')) tag.remove_prefix(1);
  return tag.substr(0, tag.find_first_of(" />"));
}

// Walks through markup that Html has written, so every "<" begins a tag.
class MarkupLines {
 public:
  std::vector<std::string> read(std::string_view markup) {
    while (!markup.empty()) {
      const std::size_t begin = markup.find('<');
      line_ += markup.substr(0, begin);
      if (begin == std::string_view::npos) break;
      const std::size_t end = markup.find('>', begin);
      if (end == std::string_view::npos) break;
      const std::string_view name = tag_name(markup.substr(begin + 1, end - begin - 1));
      if (std::ranges::find(line_tags, name) != line_tags.end()) flush();
      markup.remove_prefix(end + 1);
    }
    flush();
    return std::move(lines_);
  }

 private:
  void flush() {
    const std::string line = unescaped(std::string(trim(line_)));
    if (!line.empty()) lines_.push_back(line);
    line_.clear();
  }

  std::string line_;
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> lines_of_markup(const std::string& markup) {
  return MarkupLines().read(markup);
}

LineChanges changes_between(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  // lengths[i][j]: of the longest common subsequence of what follows line i and line j.
  std::vector<std::vector<std::size_t>> lengths(before.size() + 1, std::vector<std::size_t>(after.size() + 1, 0));
  for (std::size_t i = before.size(); i-- > 0;)
    for (std::size_t j = after.size(); j-- > 0;)
      lengths[i][j] =
          before[i] == after[j] ? lengths[i + 1][j + 1] + 1 : std::max(lengths[i + 1][j], lengths[i][j + 1]);
  LineChanges changes;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < before.size() && j < after.size()) {
    if (before[i] == after[j]) {
      ++i;
      ++j;
    } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
      changes.removed.push_back(before[i++]);
    } else {
      changes.added.push_back(after[j++]);
    }
  }
  changes.removed.insert(changes.removed.end(), before.begin() + static_cast<std::ptrdiff_t>(i), before.end());
  changes.added.insert(changes.added.end(), after.begin() + static_cast<std::ptrdiff_t>(j), after.end());
  return changes;
}

}  // namespace foothold::publishing
