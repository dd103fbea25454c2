#include "publishing/plan/plan_figures.hpp"

#include <algorithm>
#include <optional>
#include <regex>

#include "base/text.hpp"
#include "metrics/profile/profile_words.hpp"
#include "publishing/plan/plan_measures.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "workspace/answers/saved_number.hpp"
#include "workspace/readings/published_reading.hpp"

namespace foothold::publishing {
namespace {

using workspace::Record;

std::string code_of(std::string_view kind, std::string_view id) {
  return "[[" + std::string(kind) + ":" + std::string(id) + "]]";
}

// A kept number as the edition in use has it now: that is what "follows the data" means.
std::optional<std::string> number_words_of(const PlanSource& plan, const Record& number) {
  const auto ids = workspace::published_numbers(plan.records(), number.fields, "reading");
  if (ids.empty()) return std::nullopt;
  const auto reading = workspace::find_reading(plan.view.edition, ids.front());
  if (!reading || !reading->has_value()) return std::nullopt;
  const metrics::Metric& metric = plan.view.edition.catalogue().metric(reading->key.metric);
  return plan_words(plan, "figures.reading",
                    {{"value", metrics::value_words(plan.context(), metric, *reading)},
                     {"year", std::to_string(reading->key.year)},
                     {"grade", html::grade_name(plan.context(), metrics::grade_mark(reading->grade))}});
}

// The newest value, or else the baseline; nothing where it is hidden.
std::optional<std::string> measure_words_of(const PlanSource& plan, const Record& measure) {
  const ToldMeasure told = told_measure(plan, measure);
  const bool is_measured = !told.newest.empty();
  const std::string& value = is_measured ? told.newest : told.baseline;
  if (told.hides || value.empty()) return std::nullopt;
  return plan_words(plan, "figures.measure",
                    {{"value", value}, {"when", is_measured ? told.newest_day : told.baseline_day}});
}

void add_count(const PlanSource& plan, std::vector<Figure>& figures, std::string_view kind, std::size_t count) {
  figures.push_back({code_of("count", kind), plan_words(plan, "figures.count." + std::string(kind)),
                     grouped_number(static_cast<double>(count), 0)});
}

}  // namespace

std::vector<Figure> figures_of(const PlanSource& plan) {
  std::vector<Figure> figures;
  for (const Record* number : plan.records().of(workspace::saved_number_type))
    if (auto words = number_words_of(plan, *number))
      figures.push_back({code_of("saved-number", number->id), number->title, *std::move(words)});
  for (const Record* measure : plan.records().of("measure"))
    if (auto words = measure_words_of(plan, *measure); words && workspace::says_yes(measure->fields, "is_public"))
      figures.push_back({code_of("measure", measure->id), measure->title, *std::move(words)});
  add_count(plan, figures, "organizations", plan.records().of("organization").size());
  add_count(plan, figures, "activities", plan.records().of("engagement-activity").size());
  add_count(plan, figures, "actions", actions_of(plan).size());
  return figures;
}

std::string with_figures(const PlanSource& plan, std::string_view text) {
  std::string whole(text);
  if (whole.find("[[") == std::string::npos) return whole;
  for (const Figure& figure : figures_of(plan)) whole = replace_all(whole, figure.code, figure.words);
  static const std::regex unknown(R"(\[\[[a-z-]+:[^\]\s]{1,60}\]\])");
  return std::regex_replace(whole, unknown, "(" + plan_words(plan, "figures.gone") + ")");
}

std::vector<std::string> typed_numbers(const std::vector<Figure>& figures, std::string_view text) {
  static const std::regex number(R"(\$\d[\d,]*(\.\d+)?|\d[\d,]*(\.\d+)?\s?%)");
  std::vector<std::string> typed;
  const std::string whole(text);
  for (std::sregex_iterator at(whole.begin(), whole.end(), number), end; at != end; ++at) {
    const std::string found = replace_all(at->str(), " ", "");
    const bool is_known =
        std::ranges::any_of(figures, [&](const Figure& figure) { return figure.words.starts_with(found); });
    if (!is_known && std::ranges::find(typed, found) == typed.end()) typed.push_back(found);
  }
  return typed;
}

}  // namespace foothold::publishing
