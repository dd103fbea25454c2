#include "publishing/today/measures_today.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <exception>

#include "base/error.hpp"
#include "base/text.hpp"
#include "metrics/catalogue/grade.hpp"
#include "metrics/profile/profile_words.hpp"
#include "publishing/plan/plan_measures.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "workspace/checks/measure_status.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/readings/published_reading.hpp"

namespace foothold::publishing {
namespace {

using html::Html;
using workspace::Record;

constexpr int years_ahead = 10;

std::string words(const PlanSource& plan, std::string_view key) {
  return plan_words(plan, "measures_today." + std::string(key));
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

// A text of a number in JSON; empty for null.
std::string text_in(const boost::json::value& number, std::string_view name) {
  const boost::json::value& text = number.at(name);
  return text.is_string() ? std::string(text.as_string()) : std::string();
}

struct MeasureToday {
  ToldMeasure told;
  PublishedStart start;
  bool has_newer_value = false;
  std::vector<std::string> readings;
};

// Whether the newest value was written down after the version went out.
bool has_newer_value(const PlanSource& plan, const Record& measure, const PlanVersion& version) {
  const auto values = workspace::values_for_everyone(plan.records(), measure);
  return !values.empty() && values.back()->changed_at > version.published_at;
}

std::vector<MeasureToday> measures_of_version(const PlanSource& plan, const PlanVersion& version,
                                              const std::map<std::string, PublishedStart>& starts) {
  std::vector<MeasureToday> measures;
  for (const Record* measure : followed_measures(plan)) {
    const auto start = starts.find(measure->id);
    if (start == starts.end()) continue;
    MeasureToday today{told_measure(plan, *measure), start->second, has_newer_value(plan, *measure, version),
                       newer_readings(plan, *measure)};
    if (today.has_newer_value || !today.readings.empty()) measures.push_back(std::move(today));
  }
  return measures;
}

std::string start_words(const PlanSource& plan, const PublishedStart& start) {
  std::vector<std::string> parts = {start.shown};
  if (!start.day.empty()) parts.push_back(workspace::date_words(plan.context(), start.day));
  if (const auto grade = metrics::grade_from_text(start.grade); grade && *grade != metrics::Grade::none)
    parts.push_back(plan_words(plan, "measures.quality",
                               {{"quality", html::grade_name(plan.context(), metrics::grade_mark(*grade))}}));
  std::erase(parts, std::string());
  return join(parts, "; ");
}

// The value with its day and its limits, and published numbers with theirs.
void write_newest(Html& html, const PlanSource& plan, const MeasureToday& measure) {
  const ToldMeasure& told = measure.told;
  if (measure.has_newer_value) {
    std::vector<std::string> parts = {told.newest, told.newest_day, told.newest_interval};
    std::erase(parts, std::string());
    html::paragraph(html, join(parts, "; "));
  }
  for (const std::string& reading : measure.readings) html::paragraph(html, reading);
  if (measure.has_newer_value && told.newest_record == nullptr)
    html::paragraph(html, plan_words(plan, "measures.hidden"));
}

}  // namespace

std::map<std::string, PublishedStart> published_starts(const std::vector<PlanDataFile>& files) {
  std::map<std::string, PublishedStart> starts;
  const auto file = std::ranges::find(files, "numbers.json", &PlanDataFile::name);
  if (file == files.end()) return starts;
  try {
    const boost::json::value content = boost::json::parse(file->content);
    for (const boost::json::value& one : content.at("numbers").as_array()) {
      const std::string kind(one.at("kind").as_string());
      if (kind != "baseline" && kind != "target" && kind != "newest") continue;
      PublishedStart& start = starts[std::string(one.at("metric").as_string())];
      if (kind == "baseline") start = {text_in(one, "shown"), text_in(one, "when"), text_in(one, "grade")};
    }
  } catch (const std::exception&) {
    throw Broken("the numbers of a published plan cannot be read");
  }
  return starts;
}

html::Html measures_today(const PlanSource& plan, const PlanVersion& version,
                          const std::map<std::string, PublishedStart>& starts) {
  Html html;
  const auto measures = measures_of_version(plan, version, starts);
  if (measures.empty()) return html;
  const html::HeadedSection section(html, html::Heading::h2, words(plan, "title"), "measures-today");
  html::paragraph(html, plan_words(plan, "measures_today.newer",
                                   {{"when", html::moment_words(plan.context(), version.published_at)}}));
  html::Table table(html, plan.context(), words(plan, "title"),
                    {{term(plan, "measure")}, {words(plan, "start")}, {words(plan, "now")}, {words(plan, "source")}},
                    {.quiet = true});
  for (const MeasureToday& measure : measures) {
    html::TableRow row = table.row(measure.told.measure->title);
    row.cell(start_words(plan, measure.start));
    {
      const html::Element cell = row.open_cell();
      write_newest(html, plan, measure);
    }
    row.cell(sources_of_measure(plan, *measure.told.measure));
  }
  return html;
}

}  // namespace foothold::publishing
