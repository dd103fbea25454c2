#include "metrics/data/search_page.hpp"

#include "base/json_writer.hpp"
#include "base/text.hpp"
#include "html/components.hpp"
#include "metrics/data/places_page.hpp"
#include "toolkit/pages/place_search_form.hpp"

namespace foothold::metrics {
namespace {

using html::Element;

constexpr std::size_t most_results = 50;

std::vector<html::Card> cards(const html::PageContext& context, const Edition& edition,
                              const std::vector<PlaceIndex>& found) {
  std::vector<html::Card> list;
  for (const PlaceIndex index : found) {
    const places::Place& place = edition.places().at(index);
    const double people = edition.newest_populations()[index];
    list.push_back(
        {edition.places().full_name(place, context.language()),
         context.link("/places/" + std::string(place.geoid.text())),
         context.text(place.geoid.level() == Level::county ? "level.county" : "level.place"),
         people > 0 ? context.fill("search.people", {{"people", grouped_number(people, 0)}}) : std::string()});
  }
  return list;
}

void write_results(html::Html& html, const html::PageContext& context, const Edition& edition,
                   const std::string& typed) {
  auto found = edition.places().search(typed, most_results, edition.newest_populations());
  const bool matched = !found.empty();
  if (!matched) found = edition.places().similar(typed, 8);
  const Element section = html.open("section", {{"class", "fh-section"}, {"aria-live", "polite"}});
  if (matched) {
    html.element("h2", {}, context.fill("search.found", {{"count", std::to_string(found.size())}, {"typed", typed}}));
  } else {
    html.element("h2", {}, context.fill("search.none", {{"typed", typed}}));
    html::paragraph(html, context.text(found.empty() ? "search.none_hint" : "search.similar"));
  }
  html::card_list(html, html::Heading::h3, cards(context, edition, found));
}

std::string places_json(const std::vector<PlaceIndex>& found, const Edition& edition, Language language,
                        const std::string& before, const std::string& after) {
  JsonWriter json;
  json.begin_object().key("places").begin_array();
  for (const PlaceIndex index : found) {
    const places::Place& place = edition.places().at(index);
    const places::State* state = edition.places().find_state(place.geoid.state());
    const std::string geoid(place.geoid.text());
    json.begin_object().text("geoid", geoid).text("name", place.spoken_name());
    json.text("state", state == nullptr ? std::string(place.geoid.state()) : state->name.in(language));
    json.text("level", places::level_name(place.geoid.level())).text("url", before + geoid + after).end_object();
  }
  json.end_array().end_object();
  return json.take();
}

}  // namespace

std::string search_page(const html::PageContext& context, const Edition& edition, const std::string& typed) {
  const html::PageHead head{context.text("search.title"),
                            "",
                            html::Section::community,
                            {{context.text("crumb.home"), "/"}, {context.text("search.title"), ""}}};
  return html::page(context, head, [&](html::Html& html) {
    html.element("h1", {}, context.text("search.title"));
    toolkit::place_search_form(html, context, typed);
    if (!typed.empty()) write_results(html, context, edition, typed);
    if (typed.empty()) places_by_state(html, context, edition);
  });
}

std::string search_json(const std::vector<PlaceIndex>& found, const Edition& edition, Language language) {
  const std::string prefix = language == Language::spanish ? "/es/places/" : "/places/";
  return places_json(found, edition, language, prefix, "");
}

std::string search_index_json(const std::vector<PlaceIndex>& places, const Edition& edition, Language language) {
  return places_json(places, edition, language, "places/", "/index.html");
}

}  // namespace foothold::metrics
