#include "metrics/peers/peers_page.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "html/components.hpp"
#include "html/table.hpp"
#include "metrics/catalogue/value_format.hpp"
#include "metrics/peers/peer_query.hpp"
#include "metrics/peers/peer_words.hpp"
#include "metrics/peers/peers_form.hpp"
#include "metrics/peers/peers_section.hpp"
#include "metrics/profile/place_header.hpp"

namespace foothold::metrics {
namespace {

using html::Element;

// A comparison takes six communities, one of which is the place itself.
constexpr std::size_t compared_peers = 5;

class PeersPage {
 public:
  PeersPage(html::Html& html, const html::PageContext& context, const Edition& edition,
            const toolkit::Framework& framework, const PeerSpace& space, const PeerAnswer& answer)
      : html_(html),
        context_(context),
        edition_(edition),
        framework_(framework),
        space_(space),
        answer_(answer),
        place_(edition.places().at(answer.query.place)) {}

  void write() {
    place_header(html_, context_, edition_, answer_.query.place, context_.text("peers.title"), {}, actions());
    const Element container = html_.open("div", {{"class", "fh-container"}});
    html_.element("p", {{"class", "fh-lead"}}, lead());
    write_modes();
    write_peers();
    write_form();
    write_working();
    html::source_line(html_, context_.text("place.source"));
  }

 private:
  [[nodiscard]] std::string geoid() const { return std::string(place_.geoid.text()); }

  [[nodiscard]] std::string lead() const {
    return context_.text(place_.geoid.level() == Level::county ? "peers.lead_county" : "peers.lead_city");
  }

  [[nodiscard]] std::vector<html::PageLink> actions() const {
    std::vector<html::PageLink> links;
    if (!answer_.peers.empty()) links.push_back({context_.text("peers.compare"), compare_address(answer_.peers)});
    links.push_back({context_.text("place.download_json"),
                     context_.file_link("/api/v1/places/" + geoid() + "/peers" +
                                        peer_query_address(answer_.query, edition_.catalogue()))});
    return links;
  }

  [[nodiscard]] std::string compare_address(std::span<const Peer> peers) const {
    std::string path = "/compare?places=" + geoid();
    for (const Peer& peer : peers.first(std::min(peers.size(), compared_peers)))
      path += "," + std::string(edition_.places().at(peer.place).geoid.text());
    return context_.link(path);
  }

  void write_modes() {
    std::vector<html::PageLink> links;
    for (const PeerMode mode : {PeerMode::similar, PeerMode::same_state, PeerMode::aspirational}) {
      PeerQuery query = answer_.query;
      query.mode = mode;
      links.push_back({context_.text("peers.mode." + std::string(peer_mode_name(mode))),
                       context_.link(peers_path(edition_, query)), mode == answer_.query.mode});
    }
    html::page_links(html_, context_.text("peers.form.mode"), links);
  }

  void write_peers() {
    const Element section = html_.open("section", {{"class", "fh-section"}, {"id", "peers"}});
    html::heading(html_, html::Heading::h2,
                  context_.text("peers.heading." + std::string(peer_mode_name(answer_.query.mode))));
    if (answer_.outcome != PeerOutcome::found) {
      html::notice(html_, context_.text("peers." + std::string(peer_outcome_name(answer_.outcome))));
      return;
    }
    write_to_beat();
    if (answer_.peers.empty()) {
      html::notice(html_, context_.text(answer_.to_beat ? "peers.nobody_better" : "peers.nobody"));
      return;
    }
    peer_cards(html_, context_, edition_, answer_, html::Heading::h3);
    write_table();
  }

  void write_to_beat() {
    if (!answer_.to_beat) return;
    html::paragraph(html_, context_.text("peers.better_rule"));
    if (answer_.to_beat->grade == Grade::weak) html::notice(html_, context_.text("peers.own_weak"));
  }

  void write_table() {
    std::vector<html::Column> columns = {{context_.text("peers.table.community")},
                                         {context_.text("peers.table.distance"), true}};
    for (std::size_t feature = 0; feature < peer_feature_count; ++feature)
      columns.push_back({feature_words(context_, feature), false, column_note(feature)});
    columns.push_back({context_.text("peers.table.compare"), false, {}, false});
    html::Table table(html_, context_, context_.text("peers.table.caption"), columns, {.sortable = true});
    write_own_row(table);
    for (const Peer& peer : answer_.peers) write_row(table, peer);
  }

  [[nodiscard]] const std::string& column_note(std::size_t feature) const {
    return context_.text("peers.values." + std::string(peer_features()[feature].id));
  }

  void write_own_row(html::Table& table) {
    html::TableRow row = table.row(edition_.places().full_name(place_, context_.language()));
    row.sorted_cell("–", "0");
    for (std::size_t feature = 0; feature < peer_feature_count; ++feature)
      row.sorted_cell(feature_values(context_, edition_, space_, answer_.query.place, feature), "0");
    row.cell("–");
  }

  void write_row(html::Table& table, const Peer& peer) {
    const places::Place& place = edition_.places().at(peer.place);
    html::TableRow row = table.row(edition_.places().full_name(place, context_.language()),
                                   context_.link("/places/" + std::string(place.geoid.text())));
    row.sorted_cell(distance_number(peer.distance), shortest_number(peer.distance));
    for (std::size_t feature = 0; feature < peer_feature_count; ++feature) write_difference(row, peer, feature);
    const Element cell = row.open_cell();
    html_.element("a",
                  {{"href", compare_address(std::span(&peer, 1))},
                   {"aria-label", context_.fill("peers.table.compare_with", {{"place", place.spoken_name()}})}},
                  context_.text("peers.table.compare"));
  }

  void write_difference(html::TableRow& row, const Peer& peer, std::size_t feature) {
    const PeerDifference& difference = peer.differences[feature];
    row.sorted_cell(nearness_words(context_, feature, difference),
                    difference.counts() ? shortest_number(difference.difference) : std::string(),
                    feature_values(context_, edition_, space_, peer.place, feature));
  }

  void write_form() {
    const Element section = html_.open("section", {{"class", "fh-section fh-no-print"}, {"id", "change"}});
    html::heading(html_, html::Heading::h2, context_.text("peers.form.title"));
    html::paragraph(html_, context_.text("peers.form.text"));
    peers_form(html_, context_, edition_, framework_, answer_.query);
  }

  void write_working() {
    const Element section = html_.open("section", {{"class", "fh-section"}, {"id", "working"}});
    html::heading(html_, html::Heading::h2, context_.text("peers.working"));
    for (const char* key : {"peers.working.distance", "peers.working.missing", "peers.working.weak",
                            "peers.working.shared", "peers.working.causes"})
      html::paragraph(html_, context_.text(key));
    html::Table table(html_, context_, context_.text("peers.working.caption"),
                      {{context_.text("peers.working.number")},
                       {context_.text("peers.working.feature")},
                       {context_.text("peers.working.year"), true},
                       {context_.text("peers.working.mean"), true},
                       {context_.text("peers.working.spread"), true}});
    for (const PeerSpaceColumn& column : space_.columns()) write_column(table, column);
  }

  void write_column(html::Table& table, const PeerSpaceColumn& column) {
    const bool people = column.metric == population_metric;
    const bool logarithm = column.scale == PeerScale::logarithm;
    const auto number = [&](double value) {
      if (!std::isfinite(value)) return std::string("–");
      return people ? grouped_number(value, 0) : format_number(edition_.catalogue().metric(column.metric), value);
    };
    html::TableRow row = table.row(people ? context_.text("peers.feature.population")
                                          : context_.say(edition_.catalogue().metric(column.metric).short_label));
    row.cell(feature_words(context_, column.feature));
    row.cell(column.year == 0 ? std::string("–") : std::to_string(column.year));
    row.cell(number(logarithm ? std::exp(column.mean) : column.mean));
    row.cell(logarithm ? context_.fill("peers.working.times", {{"factor", grouped_number(std::exp(column.spread), 2)}})
                       : number(column.spread));
  }

  html::Html& html_;
  const html::PageContext& context_;
  const Edition& edition_;
  const toolkit::Framework& framework_;
  const PeerSpace& space_;
  const PeerAnswer& answer_;
  const places::Place& place_;
};

}  // namespace

std::string peers_page(const html::PageContext& context, const Edition& edition, const toolkit::Framework& framework,
                       const PeerSpaces& spaces, const PeerAnswer& answer) {
  const places::Place& place = edition.places().at(answer.query.place);
  const std::string name = place_name(context, edition, answer.query.place);
  html::PageHead head{context.text("peers.title." + std::string(peer_mode_name(answer.query.mode))) + ", " + name,
                      context.fill("peers.description", {{"place", name}}),
                      html::Section::community,
                      {{context.text("crumb.home"), "/"},
                       {name, "/places/" + std::string(place.geoid.text())},
                       {context.text("peers.title"), ""}}};
  head.full_width = true;  // the header is a band from edge to edge
  const PeerSpace& space = spaces.of(place.geoid.level(), answer.query.weak);
  return html::page(context, head,
                    [&](html::Html& html) { PeersPage(html, context, edition, framework, space, answer).write(); });
}

}  // namespace foothold::metrics
