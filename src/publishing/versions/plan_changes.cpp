#include "publishing/versions/plan_changes.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
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

// More pairs of lines than this would take more memory than a page is worth; then all that differs is told as it is.
constexpr std::size_t most_compared = 250'000;

// What is left of both when a longest common subsequence is taken out.
LineChanges rest_of_common(std::span<const std::string> before, std::span<const std::string> after) {
  // lengths[i][j]: of the longest common subsequence of what follows line i and line j.
  std::vector<std::vector<std::uint32_t>> lengths(before.size() + 1, std::vector<std::uint32_t>(after.size() + 1, 0));
  for (std::size_t i = before.size(); i-- > 0;)
    for (std::size_t j = after.size(); j-- > 0;)
      lengths[i][j] =
          before[i] == after[j] ? lengths[i + 1][j + 1] + 1 : std::max(lengths[i + 1][j], lengths[i][j + 1]);
  LineChanges changes;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < before.size() || j < after.size()) {
    if (i < before.size() && j < after.size() && before[i] == after[j]) {
      ++i;
      ++j;
    } else if (j == after.size() || (i < before.size() && lengths[i + 1][j] >= lengths[i][j + 1])) {
      changes.removed.push_back(before[i++]);
    } else {
      changes.added.push_back(after[j++]);
    }
  }
  return changes;
}

// What the plan is called stands above its cover, and so it is the first line of it.
std::vector<std::string> lines_of_part(const PlanPart& part) {
  std::vector<std::string> lines = lines_of_markup(part.markup.text());
  if (part.section == cover_section) lines.insert(lines.begin(), part.title);
  return lines;
}

std::vector<std::string> lines_of_section(const std::vector<PlanPart>& parts, const std::string& section) {
  const auto part = std::ranges::find(parts, section, &PlanPart::section);
  return part == parts.end() ? std::vector<std::string>() : lines_of_part(*part);
}

}  // namespace

std::vector<std::string> lines_of_markup(const std::string& markup) {
  return MarkupLines().read(markup);
}

LineChanges changes_between(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  const auto [first_old, first_new] = std::ranges::mismatch(before, after);
  std::span<const std::string> removed(first_old, before.end());
  std::span<const std::string> added(first_new, after.end());
  while (!removed.empty() && !added.empty() && removed.back() == added.back()) {
    removed = removed.first(removed.size() - 1);
    added = added.first(added.size() - 1);
  }
  if (removed.size() * added.size() > most_compared)
    return {{removed.begin(), removed.end()}, {added.begin(), added.end()}};
  return rest_of_common(removed, added);
}

std::vector<SectionChange> section_changes(const std::vector<PlanPart>& before, const std::vector<PlanPart>& after) {
  std::vector<SectionChange> changes;
  const auto add = [&](const std::string& title, LineChanges lines) {
    if (!lines.removed.empty() || !lines.added.empty())
      changes.push_back({title, std::move(lines.removed), std::move(lines.added)});
  };
  for (const PlanPart& part : after)
    add(part.title, changes_between(lines_of_section(before, part.section), lines_of_part(part)));
  for (const PlanPart& part : before)
    if (std::ranges::find(after, part.section, &PlanPart::section) == after.end())
      add(part.title, {lines_of_part(part), {}});
  return changes;
}

}  // namespace foothold::publishing
