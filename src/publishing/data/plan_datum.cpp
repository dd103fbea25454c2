#include "publishing/data/plan_datum.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "metrics/catalogue/value_format.hpp"
#include "publishing/plan/plan_figures.hpp"
#include "publishing/plan/plan_measures.hpp"
#include "publishing/plan/plan_numbers.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "workspace/answers/saved_number.hpp"
#include "workspace/checks/measure_status.hpp"
#include "workspace/readings/published_reading.hpp"

namespace foothold::publishing {
namespace {

using metrics::Reading;
using workspace::Record;

Localized same_in_both(const std::string& text) {
  return {text, text};
}

std::optional<double> known(double value) {
  return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

Localized group_of(const metrics::Edition& edition, const Reading& reading) {
  if (reading.key.breakdown == metrics::overall) return {};
  return edition.catalogue().breakdown(reading.key.breakdown).subgroups[reading.key.subgroup].label;
}

PlanDatum published(const PlanSource& plan, const PlanNumber& number) {
  const metrics::Edition& edition = plan.view.edition;
  const metrics::Metric& metric = metric_of(plan, number);
  const Reading& reading = number.reading;
  const places::Place& place = edition.places().at(reading.place);
  PlanDatum datum{.kind = "published", .label = metric.label};
  datum.place = place.geoid.text();
  datum.place_name = {edition.places().full_name(place, Language::english),
                      edition.places().full_name(place, Language::spanish)};
  datum.metric = metric.id;
  datum.group = group_of(edition, reading);
  datum.when = std::to_string(reading.key.year);
  datum.value = known(reading.value);
  datum.second = known(reading.second);
  datum.lower = reading.lower;
  datum.upper = reading.upper;
  if (reading.has_value()) datum.shown = metrics::format_value(metric, reading.value, reading.second);
  datum.grade = metrics::grade_name(reading.grade);
  datum.source = family_of(plan, number).source;
  datum.edition = number.release;
  return datum;
}

PlanDatum of_measure(const PlanSource& plan, std::string kind, const Record& measure) {
  PlanDatum datum{.kind = std::move(kind), .label = same_in_both(measure.title)};
  datum.metric = measure.id;
  const std::string sources = names_of(plan, measure, "sources");
  datum.source = same_in_both(sources.empty() ? workspace::text_of(measure.fields, "how_collected") : sources);
  return datum;
}

// As publishers write it.
std::string grade_of(std::string_view quality) {
  for (const metrics::Grade grade : {metrics::Grade::strong, metrics::Grade::marginal, metrics::Grade::weak})
    if (lower_ascii(metrics::grade_name(grade)) == quality) return std::string(metrics::grade_name(grade));
  return {};
}

void add_baseline(const PlanSource& plan, const ToldMeasure& told, std::vector<PlanDatum>& data) {
  if (!told.baseline_value) return;
  const workspace::Fields& fields = told.measure->fields;
  PlanDatum datum = of_measure(plan, "baseline", *told.measure);
  datum.when = workspace::text_of(fields, "baseline_date");
  datum.value = told.baseline_value;
  datum.shown = told.baseline;
  datum.grade = grade_of(workspace::text_of(fields, "baseline_quality"));
  data.push_back(std::move(datum));
}

void add_target(const PlanSource& plan, const ToldMeasure& told, std::vector<PlanDatum>& data) {
  if (told.target.empty()) return;
  PlanDatum datum = of_measure(plan, "target", *told.measure);
  datum.when = workspace::text_of(told.measure->fields, "target_date");
  datum.value = workspace::number_of(told.measure->fields, "target_value");
  datum.shown = told.target;
  data.push_back(std::move(datum));
}

void add_newest(const PlanSource& plan, const ToldMeasure& told, std::vector<PlanDatum>& data) {
  if (told.newest_record == nullptr) return;
  const Record& newest = *told.newest_record;
  PlanDatum datum = of_measure(plan, "newest", *told.measure);
  datum.when = workspace::day_of_value(newest);
  datum.value = workspace::number_of(newest.fields, "value");
  datum.lower = workspace::number_of(newest.fields, "lower");
  datum.upper = workspace::number_of(newest.fields, "upper");
  datum.shown = told.newest;
  data.push_back(std::move(datum));
}

void add_counts(const PlanSource& plan, std::vector<PlanDatum>& data) {
  for (const PlanCount& count : counts_of(plan)) {
    const std::string key = "plan.figures.count." + std::string(count.kind);
    const Messages& messages = *plan.context().site().messages;
    PlanDatum datum{.kind = "count",
                    .label = {messages.text(Language::english, key), messages.text(Language::spanish, key)}};
    datum.when = plan.records().today();
    datum.value = static_cast<double>(count.count);
    data.push_back(std::move(datum));
  }
}

// A number in a text is what the edition in use has, so the same one may be among the others as of an older edition.
bool has_number(const std::vector<PlanNumber>& numbers, const PlanNumber& number) {
  return std::ranges::any_of(numbers, [&](const PlanNumber& other) {
    return other.reading.key == number.reading.key && other.reading.place == number.reading.place &&
           other.release == number.release;
  });
}

std::vector<PlanNumber> all_published(const PlanSource& plan) {
  std::vector<PlanNumber> numbers = plan_numbers(plan);
  const metrics::Edition& edition = plan.view.edition;
  for (const Record* kept : numbers_in_texts(plan))
    for (const std::string& id : workspace::published_numbers(plan.records(), kept->fields, "reading"))
      if (const auto reading = workspace::find_reading(edition, id)) {
        const PlanNumber number{*reading, edition.facts().release};
        if (!has_number(numbers, number)) numbers.push_back(number);
      }
  return numbers;
}

}  // namespace

std::vector<PlanDatum> plan_data(const PlanSource& plan) {
  std::vector<PlanDatum> data;
  for (const PlanNumber& number : all_published(plan)) data.push_back(published(plan, number));
  for (const Record* measure : followed_measures(plan)) {
    const ToldMeasure told = told_measure(plan, *measure);
    add_baseline(plan, told, data);
    add_target(plan, told, data);
    add_newest(plan, told, data);
  }
  add_counts(plan, data);
  return data;
}

}  // namespace foothold::publishing
