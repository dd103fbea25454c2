#include "publishing/plan/plan_figures.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "metrics/profile/profile_words.hpp"
#include "publishing/plan/plan_measures.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "workspace/answers/saved_number.hpp"
#include "workspace/readings/published_reading.hpp"

namespace foothold::publishing {
namespace {

using workspace::Record;

constexpr std::string_view code_begin = "[[";
constexpr std::string_view code_end = "]]";
constexpr std::size_t longest_code = 80;

std::string code_of(std::string_view kind, std::string_view id) {
  return std::string(code_begin) + std::string(kind) + ":" + std::string(id) + std::string(code_end);
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

Figure figure_of(const PlanSource& plan, const PlanCount& count) {
  return {code_of("count", count.kind), plan_words(plan, "figures.count." + std::string(count.kind)),
          grouped_number(static_cast<double>(count.count), 0)};
}

bool stands_in_a_text(const PlanSource& plan, std::string_view code) {
  return workspace::any_row(plan.setup->fields, "section_texts", [&](const workspace::Fields& row) {
    const Localized text = workspace::localized_of(row, "text");
    return text.english.find(code) != std::string::npos || text.spanish.find(code) != std::string::npos;
  });
}

// The code with which the text begins; empty when it is none, as with other brackets that people type.
std::string_view code_at_start(std::string_view text) {
  const std::size_t end = text.substr(0, longest_code).find(code_end);
  if (end == std::string_view::npos) return {};
  const std::string_view code = text.substr(0, end + code_end.size());
  const bool has_blank = code.find_first_of(" \t\n") != std::string_view::npos;
  return has_blank || code.find(':') == std::string_view::npos ? std::string_view() : code;
}

std::string words_for(const PlanSource& plan, const std::vector<Figure>& figures, std::string_view code) {
  const auto at = std::ranges::find(figures, code, &Figure::code);
  return at != figures.end() ? at->words : "(" + plan_words(plan, "figures.gone") + ")";
}

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

// The number that begins here, "$1,250.50", "46.2 %" or "2026"; empty where none does. Looks at each letter once.
std::string_view number_at(std::string_view text, std::size_t at) {
  std::size_t end = at + (text[at] == '$' ? 1 : 0);
  const std::size_t digits = end;
  while (end < text.size() && (is_digit(text[end]) || (end > digits && (text[end] == ',' || text[end] == '.')))) ++end;
  if (end == digits) return {};
  while (end > digits && !is_digit(text[end - 1])) --end;
  const std::size_t sign = end < text.size() && text[end] == ' ' ? end + 1 : end;
  if (sign < text.size() && text[sign] == '%') end = sign + 1;
  return text.substr(at, end - at);
}

// Plain numbers are years, ages and counts of things in a sentence; only these are taken for data.
bool is_amount(std::string_view number) {
  return number.starts_with('$') || number.ends_with('%');
}

bool is_known(const std::vector<Figure>& figures, std::string_view number) {
  return std::ranges::any_of(figures, [&](const Figure& figure) {
    return std::string_view(figure.words).substr(0, figure.words.find(" (")) == number;
  });
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
  for (const PlanCount& count : counts_of(plan)) figures.push_back(figure_of(plan, count));
  return figures;
}

std::vector<PlanCount> counts_of(const PlanSource& plan) {
  return {{"organizations", plan.records().of("organization").size()},
          {"activities", plan.records().of("engagement-activity").size()},
          {"actions", actions_of(plan).size()}};
}

std::vector<const Record*> numbers_in_texts(const PlanSource& plan) {
  std::vector<const Record*> named;
  if (plan.setup == nullptr) return named;
  for (const Record* number : plan.records().of(workspace::saved_number_type))
    if (stands_in_a_text(plan, code_of("saved-number", number->id))) named.push_back(number);
  return named;
}

std::string with_figures(const PlanSource& plan, std::string_view text) {
  if (text.find(code_begin) == std::string_view::npos) return std::string(text);
  const std::vector<Figure> figures = figures_of(plan);
  std::string whole;
  while (true) {
    const std::size_t begin = text.find(code_begin);
    whole += text.substr(0, begin);
    if (begin == std::string_view::npos) return whole;
    text.remove_prefix(begin);
    const std::string_view code = code_at_start(text);
    const std::string_view shown = code.empty() ? text.substr(0, code_begin.size()) : code;
    whole += code.empty() ? std::string(shown) : words_for(plan, figures, code);
    text.remove_prefix(shown.size());
  }
}

std::vector<std::string> typed_numbers(const std::vector<Figure>& figures, std::string_view text) {
  std::vector<std::string> typed;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view number = number_at(text, at);
    at += number.empty() ? 1 : number.size();
    const std::string found = replace_all(number, " ", "");
    if (!is_amount(found) || is_known(figures, found)) continue;
    if (std::ranges::find(typed, found) == typed.end()) typed.push_back(found);
  }
  return typed;
}

}  // namespace foothold::publishing
