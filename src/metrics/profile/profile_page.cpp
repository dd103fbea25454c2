#include "metrics/profile/profile_page.hpp"

#include "base/text.hpp"
#include "html/components.hpp"
#include "metrics/profile/glance_section.hpp"
#include "metrics/profile/metric_tile.hpp"
#include "metrics/profile/place_header.hpp"

namespace foothold::metrics {
namespace {

using html::Element;

std::string place_path(const Edition& edition, PlaceIndex place) {
  return "/places/" + std::string(edition.places().at(place).geoid.text());
}

std::vector<HeaderFact> header_facts(const html::PageContext& context, const Edition& edition, const Profile& profile) {
  const places::Place& place = edition.places().at(profile.place);
  std::vector<HeaderFact> facts = {{context.text("place.kind"), level_words(context, place.geoid.level())},
                                   {context.text("place.code"), std::string(place.geoid.text())}};
  if (profile.population)
    facts.insert(facts.begin(), {context.fill("place.population", {{"year", std::to_string(profile.population_year)}}),
                                 grouped_number(*profile.population, 0)});
  return facts;
}

void write_contents(html::Html& html, const html::PageContext& context, const Profile& profile,
                    const std::vector<ProfileSection>& sections) {
  std::vector<html::PageLink> links;
  for (const PillarProfile& pillar : profile.pillars)
    links.push_back({context.say(pillar.pillar->label), "#" + pillar.pillar->id});
  for (const ProfileSection& section : sections) links.push_back({section.title, "#" + section.id});
  html::page_links(html, context.text("page.contents"), links);
}

void write_column_heads(html::Html& html, const html::PageContext& context) {
  const Element head = html.open("div", {{"class", "fh-metrics__head"}, {"aria-hidden", "true"}});
  for (const char* key : {"tile.head.metric", "tile.head.value", "tile.head.standing", "tile.head.trend"})
    html.element("span", {}, context.text(key));
}

// In a static copy there are no pages for all years and groups; there the predictor's own page is the place to read on.
std::string predictor_address(const html::PageContext& context, const Edition& edition, const Profile& profile,
                              const PredictorProfile& predictor) {
  return context.is_static_copy() ? context.link("/framework/predictors/" + predictor.predictor->id)
                                  : context.link(place_path(edition, profile.place) + "/" + predictor.predictor->id);
}

void write_predictor(html::Html& html, const html::PageContext& context, const Edition& edition, const Profile& profile,
                     const PredictorProfile& predictor) {
  const Element section = html.open("section", {{"class", "fh-predictor"}, {"id", predictor.predictor->id}});
  {
    const Element title = html.open("h3");
    html::link(html, predictor_address(context, edition, profile, predictor), context.say(predictor.predictor->label));
  }
  const Element metrics = html.open("div", {{"class", "fh-metrics"}});
  for (const MetricProfile& metric : predictor.metrics) metric_tile(html, context, edition, metric);
}

void write_pillar(html::Html& html, const html::PageContext& context, const Edition& edition, const Profile& profile,
                  const PillarProfile& pillar) {
  const Element section = html.open("section", {{"class", "fh-pillar"}, {"id", pillar.pillar->id}});
  html.element("h2", {}, context.say(pillar.pillar->label));
  html.element("p", {}, context.say(pillar.pillar->meaning));
  write_column_heads(html, context);
  for (const PredictorProfile& predictor : pillar.predictors)
    write_predictor(html, context, edition, profile, predictor);
}

// Counties come to an end: Connecticut's became planning regions, Alaska's were split.
void write_former_notice(html::Html& html, const html::PageContext& context, const Edition& edition, PlaceIndex index) {
  const places::Place& place = edition.places().at(index);
  if (place.last_year >= edition.places().newest_year()) return;
  html::notice(html, context.fill("place.former", {{"year", std::to_string(place.last_year)}}));
}

void write_reading_help(html::Html& html, const html::PageContext& context) {
  const html::Disclosure help(html, context.text("help.title"));
  for (const char* key : {"help.value", "help.grade", "help.interval", "help.median", "help.strip", "help.signal"})
    html.element("p", {}, context.text(key));
}

// A static copy holds no maps.
void write_map_link(html::Html& html, const html::PageContext& context) {
  if (context.is_static_copy()) return;
  const Element paragraph = html.open("p", {{"class", "fh-no-print"}});
  html::link(html, context.link("/map"), context.text("map.see"));
}

std::vector<html::PageLink> actions(const html::PageContext& context, const Edition& edition, PlaceIndex place) {
  const std::string path = "/api/v1" + place_path(edition, place);
  if (context.is_static_copy())
    return {{context.text("place.download_csv"), context.file_link(place_path(edition, place) + "/profile.csv")}};
  const std::string geoid(edition.places().at(place).geoid.text());
  return {{context.text("peers.title"), context.link(place_path(edition, place) + "/peers")},
          {context.text("compare.with_others"), context.link("/compare?places=" + geoid)},
          {context.text("place_report.as_pdf"), context.link(place_path(edition, place) + "/report.pdf")},
          {context.text("place_report.as_docx"), context.link(place_path(edition, place) + "/report.docx")},
          {context.text("place_report.brief_as_pdf"), context.link(place_path(edition, place) + "/brief.pdf")},
          {context.text("place.download_csv"), context.file_link(path + ".csv")},
          {context.text("place.download_xlsx"), context.link(path + ".xlsx")},
          {context.text("place.download_json"), context.file_link(path + ".json")}};
}

}  // namespace

std::string profile_page(const html::PageContext& context, const Edition& edition, const Profile& profile,
                         const std::vector<ProfileSection>& sections) {
  const std::string name = place_name(context, edition, profile.place);
  html::PageHead head{name,
                      context.fill("place.description", {{"place", name}}),
                      html::Section::community,
                      {{context.text("crumb.home"), "/"}, {name, ""}}};
  head.full_width = true;  // the header is a band from edge to edge
  return html::page(context, head, [&](html::Html& html) {
    html.reserve(std::size_t{160} * 1024);
    place_header(html, context, edition, profile.place, "", header_facts(context, edition, profile),
                 actions(context, edition, profile.place));
    const Element container = html.open("div", {{"class", "fh-container"}});
    write_former_notice(html, context, edition, profile.place);
    write_reading_help(html, context);
    glance_section(html, context, edition, profile);
    write_contents(html, context, profile, sections);
    write_map_link(html, context);
    for (const PillarProfile& pillar : profile.pillars) write_pillar(html, context, edition, profile, pillar);
    for (const ProfileSection& section : sections) section.write(html);
    html::source_line(html, context.text("place.source"));
  });
}

}  // namespace foothold::metrics
