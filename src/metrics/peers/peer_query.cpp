#include "metrics/peers/peer_query.hpp"

#include "base/text.hpp"

namespace foothold::metrics {
namespace {

constexpr std::string_view weight_prefix = "weight-";

Error refuse(std::string field, const std::string& key, std::string value) {
  Error error;
  error.kind = ErrorKind::invalid;
  error.field = std::move(field);
  error.message = {key, {{"value", std::move(value)}}};
  error.hint = {key + ".hint", {}};
  return error;
}

Result<void> read_weights(const PeerQueryText& text, PeerQuery& query) {
  for (const auto& [name, typed] : text.weights) {
    const auto feature = find_peer_feature(name);
    if (!feature) return refuse("weight", "peers.unknown_feature", name);
    const auto weight = parse_number(typed);
    if (!weight || *weight < 0.0 || *weight > largest_peer_weight)
      return refuse(std::string(weight_prefix) + name, "peers.malformed_weight", typed);
    query.weights[*feature] = *weight;
  }
  return {};
}

Result<void> read_count(const PeerQueryText& text, PeerQuery& query) {
  if (text.count.empty()) return {};
  const auto count = parse_integer(text.count);
  if (!count || *count < 1 || *count > static_cast<long long>(most_peers))
    return refuse("count", "peers.malformed_count", text.count);
  query.count = static_cast<std::size_t>(*count);
  return {};
}

Error refuse_better(BetterRule rule, const std::string& typed) {
  if (rule == BetterRule::no_direction) return refuse("better", "peers.no_direction", typed);
  if (rule == BetterRule::not_between_places) return refuse("better", "peers.not_between_places", typed);
  return refuse("better", "peers.not_for_this_level", typed);
}

Result<void> read_better(const PeerQueryText& text, const Edition& edition, PeerQuery& query) {
  if (text.better.empty()) return {};
  const Level level = edition.places().at(query.place).geoid.level();
  std::vector<MetricIndex> meant;
  if (const auto metric = edition.catalogue().find_metric(text.better)) meant = {*metric};
  if (meant.empty()) meant = edition.catalogue().metrics_of_predictor(text.better);
  if (meant.empty()) return refuse("better", "peers.unknown_metric", text.better);
  for (const MetricIndex metric : meant) {
    if (better_rule(metric, level, edition) != BetterRule::possible) continue;
    query.better = metric;
    return {};
  }
  return refuse_better(better_rule(meant.front(), level, edition), text.better);
}

}  // namespace

PeerQueryText peer_query_text(const http::Query& query) {
  PeerQueryText text;
  text.mode = query.find("mode").value_or("");
  text.count = query.find("count").value_or("");
  text.weak = query.find("weak").value_or("");
  text.better = query.find("better").value_or("");
  for (const auto& [name, value] : query.parts())
    if (name.starts_with(weight_prefix) && !trim(value).empty())
      text.weights.emplace_back(name.substr(weight_prefix.size()), trim(value));
  return text;
}

Result<PeerQuery> parse_peer_query(const PeerQueryText& text, PlaceIndex place, const Edition& edition) {
  PeerQuery query;
  query.place = place;
  if (!text.mode.empty()) {
    const auto mode = peer_mode_from_name(text.mode);
    if (!mode) return refuse("mode", "peers.unknown_mode", text.mode);
    query.mode = *mode;
  }
  if (!text.weak.empty() && text.weak != "yes" && text.weak != "no")
    return refuse("weak", "peers.malformed_weak", text.weak);
  if (text.weak == "no") query.weak = WeakValues::left_out;
  if (const auto read = read_count(text, query); !read) return read.error();
  if (const auto read = read_weights(text, query); !read) return read.error();
  if (const auto read = read_better(text, edition, query); !read) return read.error();
  return query;
}

std::string peer_query_address(const PeerQuery& query, const Catalogue& catalogue) {
  std::vector<std::string> parts;
  if (query.mode != PeerMode::similar) parts.push_back("mode=" + std::string(peer_mode_name(query.mode)));
  if (query.better) parts.push_back("better=" + catalogue.metric(*query.better).id);
  if (query.count != usual_peer_count) parts.push_back("count=" + std::to_string(query.count));
  if (query.weak == WeakValues::left_out) parts.emplace_back("weak=no");
  for (std::size_t feature = 0; feature < peer_feature_count; ++feature) {
    const PeerFeature& facts = peer_features()[feature];
    if (query.weights[feature] == facts.weight) continue;
    parts.push_back(std::string(weight_prefix) + std::string(facts.id) + "=" + shortest_number(query.weights[feature]));
  }
  return parts.empty() ? std::string() : "?" + join(parts, "&");
}

Error refuse_outcome(PeerOutcome outcome) {
  static constexpr std::array<std::string_view, 5> fields = {"", "place", "weight", "better", "better"};
  Error error = refuse(std::string(fields[static_cast<std::size_t>(outcome)]),
                       "peers." + std::string(peer_outcome_name(outcome)), "");
  if (outcome == PeerOutcome::former_place) error.kind = ErrorKind::not_found;
  return error;
}

}  // namespace foothold::metrics
