#include <algorithm>

#include "base/text.hpp"
#include "html/components.hpp"
#include "html/form.hpp"
#include "metrics/profile/predictor_detail.hpp"
#include "workspace/local_data/local_data_views.hpp"
#include "workspace/local_data/shown_tables.hpp"
#include "workspace/readings/coalition_places.hpp"
#include "workspace/readings/published_reading.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

std::string words(const ViewRequest& view, std::string_view key) {
  return view.context.text("views.local-data." + std::string(key));
}

// What somebody can do who may write: a new indicator, or a table.
void write_actions(Html& html, const ViewRequest& view) {
  const Element actions = html.open("div", {{"class", "fh-actions fh-no-print"}});
  if (view.participant.role >= Role::editor) {
    write_begin_link(html, view, "local-indicator", words(view, "begin"));
    html::link(html, address_in(view, "/types/local-indicator/import"), words(view, "bring"));
  }
  html::link(html, address_in(view, "/local-data.csv"), words(view, "download"));
}

void write_filter(Html& html, const ViewRequest& view, const toolkit::Predictor* chosen) {
  std::vector<html::Choice> choices;
  for (const toolkit::Predictor& predictor : view.records.toolkit().framework.predictors())
    choices.push_back({predictor.id, view.context.say(predictor.label), &predictor == chosen});
  const Element form = html::open_filters(html, address_in(view, "/views/local-data"));
  html::filter_field(html, "predictor", words(view, "predictor"), words(view, "all_predictors"), choices);
  html::filter_button(html, words(view, "show"));
}

// The published number of the same predictor, so that nobody takes the coalition's own for all that is known.
void write_published(Html& html, const ViewRequest& view, const toolkit::Predictor& predictor) {
  const auto own = places_of(view.records, view.edition);
  if (own.empty()) return;
  const auto detail =
      metrics::make_predictor_detail(own.front(), predictor, {}, view.edition, view.records.toolkit().framework);
  const Element list = html.open("ul", {{"class", "usa-list"}});
  for (const metrics::MetricDetail& metric : detail.metrics) {
    if (!metric.profile.latest.has_value()) continue;
    const Element item = html.open("li");
    html::link(html, view.context.link(reading_path(view.edition, metric.profile.latest)),
               reading_statement(view.context, view.edition, metric.profile.latest));
  }
}

class IndicatorPart {
 public:
  IndicatorPart(Html& html, const ViewRequest& view, const ShownIndicator& shown)
      : html_(html), view_(view), shown_(shown), record_(*shown.indicator) {}

  void write() {
    const html::HeadedSection section(html_, Heading::h3, title_of(view_, record_));
    write_definition(html_, view_, record_);
    write_shown_table(html_, view_, shown_);
    write_links();
  }

 private:
  void write_links() {
    if (view_.records.find(record_.id) == nullptr) return;
    const Element links = html_.open("p", {{"class", "fh-no-print"}});
    write_record_link(html_, view_, record_, words(view_, "raw"));
    if (!is_settled(record_)) html_.text(" " + words(view_, "not_settled"));
  }

  Html& html_;
  const ViewRequest& view_;
  const ShownIndicator& shown_;
  const Record& record_;
};

void write_predictor(Html& html, const ViewRequest& view, const toolkit::Predictor& predictor,
                     const std::vector<ShownIndicator>& shown) {
  const std::string reference = "predictor:" + predictor.id;
  const auto is_about = [&](const ShownIndicator& one) {
    return has_text(one.indicator->fields, "predictors", reference);
  };
  if (std::ranges::none_of(shown, is_about)) return;
  const html::HeadedSection section(html, Heading::h2, view.context.say(predictor.label));
  html::heading(html, Heading::h3, words(view, "published"));
  write_published(html, view, predictor);
  for (const ShownIndicator& one : shown)
    if (is_about(one)) IndicatorPart(html, view, one).write();
  const Element links = html.open("p", {{"class", "fh-no-print"}});
  html::link(html, address_in(view, "/views/evidence?predictor=" + predictor.id), words(view, "to_finding"));
}

void write_without_predictor(Html& html, const ViewRequest& view, const std::vector<ShownIndicator>& shown) {
  const auto is_about_none = [](const ShownIndicator& one) {
    return texts_of(one.indicator->fields, "predictors").empty();
  };
  if (std::ranges::none_of(shown, is_about_none)) return;
  const html::HeadedSection section(html, Heading::h2, words(view, "no_predictor"));
  for (const ShownIndicator& one : shown)
    if (is_about_none(one)) IndicatorPart(html, view, one).write();
}

}  // namespace

void write_local_data(Html& html, const ViewRequest& view) {
  const toolkit::Predictor* chosen =
      view.records.toolkit().framework.find_predictor(view.query.find("predictor").value_or(""));
  const auto shown = indicators_to_show(view, chosen == nullptr ? std::string_view() : chosen->id);
  write_actions(html, view);
  if (shown.empty() && chosen == nullptr)
    return html::nothing_yet(html, Heading::h2, words(view, "nothing"), words(view, "nothing_text"));
  write_filter(html, view, chosen);
  if (shown.empty()) return html::nothing_yet(html, Heading::h2, words(view, "none_here"), words(view, "nothing_text"));
  for (const toolkit::Predictor& predictor : view.records.toolkit().framework.predictors())
    if (chosen == nullptr || chosen == &predictor) write_predictor(html, view, predictor, shown);
  if (chosen == nullptr) write_without_predictor(html, view, shown);
}

}  // namespace foothold::workspace
