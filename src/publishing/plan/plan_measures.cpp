#include "publishing/plan/plan_measures.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/suppression/shown_values.hpp"
#include "workspace/view_parts/measure_words.hpp"

namespace foothold::publishing {
namespace {

using workspace::Record;
using Measures = std::vector<const Record*>;

constexpr std::string_view measure_type = "measure";
constexpr std::string_view hidden_mark = "—";

bool is_followed(const Record& measure) {
  return workspace::says_yes(measure.fields, "is_public") &&
         !workspace::is_one_of(measure.fields, "state", {"proposed", "retired"});
}

// To its own priority, or else to those of its action.
bool belongs_to(const PlanSource& plan, const Record& measure, const Record& priority) {
  if (workspace::is_answered(measure.fields, "priority"))
    return workspace::refers_to(measure.fields, "priority", priority);
  const auto actions = workspace::records_of(plan.records(), measure.fields, "action");
  return std::ranges::any_of(
      actions, [&](const Record* action) { return workspace::refers_to(action->fields, "priorities", priority); });
}

bool is_of_the_community(const Record* measure) {
  return workspace::text_of(measure->fields, "level") == "population";
}

// The data on which the numbers rest. From all records, because what their holder forbids holds as well where readers
// of the plan do not see the record that says so.
Measures data_behind(const PlanSource& plan, const Record& measure) {
  Measures data;
  for (const Record* source : workspace::records_of(plan.view.all, measure.fields, "sources")) {
    data.push_back(source);
    const auto behind = workspace::records_of(plan.view.all, source->fields, "data_source");
    data.insert(data.end(), behind.begin(), behind.end());
  }
  return data;
}

class MeasureTelling {
 public:
  MeasureTelling(const PlanSource& plan, const Record& measure)
      : plan_(plan), measure_(measure), least_(workspace::fewest_people(plan.records())) {
    told_.measure = &measure;
    for (const Record* data : data_behind(plan, measure)) {
      // Data of which nobody says that results may be published stay inside.
      const bool is_held = data->type == "data-source" && !workspace::says_yes(data->fields, "may_publish");
      kept_back_ = kept_back_ || is_held;
      for (const std::string_view limit : {"smallest_count", "hide_below"})
        least_ = std::max(least_, workspace::number_of(data->fields, limit).value_or(0));
    }
  }

  ToldMeasure tell() {
    tell_baseline();
    told_.target = workspace::target_words(plan_.context(), plan_.records(), measure_);
    told_.target_day = day_of_field(plan_, measure_.fields, "target_date");
    tell_newest();
    return told_;
  }

 private:
  void tell_baseline() {
    const auto value = workspace::number_of(measure_.fields, "baseline_value");
    if (!value) {
      const std::string due = day_of_field(plan_, measure_.fields, "baseline_due");
      if (!due.empty()) told_.baseline = plan_words(plan_, "measures.baseline_due", {{"when", due}});
      return;
    }
    const auto people = workspace::number_of(measure_.fields, "baseline_people");
    told_.baseline = amount(*value, people);
    if (!is_hidden(people)) told_.baseline_value = value;
    told_.baseline_day = day_of_field(plan_, measure_.fields, "baseline_date");
    const std::string quality = choice_of(plan_, measure_, "baseline_quality");
    if (!quality.empty()) told_.baseline_quality = plan_words(plan_, "measures.quality", {{"quality", quality}});
  }

  void tell_newest() {
    told_.status = workspace::status_of_measure(plan_.records(), measure_);
    const Measures values = workspace::values_for_everyone(plan_.records(), measure_);
    if (values.empty()) return;
    const Record& value = *values.back();
    const auto people = workspace::number_of(value.fields, "count");
    told_.newest = amount(workspace::number_of(value.fields, "value").value_or(0), people);
    told_.newest_day = workspace::date_words(plan_.context(), workspace::day_of_value(value));
    // Where it stands would say how large the hidden number is.
    if (is_hidden(people)) return told_.status.reset();
    told_.newest_record = &value;
    tell_interval(value);
  }

  void tell_interval(const Record& value) {
    const auto lower = workspace::number_of(value.fields, "lower");
    const auto upper = workspace::number_of(value.fields, "upper");
    if (!lower || !upper) return;
    told_.newest_interval =
        plan_words(plan_, "measures.interval",
                   {{"lower", workspace::number_words(*lower)}, {"upper", workspace::number_words(*upper)}});
  }

  std::string amount(double value, std::optional<double> people) {
    if (!is_hidden(people)) return workspace::amount_of_measure(measure_, value);
    told_.hides = true;
    return std::string(hidden_mark);
  }

  [[nodiscard]] bool is_hidden(std::optional<double> people) const {
    return kept_back_ || workspace::is_small_count(people, least_);
  }

  const PlanSource& plan_;
  const Record& measure_;
  double least_;
  bool kept_back_ = false;
  ToldMeasure told_;
};

}  // namespace

Measures followed_measures(const PlanSource& plan) {
  Measures measures = plan.records().of(measure_type);
  std::erase_if(measures, [](const Record* measure) { return !is_followed(*measure); });
  return measures;
}

Measures followed_measures(const PlanSource& plan, const Record& priority) {
  Measures measures = followed_measures(plan);
  std::erase_if(measures, [&](const Record* measure) { return !belongs_to(plan, *measure, priority); });
  std::ranges::stable_partition(measures, is_of_the_community);
  return measures;
}

Measures measures_of_no_priority(const PlanSource& plan) {
  const auto priorities = priorities_of(plan);
  Measures measures = followed_measures(plan);
  std::erase_if(measures, [&](const Record* measure) {
    return std::ranges::any_of(priorities,
                               [&](const Record* priority) { return belongs_to(plan, *measure, *priority); });
  });
  return measures;
}

Measures retired_measures(const PlanSource& plan) {
  Measures measures = plan.records().of(measure_type);
  std::erase_if(measures, [](const Record* measure) {
    return !workspace::says_yes(measure->fields, "is_public") ||
           workspace::text_of(measure->fields, "state") != "retired";
  });
  return measures;
}

Measures headline_measures(const PlanSource& plan) {
  Measures named;
  if (plan.setup != nullptr) named = workspace::records_of(plan.records(), plan.setup->fields, "summary_measures");
  std::erase_if(named, [](const Record* measure) { return !is_followed(*measure); });
  if (!named.empty()) return named;
  for (const Record* priority : priorities_of(plan)) {
    const Measures measures = followed_measures(plan, *priority);
    if (!measures.empty() && std::ranges::find(named, measures.front()) == named.end())
      named.push_back(measures.front());
  }
  return named;
}

ToldMeasure told_measure(const PlanSource& plan, const Record& measure) {
  return MeasureTelling(plan, measure).tell();
}

std::string sources_of_measure(const PlanSource& plan, const Record& measure) {
  std::vector<std::string> sources = {names_of(plan, measure, "sources")};
  for (const Record* source : workspace::records_of(plan.view.all, measure.fields, "sources"))
    if (std::string data = names_of(plan, *source, "data_source"); data != sources.back())
      sources.push_back(std::move(data));
  if (!workspace::ids_of(measure.fields, "sources", "reading").empty())
    sources.push_back(plan_words(plan, "measures.published"));
  std::erase(sources, std::string());
  const std::string all = join(sources, "; ");
  return all.empty() ? all : plan_words(plan, "measures.source", {{"source", all}});
}

}  // namespace foothold::publishing
