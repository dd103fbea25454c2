#include "metrics/report/report_parts.hpp"

#include "base/text.hpp"
#include "html/components.hpp"
#include "metrics/profile/place_header.hpp"
#include "metrics/profile/profile_words.hpp"

namespace foothold::metrics {

std::string dated_value_words(const html::PageContext& context, const Edition& edition, const MetricProfile& profile) {
  if (!profile.latest.has_value()) return missing_words(context, edition, profile.latest);
  const Metric& metric = edition.catalogue().metric(profile.metric);
  const std::string unit = unit_words(context, metric);
  return value_words(context, metric, profile.latest) + (unit.empty() ? "" : " " + unit) + " (" +
         std::to_string(profile.latest.key.year) + ")";
}

std::string beside_nation_words(const html::PageContext& context, const Edition& edition,
                                const MetricProfile& profile) {
  if (!profile.latest.has_value() || !profile.nation) return {};
  const Metric& metric = edition.catalogue().metric(profile.metric);
  std::string standing = standing_words(context, metric, edition.catalogue().family(metric), *profile.nation, "nation");
  if (metric.kind != ValueKind::pair) return standing;
  const std::string parity = parity_words(context, profile.latest);
  return standing.empty() || parity.empty() ? parity + standing : parity + ". " + standing;
}

void write_report_head(html::Html& html, const html::PageContext& context, const Edition& edition,
                       const Profile& profile) {
  if (context.site().fictional) html::notice(html, context.text("page.fictional"));
  const places::Place& place = edition.places().at(profile.place);
  std::string facts = level_words(context, place.geoid.level()) + ", " + context.text("place.code") + " " +
                      std::string(place.geoid.text());
  if (profile.population)
    facts += ". " + context.fill("place.population", {{"year", std::to_string(profile.population_year)}}) + ": " +
             grouped_number(*profile.population, 0);
  html::paragraph(html, facts + ". " + context.fill("place.edition", {{"edition", edition.facts().release}}));
}

void write_report_end(html::Html& html, const html::PageContext& context) {
  html::source_line(html, context.text("place.source"));
  html::source_line(html, context.text("footer.not_official"));
}

documents::Document report_of(const html::PageContext& context, const Edition& edition, const Profile& profile,
                              std::string_view title_key, std::string body) {
  const std::string name = place_name(context, edition, profile.place);
  return {.title = context.fill(title_key, {{"place", name}}),
          .language = context.language(),
          .body = std::move(body),
          .footer = context.text("site.name") + ", " + edition.facts().release};
}

}  // namespace foothold::metrics
