#include "metrics/data/places_page.hpp"

#include "html/components.hpp"

namespace foothold::metrics {
namespace {

using html::Element;

void write_state(html::Html& html, const html::PageContext& context, const Edition& edition, const places::State& state,
                 int newest) {
  std::vector<const places::Place*> places;
  for (const places::Place& place : edition.places().places())
    if (place.geoid.state() == state.code && place.last_year == newest) places.push_back(&place);
  if (places.empty()) return;
  const html::Disclosure disclosure(html, context.say(state.name) + " (" + std::to_string(places.size()) + ")");
  const Element list = html.open("ul", {{"class", "fh-columns-list"}});
  for (const places::Place* place : places) {
    const Element item = html.open("li");
    html::link(html, context.link("/places/" + std::string(place->geoid.text())), place->name);
  }
}

}  // namespace

void places_by_state(html::Html& html, const html::PageContext& context, const Edition& edition) {
  const int newest = edition.places().newest_year();
  const Element section = html.open("section", {{"class", "fh-section"}});
  html.element("h2", {}, context.text("search.by_state"));
  for (const places::State& state : edition.places().states()) write_state(html, context, edition, state, newest);
}

}  // namespace foothold::metrics
