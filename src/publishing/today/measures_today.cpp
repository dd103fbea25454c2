#include "publishing/today/measures_today.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "publishing/plan/plan_measures.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "publishing/versions/plan_changes.hpp"
#include "workspace/readings/published_reading.hpp"

namespace foothold::publishing {
namespace {

using html::Html;
using workspace::Record;

constexpr int years_ahead = 10;

std::string words(const PlanSource& plan, std::string_view key) {
  return plan_words(plan, "measures_today." + std::string(key));
}

// The text of a cell, with the small words below its value behind it.
std::string text_of_cell(const std::string& markup) {
  return join(lines_of_markup(replace_all(markup, "<span", "<p><span")), "; ");
}

// The texts of the cells of a row of a table.
std::vector<std::string> cells_of(const std::string& row) {
  std::vector<std::string> cells;
  for (std::size_t at = row.find("<t", 1); at != std::string::npos; at = row.find("<t", at + 1)) {
    if (row.compare(at, 3, "<td") != 0 && row.compare(at, 3, "<th") != 0) continue;
    const std::size_t end = row.find("</t", at);
    cells.push_back(text_of_cell(row.substr(at, end - at)));
  }
  return cells;
}

// The same number in the newest year that the edition has of it, when that is newer than what the measure names.
std::string newer_reading(const PlanSource& plan, const std::string& id) {
  auto parts = split(id, '/');
  constexpr std::size_t year_part = 2;
  if (parts.size() <= year_part) return {};
  const auto year = parse_integer(parts[year_part]).value_or(0);
  for (auto later = year + years_ahead; later > year; --later) {
    std::vector<std::string> named(parts.begin(), parts.end());
    named[year_part] = std::to_string(later);
    const auto reading = workspace::find_reading(plan.view.edition, join(named, "/"));
    if (reading && reading->has_value())
      return workspace::reading_statement(plan.context(), plan.view.edition, *reading);
  }
  return {};
}

std::vector<std::string> newer_readings(const PlanSource& plan, const Record& measure) {
  std::vector<std::string> statements;
  for (const std::string& id : workspace::ids_of(measure.fields, "sources", "reading"))
    if (std::string statement = newer_reading(plan, id); !statement.empty()) statements.push_back(std::move(statement));
  return statements;
}

struct MeasureToday {
  ToldMeasure told;
  std::string start;
  std::vector<std::string> readings;
};

std::vector<MeasureToday> measures_of_version(const PlanSource& plan,
                                              const std::map<std::string, std::string>& starts) {
  std::vector<MeasureToday> measures;
  for (const Record* measure : followed_measures(plan)) {
    const auto start = starts.find(measure->title);
    if (start == starts.end()) continue;
    MeasureToday today{told_measure(plan, *measure), start->second, newer_readings(plan, *measure)};
    if (!today.told.newest.empty() || !today.readings.empty()) measures.push_back(std::move(today));
  }
  return measures;
}

// The value with its day and its limits, and published numbers with theirs.
void write_newest(Html& html, const PlanSource& plan, const MeasureToday& measure) {
  const ToldMeasure& told = measure.told;
  if (!told.newest.empty()) {
    std::vector<std::string> parts = {told.newest, told.newest_day, told.newest_interval};
    std::erase(parts, std::string());
    html::paragraph(html, join(parts, "; "));
  }
  for (const std::string& reading : measure.readings) html::paragraph(html, reading);
  if (told.hides) html::paragraph(html, plan_words(plan, "measures.hidden"));
}

}  // namespace

std::map<std::string, std::string> published_starts(const std::vector<PlanPart>& parts) {
  std::map<std::string, std::string> starts;
  const auto part = std::ranges::find(parts, "measures", &PlanPart::section);
  if (part == parts.end()) return starts;
  const std::string& markup = part->markup.text();
  for (std::size_t at = markup.find("<tr"); at != std::string::npos; at = markup.find("<tr", at + 1)) {
    const auto cells = cells_of(markup.substr(at, markup.find("</tr>", at) - at));
    if (cells.size() > 1) starts.emplace(cells[0], cells[1]);
  }
  return starts;
}

html::Html measures_today(const PlanSource& plan, const PlanVersion& version,
                          const std::map<std::string, std::string>& starts) {
  Html html;
  const auto measures = measures_of_version(plan, starts);
  if (measures.empty()) return html;
  const html::HeadedSection section(html, html::Heading::h2, words(plan, "title"), "measures-today");
  html::paragraph(html, plan_words(plan, "measures_today.newer",
                                   {{"when", html::moment_words(plan.context(), version.published_at)}}));
  html::Table table(html, plan.context(), words(plan, "title"),
                    {{term(plan, "measure")}, {words(plan, "start")}, {words(plan, "now")}, {words(plan, "source")}},
                    {.quiet = true});
  for (const MeasureToday& measure : measures) {
    html::TableRow row = table.row(measure.told.measure->title);
    row.cell(measure.start);
    {
      const html::Element cell = row.open_cell();
      write_newest(html, plan, measure);
    }
    row.cell(sources_of_measure(plan, *measure.told.measure));
  }
  return html;
}

}  // namespace foothold::publishing
