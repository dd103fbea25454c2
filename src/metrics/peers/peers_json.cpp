#include "metrics/peers/peers_json.hpp"

#include "base/json_writer.hpp"
#include "base/text.hpp"
#include "metrics/comparison/comparison_json.hpp"
#include "metrics/data/reading_formats.hpp"

namespace foothold::metrics {
namespace {

std::string_view column_name(const PeerSpaceColumn& column, const Catalogue& catalogue) {
  return column.metric == population_metric ? std::string_view("population") : catalogue.metric(column.metric).id;
}

class PeersJson {
 public:
  PeersJson(const PeerAnswer& answer, const PeerSpaces& spaces, const Edition& edition)
      : answer_(answer),
        edition_(edition),
        space_(spaces.of(edition.places().at(answer.query.place).geoid.level(), answer.query.weak)) {}

  std::string write() {
    json_.begin_object();
    write_place(answer_.query.place);
    json_.text("level", places::level_name(edition_.places().at(answer_.query.place).geoid.level()));
    write_question();
    json_.key("features").begin_array();
    for (std::size_t feature = 0; feature < peer_feature_count; ++feature) write_feature(feature);
    json_.end_array().key("peers").begin_array();
    for (const Peer& peer : answer_.peers) write_peer(peer);
    json_.end_array().end_object();
    return json_.take();
  }

 private:
  void write_place(PlaceIndex index) {
    const places::Place& place = edition_.places().at(index);
    json_.text("place", place.geoid.text()).text("name", place.name).text("state", place.geoid.state());
  }

  void write_question() {
    const PeerQuery& query = answer_.query;
    json_.text("mode", peer_mode_name(query.mode)).text("outcome", peer_outcome_name(answer_.outcome));
    json_.text("weak_values", query.weak == WeakValues::used ? "used" : "left_out");
    json_.integer("count", static_cast<std::int64_t>(query.count));
    json_.integer("candidates", static_cast<std::int64_t>(answer_.candidates));
    json_.text_or_null("better", query.better ? edition_.catalogue().metric(*query.better).id : std::string());
    json_.key("to_beat");
    if (answer_.to_beat) {
      write_reading(json_, *answer_.to_beat, edition_);
    } else {
      json_.null();
    }
  }

  void write_feature(std::size_t feature) {
    json_.begin_object().text("feature", peer_features()[feature].id);
    json_.number("weight", answer_.query.weights[feature]).key("columns").begin_array();
    for (const PeerSpaceColumn& column : space_.columns()) {
      if (column.feature != feature) continue;
      json_.begin_object().text("metric", column_name(column, edition_.catalogue()));
      json_.text("scale", column.scale == PeerScale::logarithm ? "logarithm" : "plain").integer("year", column.year);
      json_.number("mean", column.mean).number("spread", column.spread);
      write_value(answer_.query.place, column);
      json_.end_object();
    }
    json_.end_array().end_object();
  }

  void write_value(PlaceIndex place, const PeerSpaceColumn& column) {
    const Reading reading = space_.reading(place, column);
    json_.number("value", reading.value).text_or_null("grade", grade_name(reading.grade));
    json_.text_or_null("missing", missing_name(reading.missing));
  }

  void write_peer(const Peer& peer) {
    json_.begin_object();
    write_place(peer.place);
    json_.number("distance", peer.distance).boolean("rests_on_weak", peer.rests_on_weak());
    json_.key("features").begin_array();
    for (std::size_t feature = 0; feature < peer_feature_count; ++feature)
      write_difference(peer, feature, peer.differences[feature]);
    json_.end_array();
    write_advantage(peer.advantage);
    json_.end_object();
  }

  void write_difference(const Peer& peer, std::size_t feature, const PeerDifference& difference) {
    json_.begin_object().text("feature", peer_features()[feature].id).number("difference", difference.difference);
    json_.boolean("assumed", difference.assumed).boolean("weak", difference.weak).key("columns").begin_array();
    for (const PeerSpaceColumn& column : space_.columns()) {
      if (column.feature != feature) continue;
      json_.begin_object().text("metric", column_name(column, edition_.catalogue())).integer("year", column.year);
      write_value(peer.place, column);
      json_.end_object();
    }
    json_.end_array().end_object();
  }

  void write_advantage(const std::optional<PeerAdvantage>& advantage) {
    json_.key("advantage");
    if (!advantage) {
      json_.null();
      return;
    }
    json_.begin_object().key("reading");
    write_reading(json_, advantage->other, edition_);
    json_.key("comparison");
    write_comparison(json_, advantage->comparison);
    json_.end_object();
  }

  const PeerAnswer& answer_;
  const Edition& edition_;
  const PeerSpace& space_;
  JsonWriter json_;
};

// "population 0.12, income 0.40"
std::string difference_list(const Peer& peer) {
  std::vector<std::string> parts;
  for (std::size_t feature = 0; feature < peer_feature_count; ++feature) {
    const PeerDifference& difference = peer.differences[feature];
    if (!difference.counts()) continue;
    std::string part = std::string(peer_features()[feature].id) + " " + grouped_number(difference.difference, 2);
    if (difference.assumed) part += " (assumed)";
    if (difference.weak) part += " (Weak)";
    parts.push_back(std::move(part));
  }
  return join(parts, ", ");
}

}  // namespace

std::string peers_json(const PeerAnswer& answer, const PeerSpaces& spaces, const Edition& edition) {
  return PeersJson(answer, spaces, edition).write();
}

std::string peers_text(const PeerAnswer& answer, const Edition& edition) {
  std::string text = "code\tname\tdistance\tdifferences\n";
  for (const Peer& peer : answer.peers) {
    const places::Place& place = edition.places().at(peer.place);
    text += std::string(place.geoid.text()) + "\t" + edition.places().full_name(place, Language::english) + "\t" +
            grouped_number(peer.distance, 3) + "\t" + difference_list(peer) + "\n";
  }
  return text;
}

}  // namespace foothold::metrics
