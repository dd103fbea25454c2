#include "metrics/peers/peer_words.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "metrics/catalogue/value_format.hpp"
#include "metrics/profile/profile_words.hpp"

namespace foothold::metrics {
namespace {

// In standard deviations. Among two communities taken by chance the difference is above 1 more often than not.
constexpr double very_close = 0.25;
constexpr double close = 0.6;
constexpr double some_way = 1.2;
constexpr std::size_t named_features = 2;

bool is_state(std::size_t feature) {
  return peer_features()[feature].columns.empty();
}

std::string_view nearness_key(double difference) {
  if (difference < very_close) return "peers.nearness.very_close";
  if (difference < close) return "peers.nearness.close";
  return difference < some_way ? "peers.nearness.some_way" : "peers.nearness.far";
}

// The features that count and need no assumption, nearest first, without the state.
std::vector<std::size_t> known_features(const Peer& peer) {
  std::vector<std::size_t> known;
  for (std::size_t feature = 0; feature < peer_feature_count; ++feature)
    if (peer.differences[feature].counts() && !peer.differences[feature].assumed && !is_state(feature))
      known.push_back(feature);
  std::stable_sort(known.begin(), known.end(), [&peer](std::size_t left, std::size_t right) {
    return peer.differences[left].difference < peer.differences[right].difference;
  });
  return known;
}

template <typename Chosen>
std::string list_words(const html::PageContext& context, const std::vector<std::size_t>& features, Chosen is_chosen) {
  std::vector<std::string> labels;
  for (const std::size_t feature : features)
    if (is_chosen(feature)) labels.push_back(lower_ascii(feature_words(context, feature)));
  return join(labels, ", ");
}

void add_sentence(std::string& words, const html::PageContext& context, std::string_view key,
                  const std::string& features) {
  if (features.empty()) return;
  if (!words.empty()) words += " ";
  words += context.fill(key, {{"features", features}});
}

std::string value_of(const html::PageContext& context, const Edition& edition, const Reading& reading) {
  if (!reading.has_value()) return "–";
  if (reading.key.metric == population_metric) return grouped_number(reading.value, 0);
  return value_words(context, edition.catalogue().metric(reading.key.metric), reading);
}

std::string_view advantage_key(const Comparison& comparison) {
  switch (comparison.verdict) {
    case Verdict::higher:
    case Verdict::lower:
      return "peers.advantage.tested";
    case Verdict::not_comparable:
      return "peers.advantage.none_at_all";
    default:
      return "peers.advantage.untested";
  }
}

}  // namespace

const std::string& feature_words(const html::PageContext& context, std::size_t feature) {
  return context.text("peers.feature." + std::string(peer_features()[feature].id));
}

std::string nearness_words(const html::PageContext& context, std::size_t feature, const PeerDifference& difference) {
  if (!difference.counts()) return context.text("peers.nearness.left_out");
  if (difference.assumed) return context.text("peers.nearness.assumed");
  if (is_state(feature))
    return context.text(difference.difference > 0.0 ? "peers.nearness.other_state" : "peers.nearness.same_state");
  return context.text(nearness_key(difference.difference)) + " (" + distance_number(difference.difference) + ")";
}

std::string reason_words(const html::PageContext& context, const Peer& peer) {
  const auto known = known_features(peer);
  std::vector<std::size_t> nearest(known.begin(),
                                   known.begin() + static_cast<std::ptrdiff_t>(std::min(known.size(), named_features)));
  std::string words;
  add_sentence(words, context, "peers.alike", list_words(context, nearest, [&](std::size_t feature) {
                 return peer.differences[feature].difference < close;
               }));
  if (!known.empty() && peer.differences[known.back()].difference >= close)
    add_sentence(words, context, "peers.unlike", list_words(context, {known.back()}, [](std::size_t) { return true; }));
  std::vector<std::size_t> all(peer_feature_count);
  for (std::size_t feature = 0; feature < peer_feature_count; ++feature) all[feature] = feature;
  add_sentence(words, context, "peers.no_value_for",
               list_words(context, all, [&](std::size_t feature) { return peer.differences[feature].assumed; }));
  add_sentence(words, context, "peers.weak_in",
               list_words(context, all, [&](std::size_t feature) { return peer.differences[feature].weak; }));
  return words;
}

std::string advantage_words(const html::PageContext& context, const Edition& edition, const PeerAdvantage& advantage) {
  const Metric& metric = edition.catalogue().metric(advantage.other.key.metric);
  std::string words =
      context.fill(advantage_key(advantage.comparison), {{"metric", context.say(metric.short_label)},
                                                         {"other", value_words(context, metric, advantage.other)},
                                                         {"own", value_words(context, metric, advantage.own)},
                                                         {"year", std::to_string(advantage.other.key.year)}});
  if (advantage.own.grade == Grade::weak) words += " " + context.text("peers.own_weak");
  return words;
}

std::string feature_values(const html::PageContext& context, const Edition& edition, const PeerSpace& space,
                           PlaceIndex place, std::size_t feature) {
  if (is_state(feature)) {
    const auto* state = edition.places().find_state(edition.places().at(place).geoid.state());
    return state == nullptr ? std::string(edition.places().at(place).geoid.state()) : context.say(state->name);
  }
  std::vector<std::string> values;
  bool weak = false;
  for (const PeerSpaceColumn& column : space.columns()) {
    if (column.feature != feature) continue;
    const Reading reading = space.reading(place, column);
    values.push_back(value_of(context, edition, reading));
    weak = weak || reading.grade == Grade::weak;
  }
  return weak ? join(values, " · ") + " " + context.text("peers.weak_mark") : join(values, " · ");
}

std::string distance_number(double distance) {
  return grouped_number(distance, 2);
}

}  // namespace foothold::metrics
