#include "metrics/compare/compare_choice.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "html/components.hpp"
#include "html/form.hpp"
#include "html/table.hpp"
#include "metrics/profile/place_header.hpp"

namespace foothold::metrics {
namespace {

using html::Element;

std::string address_of(const html::PageContext& context, const ComparePage& page,
                       const std::vector<PlaceIndex>& places) {
  return context.link("/compare" + compare_address(page.query, places, page.edition));
}

std::vector<PlaceIndex> with(const ComparePage& page, PlaceIndex place) {
  std::vector<PlaceIndex> places = page.query.places;
  places.push_back(place);
  return places;
}

std::vector<PlaceIndex> without(const ComparePage& page, PlaceIndex place) {
  std::vector<PlaceIndex> places = page.query.places;
  std::erase(places, place);
  return places;
}

std::vector<PlaceIndex> with_first(const ComparePage& page, PlaceIndex place) {
  std::vector<PlaceIndex> places = without(page, place);
  places.insert(places.begin(), place);
  return places;
}

// A link whose words name the place only for those who do not see the row that it stands in.
void action(html::Html& html, const std::string& address, const std::string& words, const std::string& name) {
  const Element link = html.open("a", {{"href", address}});
  html.text(words).element("span", {{"class", "usa-sr-only"}}, ": " + name);
}

void write_place(html::Table& table, html::Html& html, const html::PageContext& context, const ComparePage& page,
                 PlaceIndex index) {
  const places::Place& place = page.edition.places().at(index);
  const std::string name = place_name(context, page.edition, index);
  const double people = page.edition.newest_populations()[index];
  html::TableRow row = table.row(name, context.link("/places/" + std::string(place.geoid.text())));
  row.cell(level_words(context, place.geoid.level()));
  row.cell(people > 0.0 ? grouped_number(people, 0) : "–");
  const Element cell = row.open_cell();
  action(html, address_of(context, page, without(page, index)), context.text("compare.remove"), name);
  html.text(" · ");
  if (index == page.query.places.front()) {
    html.text(context.text("compare.is_first"));
  } else {
    action(html, address_of(context, page, with_first(page, index)), context.text("compare.make_first"), name);
  }
}

// What goes with a form unseen, so that the next page still knows it.
void keep_places(html::Html& html, const ComparePage& page) {
  std::vector<std::string> codes;
  for (const PlaceIndex place : page.query.places) codes.emplace_back(page.edition.places().at(place).geoid.text());
  if (!codes.empty()) html::hidden_field(html, "places", join(codes, ","));
}

void keep_predictors(html::Html& html, const ComparePage& page) {
  if (page.query.every_predictor) return;
  std::vector<std::string> ids;
  for (const toolkit::Predictor* predictor : page.query.predictors) ids.push_back(predictor->id);
  html::hidden_field(html, "predictors", join(ids, ","));
}

void write_search_form(html::Html& html, const html::PageContext& context, const ComparePage& page) {
  const Element form = html.open("form", {{"class", "usa-search fh-search"},
                                          {"method", "get"},
                                          {"action", context.link("/compare")},
                                          {"role", "search"},
                                          {"aria-label", context.text("compare.add")}});
  keep_places(html, page);
  keep_predictors(html, page);
  html.element("label", {{"for", "add"}}, context.text("compare.add"));
  const Element row = html.open("div", {{"class", "fh-search__row"}});
  html.single("input", {{"class", "usa-input"},
                        {"id", "add"},
                        {"name", "add"},
                        {"type", "search"},
                        {"value", page.search ? page.search->typed : std::string()},
                        {"autocomplete", "off"}});
  html.element("button", {{"class", "usa-button"}, {"type", "submit"}}, context.text("compare.add_button"));
}

std::vector<html::Card> cards(const html::PageContext& context, const ComparePage& page,
                              const std::vector<PlaceIndex>& places) {
  std::vector<html::Card> list;
  for (const PlaceIndex index : places) {
    const double people = page.edition.newest_populations()[index];
    list.push_back(
        {place_name(context, page.edition, index), address_of(context, page, with(page, index)),
         level_words(context, page.edition.places().at(index).geoid.level()),
         people > 0.0 ? context.fill("search.people", {{"people", grouped_number(people, 0)}}) : std::string()});
  }
  return list;
}

void write_found(html::Html& html, const html::PageContext& context, const ComparePage& page) {
  if (!page.search) return;
  const Element section = html.open("section", {{"class", "fh-section"}, {"aria-live", "polite"}});
  const std::string key = page.search->found.empty()  ? "compare.found_nothing"
                          : page.search->only_similar ? "compare.found_similar"
                                                      : "compare.found_several";
  html::heading(html, html::Heading::h3, context.fill(key, {{"typed", page.search->typed}}));
  html::card_list(html, html::Heading::h4, cards(context, page, page.search->found));
}

void write_peers(html::Html& html, const html::PageContext& context, const ComparePage& page) {
  if (page.peers.empty()) return;
  const Element section = html.open("section", {{"class", "fh-section"}});
  html::heading(
      html, html::Heading::h3,
      context.fill("compare.peers", {{"place", place_name(context, page.edition, page.query.places.front())}}));
  html::card_list(html, html::Heading::h4, cards(context, page, page.peers));
}

}  // namespace

void compared_places(html::Html& html, const html::PageContext& context, const ComparePage& page) {
  if (page.query.places.empty()) return;
  html::Table table(html, context, context.text("compare.places"),
                    {{context.text("compare.community")},
                     {context.text("place.kind")},
                     {context.text("compare.people"), true},
                     {context.text("compare.actions")}});
  for (const PlaceIndex place : page.query.places) write_place(table, html, context, page, place);
}

void place_choice(html::Html& html, const html::PageContext& context, const ComparePage& page) {
  const Element section = html.open("section", {{"class", "fh-section fh-no-print"}, {"id", "places"}});
  html::heading(html, html::Heading::h2, context.text("compare.choose"));
  if (page.query.places.size() >= most_compared) return html::paragraph(html, context.text("compare.full"));
  write_search_form(html, context, page);
  write_found(html, context, page);
  write_peers(html, context, page);
}

void predictor_choice(html::Html& html, const html::PageContext& context, const ComparePage& page) {
  const Element section = html.open("section", {{"class", "fh-section fh-no-print"}, {"id", "predictors"}});
  const html::Disclosure disclosure(html, context.text("compare.predictors"));
  const Element form = html.open(
      "form", {{"class", "usa-form usa-form--large"}, {"method", "get"}, {"action", context.link("/compare")}});
  keep_places(html, page);
  html::paragraph(html, context.text("compare.predictors_hint"));
  for (const toolkit::Pillar& pillar : page.framework.pillars()) {
    std::vector<html::Choice> choices;
    for (const std::string& id : pillar.predictors) {
      const toolkit::Predictor* predictor = page.framework.find_predictor(id);
      const bool asked = std::find(page.query.predictors.begin(), page.query.predictors.end(), predictor) !=
                         page.query.predictors.end();
      choices.push_back({predictor->id, context.say(predictor->label), asked && !page.query.every_predictor});
    }
    const std::string id = "predictors-" + pillar.id;
    html::choices_field(html, context, {.name = "predictors", .label = context.say(pillar.label), .id = id}, choices,
                        html::ChoiceKind::several);
  }
  html::submit_button(html, context.text("compare.show"));
}

}  // namespace foothold::metrics
