#include "metrics/compare/compare_page.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "html/components.hpp"
#include "metrics/compare/compare_choice.hpp"
#include "metrics/compare/compare_tables.hpp"
#include "metrics/profile/place_header.hpp"

namespace foothold::metrics {
namespace {

using html::Element;

void write_downloads(html::Html& html, const html::PageContext& context, const ComparePage& page) {
  const std::string query = compare_address(page.query, page.edition);
  const Element section = html.open("section", {{"class", "fh-section fh-no-print"}, {"id", "download"}});
  html::heading(html, html::Heading::h2, context.text("detail.download"));
  html::download_list(
      html, {{context.text("place.download_csv"), context.file_link("/api/v1/compare.csv" + query), "CSV"},
             {context.text("place.download_xlsx"), context.link("/api/v1/compare.xlsx" + query), "Excel"},
             {context.text("place.download_json"), context.file_link("/api/v1/compare.json" + query), "JSON"}});
}

void write_method(html::Html& html, const html::PageContext& context, const PlaceComparison& comparison) {
  const Element section = html.open("section", {{"class", "fh-section"}, {"id", "working"}});
  html::heading(html, html::Heading::h2, context.text("compare.working"));
  for (const char* key : {"compare.working.year", "compare.working.test", "compare.working.family"})
    html::paragraph(html, context.text(key));
  html::paragraph(html, context.fill("compare.working.tests", {{"tests", std::to_string(comparison.tests)}}));
}

void write_contents(html::Html& html, const html::PageContext& context, const ComparePage& page) {
  std::vector<html::PageLink> links = {{context.text("compare.overview"), "#overview"}};
  for (const toolkit::Pillar& pillar : page.framework.pillars()) {
    const bool asked = std::any_of(page.query.predictors.begin(), page.query.predictors.end(), [&](const auto* one) {
      return std::find(pillar.predictors.begin(), pillar.predictors.end(), one->id) != pillar.predictors.end();
    });
    if (asked) links.push_back({context.say(pillar.label), "#" + pillar.id});
  }
  links.push_back({context.text("compare.working"), "#working"});
  links.push_back({context.text("compare.predictors"), "#predictors"});
  links.push_back({context.text("compare.choose"), "#places"});
  links.push_back({context.text("detail.download"), "#download"});
  html::page_links(html, context.text("page.contents"), links);
}

void write_comparison(html::Html& html, const html::PageContext& context, const ComparePage& page) {
  const PlaceComparison comparison = compare_places(page.query, page.edition);
  html::paragraph(
      html, context.fill("compare.lead", {{"place", place_name(context, page.edition, page.query.places.front())}}));
  compare_overview(html, context, page.edition, comparison);
  compare_details(html, context, page.edition, page.framework, comparison);
  write_method(html, context, comparison);
  predictor_choice(html, context, page);
  if (!page.search) place_choice(html, context, page);
  write_downloads(html, context, page);
  html::source_line(html, context.text("place.source"));
}

void write_empty_state(html::Html& html, const html::PageContext& context, const ComparePage& page) {
  const char* title = page.query.places.empty() ? "compare.none" : "compare.one";
  const char* text = page.query.places.empty() ? "compare.none_text" : "compare.one_text";
  html::nothing_yet(html, html::Heading::h2, context.text(title), context.text(text));
}

// The communities by name, so that one tab or bookmark is told from another.
std::string title_of(const html::PageContext& context, const ComparePage& page) {
  std::vector<std::string> names;
  for (const PlaceIndex place : page.query.places) names.emplace_back(page.edition.places().at(place).spoken_name());
  return names.empty() ? context.text("compare.title") : context.text("compare.title") + ": " + join(names, ", ");
}

}  // namespace

std::string compare_page(const html::PageContext& context, const ComparePage& page) {
  const html::PageHead head{title_of(context, page),
                            context.text("compare.description"),
                            html::Section::community,
                            {{context.text("crumb.home"), "/"}, {context.text("compare.title"), ""}}};
  const bool enough = page.query.places.size() >= fewest_compared;
  return html::page(context, head, [&](html::Html& html) {
    html.reserve(std::size_t{256} * 1024);
    html.element("h1", {}, context.text("compare.title"));
    html.element("p", {{"class", "fh-lead"}}, context.text("compare.description"));
    if (page.query.named_twice) html::notice(html, context.text("compare.named_twice"));
    compared_places(html, context, page);
    if (!enough) write_empty_state(html, context, page);
    // What a search found is wanted at once; else the comparison is.
    if (!enough || page.search) place_choice(html, context, page);
    if (!enough) return;
    write_contents(html, context, page);
    write_comparison(html, context, page);
  });
}

}  // namespace foothold::metrics
