#include <algorithm>

#include "base/text.hpp"
#include "metrics/profile/profile.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/forms/sentences.hpp"
#include "workspace/readings/coalition_places.hpp"
#include "workspace/summary/summary_sections.hpp"

namespace foothold::workspace {
namespace {

void add_lead(ComposedPart& part, std::vector<std::string> sentences) {
  std::erase(sentences, std::string());
  if (!sentences.empty()) part.blocks.push_back({.lead = join(sentences, " ")});
}

std::vector<std::string> place_names(const SummaryWords& words) {
  const metrics::Edition& edition = words.source().edition;
  std::vector<std::string> names;
  for (const metrics::PlaceIndex place : places_of(words.records(), edition))
    names.push_back(edition.places().full_name(edition.places().at(place), words.source().context.language()));
  return names;
}

std::string who(const SummaryWords& words) {
  const std::string& coalition = words.source().coalition;
  const auto places = place_names(words);
  if (places.empty()) return words.fill("who", {{"coalition", coalition}});
  return words.fill("who_in", {{"coalition", coalition}, {"places", words.row(places)}});
}

std::string lead(const SummaryWords& words) {
  for (const Record* profile : words.records().of("coalition-profile"))
    if (const auto names = words.titles(*profile, "lead_organization"); !names.empty())
      return words.fill("lead", {{"organization", names.front()}});
  return {};
}

std::string bodies(const SummaryWords& words) {
  std::vector<std::string> names;
  for (const Record* body : words.settled("body")) names.push_back(body->title);
  return names.empty() ? std::string() : words.fill("bodies", {{"names", words.row(names)}});
}

// The activities that are over, the first one first.
std::vector<const Record*> held_activities(const SummaryWords& words) {
  std::vector<const Record*> held = words.settled("engagement-activity");
  std::erase_if(held, [&](const Record* activity) {
    const std::string day = last_day(*activity);
    return day.empty() || day > words.records().today();
  });
  std::ranges::stable_sort(held, {}, [](const Record* activity) { return last_day(*activity); });
  return held;
}

// How many people came, without a number that tells of few.
class Attendance {
 public:
  Attendance(const SummaryWords& words, const std::vector<const Record*>& activities)
      : words_(words), fewest_(fewest_people(words.records())) {
    for (const Record* activity : activities) count(*activity);
  }

  [[nodiscard]] std::string say() const {
    const std::string people = grouped_number(people_, 0);
    if (is_any_small_ && people_ > 0) return words_.fill("people_at_least", {{"count", people}, {"limit", limit()}});
    if (is_any_small_) return words_.fill("people_few", {{"limit", limit()}});
    return people_ > 0 ? words_.fill("people", {{"count", people}}) : std::string();
  }

 private:
  void count(const Record& activity) {
    const double came = number_of(activity.fields, "attendance").value_or(0);
    const bool is_small = came > 0 && came < fewest_;
    is_any_small_ = is_any_small_ || is_small;
    if (!is_small) people_ += came;
  }
  [[nodiscard]] std::string limit() const { return grouped_number(fewest_, 0); }

  const SummaryWords& words_;
  const double fewest_;
  double people_ = 0;
  bool is_any_small_ = false;
};

void add_engagement(const SummaryWords& words, ComposedPart& part) {
  const auto activities = held_activities(words);
  if (activities.empty()) return;
  TextBlock block{.lead = words.text("heard")};
  if (const std::string people = Attendance(words, activities).say(); !people.empty()) block.lead += " " + people;
  for (const Record* activity : activities)
    block.points.push_back(words.fill(
        "activity", {{"name", activity->title}, {"date", date_words(words.source().context, last_day(*activity))}}));
  part.blocks.push_back(std::move(block));
}

std::string checked(const SummaryWords& words) {
  const auto findings = words.settled("finding");
  const auto done = std::ranges::count_if(
      findings, [](const Record* finding) { return text_of(finding->fields, "resident_check") == "done"; });
  if (done == 0) return {};
  return words.fill("checked", {{"done", std::to_string(done)}, {"count", std::to_string(findings.size())}});
}

void add_population(const SummaryWords& words, ComposedPart& part) {
  const metrics::Edition& edition = words.source().edition;
  std::vector<std::string> sentences;
  for (const metrics::PlaceIndex place : places_of(words.records(), edition)) {
    const auto profile = metrics::make_profile(place, edition, words.records().toolkit().framework);
    if (!profile.population) continue;
    sentences.push_back(words.fill(
        "population",
        {{"place", edition.places().full_name(edition.places().at(place), words.source().context.language())},
         {"count", grouped_number(*profile.population, 0)},
         {"year", std::to_string(profile.population_year)}}));
  }
  add_lead(part, std::move(sentences));
}

void add_groups(const SummaryWords& words, ComposedPart& part) {
  std::vector<std::string> groups;
  for (const Record* finding : words.settled("finding"))
    for (const std::string& name : words.titles(*finding, "groups"))
      if (std::ranges::find(groups, name) == groups.end()) groups.push_back(name);
  if (!groups.empty()) part.blocks.push_back({.lead = words.text("all_groups"), .points = std::move(groups)});
}

void add_comparison(const SummaryWords& words, ComposedPart& part) {
  const metrics::Edition& edition = words.source().edition;
  for (const Record* set : words.settled("comparison-set")) {
    std::vector<std::string> names;
    for (const Fields* member : rows_of(set->fields, "members")) {
      const auto geoid = places::Geoid::parse(text_of(*member, "place"));
      if (const auto place = geoid ? edition.places().find(*geoid) : std::nullopt)
        names.push_back(edition.places().full_name(edition.places().at(*place), words.source().context.language()));
    }
    if (names.empty()) continue;
    part.blocks.push_back({.lead = words.text("compared"), .points = std::move(names)});
    const std::string limits = text_of(set->fields, "limits");
    if (!limits.empty()) add_lead(part, {words.fill("compare_limits", {{"limits", sentence(limits)}})});
    part.sources.push_back("comparison-set:" + set->id);
  }
}

}  // namespace

void compose_who_we_are(const SummaryWords& words, ComposedPart& part) {
  // A name alone says nothing that is agreed.
  const std::string leader = lead(words);
  const std::string groups = bodies(words);
  if (!place_names(words).empty() || !leader.empty() || !groups.empty()) add_lead(part, {who(words), leader, groups});
  add_engagement(words, part);
  add_lead(part, {checked(words)});
}

void compose_place_and_people(const SummaryWords& words, ComposedPart& part) {
  add_population(words, part);
  add_groups(words, part);
  add_comparison(words, part);
}

}  // namespace foothold::workspace
