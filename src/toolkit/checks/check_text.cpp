#include "toolkit/checks/check_text.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "base/content/placeholders.hpp"
#include "toolkit/chapter.hpp"

namespace foothold::toolkit {
namespace {

constexpr std::array<std::string_view, severity_count> severity_names = {"block", "warning", "task", "info"};
constexpr std::string_view whole_coalition = "coalition";

// 1 to 7 for "chapter-3", 0 for "plan"; nothing for any other name.
std::optional<int> chapter_of_file(const std::string& file) {
  const std::string name = std::filesystem::path(file).stem().string();
  if (name == "plan") return 0;
  for (int chapter = 1; chapter <= chapter_count; ++chapter)
    if (name == "chapter-" + std::to_string(chapter)) return chapter;
  return std::nullopt;
}

// Capitals and digits, a hyphen and a number: "C2-14", "SUP-3".
bool is_check_id(std::string_view id) {
  const std::size_t hyphen = id.find('-');
  if (hyphen == std::string_view::npos || hyphen == 0 || hyphen + 1 == id.size()) return false;
  const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
  const auto is_capital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
  const std::string_view family = id.substr(0, hyphen);
  const std::string_view number = id.substr(hyphen + 1);
  return is_capital(family.front()) && std::all_of(number.begin(), number.end(), is_digit) &&
         std::all_of(family.begin(), family.end(), [&](char letter) { return is_capital(letter) || is_digit(letter); });
}

CheckText read_text(const ContentNode& node, int chapter) {
  const std::string& on = node["on"].text();
  return {.id = node["id"].text(),
          .chapter = chapter,
          // The schema admits only the names of severities.
          .severity = severity_from_name(node["severity"].text()).value_or(Severity::information),
          .on = on == whole_coalition ? "" : on,
          .title = node["title"].localized(),
          .says = node["says"].localized(),
          .why = node["why"].localized(),
          .fix = node["fix"].localized()};
}

// Takes the checks one after the other and remembers the ids that it has seen.
class CheckReader {
 public:
  CheckReader(const RecordTypes& types, ContentProblems& problems) : types_(types), problems_(problems) {}

  CheckText add(const ContentNode& node, int chapter) {
    CheckText text = read_text(node, chapter);
    check_id(node["id"]);
    if (!text.on.empty() && types_.find(text.on) == nullptr)
      problems_.push_back(node["on"].problem("there is no record type '" + text.on + "' to show it at"));
    if (placeholders(text.says.english) != placeholders(text.says.spanish))
      problems_.push_back(node["says"].problem("the languages of '" + text.id + "' use different {names}"));
    for (const std::string_view part : {"title", "why", "fix"}) check_no_names(node[part], part);
    return text;
  }

 private:
  void check_id(const ContentNode& id) {
    if (!is_check_id(id.text()))
      problems_.push_back(
          id.problem("the id of a check is capitals, a hyphen and a number ('C2-14'), not '" + id.text() + "'"));
    if (!seen_.insert(id.text()).second)
      problems_.push_back(id.problem("another check already has the id '" + id.text() + "'"));
  }

  // These stand on pages where no finding is at hand.
  void check_no_names(const ContentNode& node, std::string_view part) {
    const Localized text = node.localized();
    if (!placeholders(text.english).empty() || !placeholders(text.spanish).empty())
      problems_.push_back(node.problem("only 'says' may use {names}, not '" + std::string(part) + "'"));
  }

  const RecordTypes& types_;
  ContentProblems& problems_;
  std::set<std::string> seen_;
};

}  // namespace

std::string_view severity_name(Severity severity) {
  return severity_names.at(static_cast<std::size_t>(severity));
}

std::optional<Severity> severity_from_name(std::string_view name) {
  const auto at = std::find(severity_names.begin(), severity_names.end(), name);
  return at == severity_names.end() ? std::nullopt : std::optional(static_cast<Severity>(at - severity_names.begin()));
}

CheckTexts CheckTexts::read(const ContentFolder& folder, const RecordTypes& types, ContentProblems& problems) {
  CheckTexts read;
  CheckReader reader(types, problems);
  for (const std::string& file : folder.files_below("checks")) {
    const auto chapter = chapter_of_file(file);
    if (!chapter) problems.push_back({file, 0, "the file must be called 'chapter-<number>.yaml' or 'plan.yaml'"});
    const auto tree = folder.read(file, "checks", problems);
    if (!tree || !chapter) continue;
    for (const ContentNode& check : tree->list("checks")) read.texts_.push_back(reader.add(check, *chapter));
  }
  return read;
}

const CheckText* CheckTexts::find(std::string_view id) const {
  const auto at = std::find_if(texts_.begin(), texts_.end(), [id](const CheckText& text) { return text.id == id; });
  return at == texts_.end() ? nullptr : &*at;
}

}  // namespace foothold::toolkit
