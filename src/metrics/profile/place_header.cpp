#include "metrics/profile/place_header.hpp"
#include "html/edition_name.hpp"

namespace foothold::metrics {

using html::Element;

std::string place_name(const html::PageContext& context, const Edition& edition, PlaceIndex place) {
  return edition.places().full_name(edition.places().at(place), context.language());
}

const std::string& level_words(const html::PageContext& context, Level level) {
  return context.text(level == Level::county ? "level.county" : "level.place");
}

void place_header(html::Html& html, const html::PageContext& context, const Edition& edition, PlaceIndex index,
                  std::string_view subject, const std::vector<HeaderFact>& facts,
                  const std::vector<html::PageLink>& actions) {
  const places::Place& place = edition.places().at(index);
  const places::State* state = edition.places().find_state(place.geoid.state());
  const Element band = html.open("div", {{"class", "fh-place-header"}});
  const Element container = html.open("div", {{"class", "fh-container"}});
  {
    const Element title = html.open("h1");
    if (!subject.empty()) html.text(subject).text(": ");
    html.text(place.spoken_name()).text(" ");
    if (state != nullptr) html.element("span", {{"class", "fh-place-header__state"}}, context.say(state->name));
  }
  if (!facts.empty()) {
    const Element list = html.open("dl", {{"class", "fh-place-header__facts"}});
    for (const HeaderFact& fact : facts) {
      const Element pair = html.open("div");
      html.element("dt", {}, fact.term).element("dd", {}, fact.value);
    }
  }
  html.element(
      "p", {{"class", "fh-place-header__edition"}},
      context.fill("place.edition", {{"edition", html::edition_name(*context.site().messages, context.language(),
                                                                    edition.facts().release)}}));
  if (actions.empty()) return;
  const Element row = html.open("div", {{"class", "fh-actions"}});
  for (const html::PageLink& action : actions)
    html.element("a", {{"class", "usa-button usa-button--outline usa-button--inverse"}, {"href", action.address}},
                 action.label);
}

}  // namespace foothold::metrics
