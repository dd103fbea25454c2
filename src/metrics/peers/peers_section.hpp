#pragma once

#include "html/components.hpp"
#include "metrics/peers/peers.hpp"
#include "metrics/profile/profile_page.hpp"

namespace foothold::metrics {

// Where the page of a community's peers stands, with all that was asked ("/places/29019/peers?mode=state").
[[nodiscard]] std::string peers_path(const Edition& edition, const PeerQuery& query);

// Peers as cards, each with the reason why it is one.
void peer_cards(html::Html& html, const html::PageContext& context, const Edition& edition, const PeerAnswer& answer,
                html::Heading level);

// The nearest few communities, for the page of a community. Its parts are borrowed until the page is written.
[[nodiscard]] ProfileSection peers_section(const html::PageContext& context, const Edition& edition,
                                           const PeerSpaces& spaces, PlaceIndex place);

}  // namespace foothold::metrics
