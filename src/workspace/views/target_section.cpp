#include "workspace/views/target_section.hpp"

#include <cmath>

#include "base/text.hpp"
#include "metrics/comparison/comparison_words.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/readings/published_reading.hpp"
#include "workspace/view_actions/baseline_routes.hpp"
#include "workspace/view_parts/measure_words.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

class TargetSection {
 public:
  TargetSection(Html& html, const ViewRequest& view, const Record& measure)
      : html_(html), view_(view), measure_(measure), sight_(target_sight(view.edition, view.records, measure)) {}

  void write() {
    const html::HeadedSection section(html_, Heading::h3, words("title"), "target");
    write_ground();
    if (sight_.doubt == SightDoubt::none) {
      write_answer();
    } else {
      html::paragraph(html_,
                      words("cannot_tell") + " " + words("doubt." + std::string(sight_doubt_name(sight_.doubt))));
    }
    write_baseline_button();
  }

  // "Your target is 3 percentage points. …" in one sentence or two.
  [[nodiscard]] std::string answer() const {
    const bool visible = sight_.is_visible().value_or(false);
    return view_.context.fill(visible ? "sight.visible" : "sight.too_small",
                              {{"wanted", amount(*sight_.wanted)}, {"smallest", amount(*sight_.smallest)}});
  }

 private:
  [[nodiscard]] const std::string& words(const std::string& key) const { return view_.context.text("sight." + key); }

  // A change in what its number counts: percentage points, dollars, or the unit of the sheet.
  [[nodiscard]] std::string amount(double change) const {
    const std::string number = number_words(std::round(change * tenths) / tenths);
    if (sight_.ground == SightGround::people) return view_.context.fill("difference.points", {{"number", number}});
    const metrics::Metric& metric = view_.edition.catalogue().metric(sight_.readings.front().key.metric);
    if (metric.unit == metrics::Unit::share) return view_.context.fill("difference.points", {{"number", number}});
    if (metric.unit == metrics::Unit::dollars) return "$" + grouped_number(change, 0);
    return amount_of_measure(measure_, std::round(change * hundredths) / hundredths);
  }

  void write_ground() {
    for (const metrics::Reading& reading : sight_.readings)
      html::paragraph(html_, reading_statement(view_.context, view_.edition, reading));
    if (sight_.ground == SightGround::people)
      html::paragraph(html_, view_.context.fill("sight.people", {{"people", people()}, {"value", baseline_words()}}));
  }

  [[nodiscard]] std::string people() const {
    return grouped_number(number_of(measure_.fields, "baseline_people").value_or(0), 0);
  }
  [[nodiscard]] std::string baseline_words() const {
    return number_words(number_of(measure_.fields, "baseline_value").value_or(0)) + "%";
  }

  void write_answer() {
    const bool visible = sight_.is_visible().value_or(false);
    html::alert(html_, visible ? html::AlertKind::information : html::AlertKind::warning,
                words(visible ? "can_be_seen" : "cannot_be_seen"), answer());
    if (visible) write_year();
    html::paragraph(html_, words("how"));
    if (sight_.ground == SightGround::people) html::paragraph(html_, words("how_people"));
  }

  void write_year() {
    if (!sight_.year) return html::paragraph(html_, words("no_year"));
    const std::string year = std::to_string(*sight_.year);
    if (const auto published = sight_.published())
      return html::paragraph(
          html_, view_.context.fill("sight.first_year", {{"year", year}, {"published", std::to_string(*published)}}));
    html::paragraph(html_, view_.context.fill("sight.first_year_only", {{"year", year}}));
  }

  void write_baseline_button() {
    const auto baseline = published_baseline(view_.edition, view_.records, measure_);
    if (!baseline || !may_write(view_.participant, measure_)) return;
    if (number_of(measure_.fields, "baseline_value") == baseline->value &&
        year_of(text_of(measure_.fields, "baseline_date")) == baseline->year)
      return;
    const Element off_paper = html_.open("div", {{"class", "fh-section fh-no-print"}});
    const std::string value = number_words(baseline->value);
    html::paragraph(
        html_, view_.context.fill("sight.take_text", {{"value", value}, {"year", std::to_string(baseline->year)}}));
    const SessionForm form(html_, view_.context, view_.participant.visitor,
                           view_.participant.path(baseline_path(measure_.id)));
    html::hidden_field(html_, "_revision", std::to_string(measure_.revision));
    html::submit_button(html_, words("take"));
  }

  static constexpr double tenths = 10;
  static constexpr double hundredths = 100;

  Html& html_;
  const ViewRequest& view_;
  const Record& measure_;
  const TargetSight sight_;
};

}  // namespace

void write_target_sight(Html& html, const ViewRequest& view, const Record& measure) {
  TargetSection(html, view, measure).write();
}

void write_unseen_targets(Html& html, const ViewRequest& view) {
  std::vector<const Record*> unseen;
  for (const Record* measure : view.records.of("measure"))
    if (target_sight(view.edition, view.records, *measure).is_visible() == std::optional(false))
      unseen.push_back(measure);
  if (unseen.empty()) return;
  const html::HeadedSection section(html, Heading::h2, view.context.text("sight.unseen"));
  html::paragraph(html, view.context.text("sight.unseen_text"));
  const Element list = html.open("ul", {{"class", "usa-list"}});
  for (const Record* measure : unseen) {
    const Element item = html.open("li");
    html::link(html, address_in(view, "/views/measures?measure=" + measure->id + "#target"), title_of(view, *measure));
    html.text(": " + TargetSection(html, view, *measure).answer());
  }
}

}  // namespace foothold::workspace
