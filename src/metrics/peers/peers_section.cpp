#include "metrics/peers/peers_section.hpp"

#include "base/text.hpp"
#include "metrics/peers/peer_query.hpp"
#include "metrics/peers/peer_words.hpp"

namespace foothold::metrics {
namespace {

constexpr std::size_t nearest_few = 4;

std::string detail_of(const html::PageContext& context, const Edition& edition, const Peer& peer) {
  const double people = edition.newest_populations()[peer.place];
  std::string distance = context.fill("peers.card.distance", {{"distance", distance_number(peer.distance)}});
  if (!(people > 0.0)) return distance;
  return distance + " · " + context.fill("search.people", {{"people", grouped_number(people, 0)}});
}

void write_section(html::Html& html, const html::PageContext& context, const Edition& edition, const PeerSpaces& spaces,
                   PlaceIndex place) {
  PeerQuery query;
  query.place = place;
  query.count = nearest_few;
  const PeerAnswer answer = find_peers(query, spaces, edition);
  const html::Element section = html.open("section", {{"class", "fh-section"}, {"id", "peers"}});
  html::heading(html, html::Heading::h2, context.text("peers.title"));
  if (answer.outcome != PeerOutcome::found)
    return html::paragraph(html, context.text("peers." + std::string(peer_outcome_name(answer.outcome))));
  html::paragraph(html, context.text(answer.peers.empty() ? "peers.nobody" : "peers.lead"));
  peer_cards(html, context, edition, answer, html::Heading::h3);
  if (context.is_static_copy()) return;
  query.count = usual_peer_count;
  const html::Element more = html.open("p");
  html::link(html, context.link(peers_path(edition, query)), context.text("peers.more"));
}

}  // namespace

std::string peers_path(const Edition& edition, const PeerQuery& query) {
  return "/places/" + std::string(edition.places().at(query.place).geoid.text()) + "/peers" +
         peer_query_address(query, edition.catalogue());
}

void peer_cards(html::Html& html, const html::PageContext& context, const Edition& edition, const PeerAnswer& answer,
                html::Heading level) {
  std::vector<html::Card> cards;
  for (const Peer& peer : answer.peers) {
    const places::Place& place = edition.places().at(peer.place);
    std::string text = reason_words(context, peer);
    if (peer.advantage) text = advantage_words(context, edition, *peer.advantage) + " " + text;
    cards.push_back({edition.places().full_name(place, context.language()),
                     context.link("/places/" + std::string(place.geoid.text())), std::move(text),
                     detail_of(context, edition, peer)});
  }
  html::card_list(html, level, cards);
}

ProfileSection peers_section(const html::PageContext& context, const Edition& edition, const PeerSpaces& spaces,
                             PlaceIndex place) {
  return {"peers", context.text("peers.title"), [&context, &edition, &spaces, place](html::Html& html) {
            write_section(html, context, edition, spaces, place);
          }};
}

}  // namespace foothold::metrics
