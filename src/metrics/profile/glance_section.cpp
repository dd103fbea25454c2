#include "metrics/profile/glance_section.hpp"

#include "html/components.hpp"
#include "metrics/profile/profile_words.hpp"

namespace foothold::metrics {
namespace {

using html::Element;

std::string share_words(const html::PageContext& context, const SmallFraction& fraction) {
  return context.fill("glance.share",
                      {{"part", std::to_string(fraction.part)}, {"whole", std::to_string(fraction.whole)}});
}

// In a static copy there are no pages for all years and groups; there the predictor's own page is the place to read on.
std::string address_of(const html::PageContext& context, const Edition& edition, const Profile& profile,
                       const toolkit::Predictor& predictor) {
  if (context.is_static_copy()) return context.link("/framework/predictors/" + predictor.id);
  const std::string geoid(edition.places().at(profile.place).geoid.text());
  return context.link("/places/" + geoid + "/" + predictor.id);
}

class GlanceSection {
 public:
  GlanceSection(html::Html& html, const html::PageContext& context, const Edition& edition, const Profile& profile)
      : html_(html), context_(context), edition_(edition), profile_(profile) {}

  void write() {
    const Glance glance = make_glance(profile_, edition_.catalogue());
    const Element section = html_.open("section", {{"class", "fh-section fh-glance"}, {"id", "at-a-glance"}});
    html_.element("h2", {}, context_.text("glance.title"));
    if (glance.empty()) {
      html::paragraph(html_, context_.text("glance.nothing"));
    } else {
      const Element lists = html_.open("div", {{"class", "fh-glance__lists"}});
      write_list("glance.strengths", "glance.no_strengths", glance.strengths);
      write_list("glance.concerns", "glance.no_concerns", glance.concerns);
    }
    const html::Disclosure rule(html_, context_.text("glance.rule_title"));
    html::paragraph(html_, context_.text("glance.rule"));
    html::paragraph(html_, context_.text("glance.rule_not"));
  }

 private:
  void write_list(std::string_view title, std::string_view none, const std::vector<GlancePoint>& points) {
    const Element box = html_.open("div");
    html_.element("h3", {}, context_.text(title));
    if (points.empty()) return html::paragraph(html_, context_.text(none));
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const GlancePoint& point : points) write_point(point);
  }

  void write_point(const GlancePoint& point) {
    const Metric& metric = edition_.catalogue().metric(point.metric->metric);
    const MetricFamily& family = edition_.catalogue().family(metric);
    const Reading& latest = point.metric->latest;
    const Element item = html_.open("li");
    html_.text(glance_sentence(context_, metric, latest)).text(" ");
    html_.text(standing_words(context_, metric, family, *point.metric->nation, "nation"));
    html_.text(" (" + std::to_string(latest.key.year) + "). ");
    html::grade_tag(html_, context_, grade_mark(latest.grade));
    html_.text(" ");
    html::link(html_, address_of(context_, edition_, profile_, *point.predictor->predictor),
               context_.say(point.predictor->predictor->label));
  }

  html::Html& html_;
  const html::PageContext& context_;
  const Edition& edition_;
  const Profile& profile_;
};

}  // namespace

void glance_section(html::Html& html, const html::PageContext& context, const Edition& edition,
                    const Profile& profile) {
  GlanceSection(html, context, edition, profile).write();
}

std::string glance_sentence(const html::PageContext& context, const Metric& metric, const Reading& reading) {
  const std::string value = value_words(context, metric, reading);
  const std::string key = "glance.says." + metric.id;
  if (!context.site().messages->has(key))
    return context.fill("glance.says", {{"label", context.say(metric.label)}, {"value", value}});
  if (metric.unit != Unit::share) return context.fill(key, {{"value", value}});
  const auto fraction = small_fraction(reading.value);
  if (!fraction) return context.fill("glance.says", {{"label", context.say(metric.label)}, {"value", value}});
  return context.fill(key, {{"share", share_words(context, *fraction)}, {"value", value}});
}

}  // namespace foothold::metrics
