#include "publishing/plan/plan_numbers.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "publishing/plan/plan_measures.hpp"
#include "workspace/answers/saved_number.hpp"
#include "workspace/readings/published_reading.hpp"

namespace foothold::publishing {
namespace {

using metrics::Grade;
using metrics::Reading;
using workspace::Fields;
using workspace::Record;

Grade kept_grade(const std::string& choice) {
  if (choice == "strong") return Grade::strong;
  if (choice == "marginal") return Grade::marginal;
  return choice == "weak" ? Grade::weak : Grade::none;
}

// The number as its record has kept it; `part` is "other_" for the one beside which it was read.
Reading as_kept(Reading reading, const Fields& kept, const std::string& part) {
  const auto value = workspace::number_of(kept, part + "value");
  if (!value) return reading;
  reading.value = *value;
  reading.lower = workspace::number_of(kept, part + "lower");
  reading.upper = workspace::number_of(kept, part + "upper");
  reading.grade = kept_grade(workspace::text_of(kept, part + "grade"));
  reading.missing = metrics::Missing::none;
  return reading;
}

class NumberGathering {
 public:
  explicit NumberGathering(const PlanSource& plan) : plan_(plan), edition_(plan.view.edition) {}

  void add(const Fields& fields, std::string_view field) {
    for (const std::string& id : workspace::ids_of(fields, field, "reading"))
      if (const auto reading = workspace::find_reading(edition_, id)) put(id, {*reading, edition_.facts().release});
    for (const Record* kept : workspace::records_of(plan_.records(), fields, field)) {
      if (kept->type != workspace::saved_number_type) continue;
      add_kept(kept->fields, "");
      add_kept(kept->fields, "other_");
    }
  }

  std::vector<PlanNumber> take() {
    std::ranges::stable_sort(numbers_, {}, [](const PlanNumber& number) {
      const metrics::SliceKey& key = number.reading.key;
      return std::tuple(key.metric, number.reading.place, key.breakdown, key.subgroup, key.year);
    });
    return std::move(numbers_);
  }

 private:
  void add_kept(const Fields& kept, const std::string& part) {
    for (const std::string& id : workspace::ids_of(kept, part + "reading", "reading")) {
      const auto reading = workspace::find_reading(edition_, id);
      if (!reading) continue;
      PlanNumber number{*reading, edition_.facts().release};
      if (is_of_another_edition(kept, *reading))
        number = {as_kept(*reading, kept, part), workspace::text_of(kept, "edition")};
      put(id, std::move(number));
    }
  }

  // Of a pair of numbers only the left one is kept, so that both are taken from the edition in use.
  [[nodiscard]] bool is_of_another_edition(const Fields& kept, const Reading& reading) const {
    const bool is_pair = edition_.catalogue().metric(reading.key.metric).kind == metrics::ValueKind::pair;
    const std::string read_in = workspace::text_of(kept, "edition_id");
    return !is_pair && !read_in.empty() && read_in != edition_.facts().id;
  }

  void put(const std::string& id, PlanNumber number) {
    if (seen_.emplace(id, number.release).second) numbers_.push_back(std::move(number));
  }

  const PlanSource& plan_;
  const metrics::Edition& edition_;
  std::set<std::pair<std::string, std::string>> seen_;
  std::vector<PlanNumber> numbers_;
};

}  // namespace

std::vector<PlanNumber> plan_numbers(const PlanSource& plan) {
  NumberGathering gathering(plan);
  for (const Record* finding : plan.records().of("finding")) gathering.add(finding->fields, "evidence_numbers");
  for (const Record* measure : followed_measures(plan)) gathering.add(measure->fields, "sources");
  for (const Record* resolution : plan.records().of("resolution"))
    for (const Fields* recital : workspace::rows_of(resolution->fields, "recitals"))
      gathering.add(*recital, "readings");
  return gathering.take();
}

const metrics::Metric& metric_of(const PlanSource& plan, const PlanNumber& number) {
  return plan.view.edition.catalogue().metric(number.reading.key.metric);
}

const metrics::MetricFamily& family_of(const PlanSource& plan, const PlanNumber& number) {
  return plan.view.edition.catalogue().family(metric_of(plan, number));
}

}  // namespace foothold::publishing
