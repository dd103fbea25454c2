#include "workspace/evidence/number_statement.hpp"

#include <array>
#include <span>

#include "base/files.hpp"
#include "metrics/comparison/comparison_words.hpp"
#include "metrics/profile/profile_words.hpp"
#include "workspace/readings/published_reading.hpp"

namespace foothold::workspace {
namespace {

using metrics::Comparison;
using metrics::Edition;
using metrics::MetricDetail;
using metrics::PlaceIndex;
using metrics::Reading;

constexpr std::array<std::string_view, 6> kind_names = {"value", "nation", "state", "change", "gap", "place"};
constexpr std::size_t key_letters = 16;

// Gathers what is said of one metric.
class Statements {
 public:
  explicit Statements(const MetricDetail& detail) : detail_(detail) {}

  void add_value() { statements_.push_back({NumberKind::value, detail_.profile.latest, {}, {}}); }

  void add_standing(NumberKind kind, const std::optional<metrics::Standing>& standing) {
    if (!standing || standing->comparison.refused()) return;
    statements_.push_back({kind, detail_.profile.latest, standing->comparison, standing->benchmark});
  }

  void add_comparison(NumberKind kind, const Comparison& comparison) {
    if (!comparison.refused()) statements_.push_back({kind, comparison.first, comparison, {}});
  }

  [[nodiscard]] std::vector<NumberStatement> take() { return std::move(statements_); }

 private:
  const MetricDetail& detail_;
  std::vector<NumberStatement> statements_;
};

std::vector<Comparison> beside(const Edition& edition, const Reading& reading, const std::vector<PlaceIndex>& others) {
  std::vector<Comparison> comparisons;
  for (const PlaceIndex other : others)
    if (other != reading.place)
      comparisons.push_back(
          compare_readings(edition, reading, edition.reading(other, reading.key.metric, reading.key.year)));
  metrics::correct_family(std::span<Comparison>(comparisons));
  return comparisons;
}

const metrics::Metric& metric_of(const Edition& edition, const NumberStatement& statement) {
  return edition.catalogue().metric(statement.reading.key.metric);
}

// What the value stands beside: a group, or a community.
std::string other_name(const html::PageContext& context, const Edition& edition, const NumberStatement& statement) {
  const Reading& other = statement.comparison->second;
  if (statement.kind == NumberKind::gap) return metrics::subgroup_label(context, edition, other.key);
  return edition.places().full_name(edition.places().at(other.place), context.language());
}

// How sure the difference is, as the words name it; its sign says in which direction it goes.
std::string_view certainty_of(metrics::Verdict verdict) {
  if (metrics::is_real(verdict)) return "real";
  const bool untested = verdict == metrics::Verdict::above_untested || verdict == metrics::Verdict::below_untested;
  return untested ? "untested" : metrics::verdict_name(verdict);
}

std::string beside_words(const html::PageContext& context, const Edition& edition, const NumberStatement& statement) {
  const Comparison& comparison = *statement.comparison;
  const metrics::Metric& metric = metric_of(edition, statement);
  const std::string interval =
      metrics::interval_words(context, metric, edition.catalogue().family(metric), comparison.second);
  return context.fill("evidence.beside." + std::string(certainty_of(comparison.verdict)),
                      {{"other", other_name(context, edition, statement)},
                       {"value", metrics::value_words(context, metric, comparison.second)},
                       {"interval", interval},
                       {"difference", metrics::difference_words(context, metric, comparison.difference)}});
}

std::string plain_sentence(const html::PageContext& context, const Edition& edition, const NumberStatement& statement) {
  const metrics::Metric& metric = metric_of(edition, statement);
  if (statement.kind == NumberKind::change) return metrics::period_words(context, metric, *statement.comparison);
  if (!statement.benchmark) return beside_words(context, edition, statement);
  return metrics::standing_words(context, metric, edition.catalogue().family(metric),
                                 {*statement.benchmark, *statement.comparison},
                                 std::string(number_kind_name(statement.kind))) +
         ".";
}

}  // namespace

std::string_view number_kind_name(NumberKind kind) {
  return kind_names.at(static_cast<std::size_t>(kind));
}

std::vector<NumberStatement> statements_of(const Edition& edition, const MetricDetail& detail,
                                           const std::vector<PlaceIndex>& others) {
  const metrics::MetricProfile& profile = detail.profile;
  Statements statements(detail);
  // Where nothing is published for all people, groups may have values all the same.
  if (profile.latest.has_value()) {
    statements.add_value();
    statements.add_standing(NumberKind::nation, profile.nation);
    statements.add_standing(NumberKind::state, profile.state);
    for (const Comparison& one : beside(edition, profile.latest, others))
      statements.add_comparison(NumberKind::place, one);
  }
  if (detail.change) statements.add_comparison(NumberKind::change, detail.change->comparison);
  for (const metrics::GroupGaps& gaps : detail.gaps)
    for (const metrics::ReferenceGap& gap : gaps.gaps) statements.add_comparison(NumberKind::gap, gap.comparison);
  return statements.take();
}

std::string key_of(const Edition& edition, const NumberStatement& statement) {
  std::string whole(number_kind_name(statement.kind));
  whole += " " + edition.facts().id + " " + reading_reference(edition, statement.reading);
  if (statement.has_other_reading()) whole += " " + reading_reference(edition, statement.comparison->second);
  return sha256(whole).substr(0, key_letters);
}

std::string statement_name(const html::PageContext& context, const Edition& edition, const NumberStatement& statement) {
  std::string name = reading_name(context, edition, statement.reading);
  const std::string key = "evidence.name." + std::string(number_kind_name(statement.kind));
  switch (statement.kind) {
    case NumberKind::value:
      return name;
    case NumberKind::nation:
    case NumberKind::state:
      return context.fill(key, {{"name", name}});
    case NumberKind::change:
      return context.fill(key, {{"name", name}, {"year", std::to_string(statement.comparison->second.key.year)}});
    case NumberKind::gap:
    case NumberKind::place:
      break;
  }
  return context.fill(key, {{"name", name}, {"other", other_name(context, edition, statement)}});
}

std::string comparison_sentence(const html::PageContext& context, const Edition& edition,
                                const NumberStatement& statement) {
  if (!statement.comparison) return {};
  std::string sentence = plain_sentence(context, edition, statement);
  if (!statement.comparison->unreliable) return sentence;
  return sentence + " " + context.text("evidence.unreliable");
}

std::string statement_words(const html::PageContext& context, const Edition& edition,
                            const NumberStatement& statement) {
  const std::string value = reading_statement(context, edition, statement.reading) + ".";
  const std::string sentence = comparison_sentence(context, edition, statement);
  return sentence.empty() ? value : value + " " + sentence;
}

}  // namespace foothold::workspace
