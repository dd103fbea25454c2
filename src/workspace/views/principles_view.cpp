#include <algorithm>

#include "base/text.hpp"
#include "html/charts.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/overviews/principle_profile.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/views/impact_views.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

class PrinciplesView {
 public:
  PrinciplesView(Html& html, const ViewRequest& view, std::vector<const Record*> checks)
      : html_(html), view_(view), checks_(std::move(checks)), profile_(principle_profile(view.records, chosen())) {}

  void write() {
    write_checks();
    html::heading(html_, Heading::h2, title_of(view_, *profile_.check));
    write_subject();
    write_chart();
    write_table();
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    write_record_link(html_, view_, *profile_.check, words("to_check"));
    write_begin_link(html_, view_, "principle-check", words("begin"));
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const {
    return view_.context.text("views.principles." + std::string(key));
  }

  [[nodiscard]] const Record& chosen() const {
    const auto at = std::ranges::find(checks_, view_.query.find("check").value_or(""), &Record::id);
    return at == checks_.end() ? *checks_.front() : **at;
  }

  void write_checks() {
    if (checks_.size() < 2) return;
    std::vector<html::PageLink> links;
    for (const Record* check : checks_)
      links.push_back({title_of(view_, *check), address_in(view_, "/views/principles?check=" + check->id),
                       check == profile_.check});
    html::page_links(html_, words("checks"), links);
  }

  // What was rated: its kind, and which one.
  void write_subject() {
    const Fields& fields = profile_.check->fields;
    const auto about = records_of(view_.records, fields, "about");
    const std::string kind = choice_words(view_, *profile_.check, "kind");
    if (kind.empty() && about.empty()) return;
    const Element paragraph = html_.open("p");
    html_.text(kind);
    if (!kind.empty() && !about.empty()) html_.text(": ");
    write_record_links(html_, view_, about);
  }

  [[nodiscard]] std::string rating_words(const PrincipleLine& line) const {
    if (line.unknown) return view_.context.text("likert.unknown");
    return line.rating ? likert_words(*line.rating) : words("unrated");
  }

  [[nodiscard]] std::string likert_words(double rating) const {
    return view_.context.text("likert." + grouped_number(rating, 0));
  }

  void write_chart() {
    std::vector<std::string> ratings;
    html::BarChart chart{
        .description = {}, .rows = {}, .low = 0, .high = principle_in_place, .format = [](double value) {
          return grouped_number(value, 0);
        }};
    for (const PrincipleLine& line : profile_.lines) {
      const std::string& label = view_.context.say(line.principle->label);
      ratings.push_back(label + ": " + rating_words(line));
      chart.rows.push_back({.label = label, .value = line.rating, .words = rating_words(line), .before = line.before});
    }
    chart.description = view_.context.fill("views.principles.chart_words", {{"ratings", join(ratings, "; ")}});
    const std::string note = chart_note();
    const html::Figure figure(html_, words("chart"), note);
    html::bar_chart(html_, chart);
  }

  [[nodiscard]] std::string chart_note() const {
    if (profile_.before == nullptr) return words("chart_note");
    return view_.context.fill("views.principles.chart_note_before", {{"before", title_of(view_, *profile_.before)}});
  }

  void write_table() {
    const std::string title = words("table");
    const html::HeadedSection section(html_, Heading::h3, title);
    html::Table table(
        html_, view_.context, title,
        {{words("principle")}, {words("rating")}, {words("before")}, {words("evidence")}, {words("next_step")}},
        {.quiet = true});
    for (const PrincipleLine& line : profile_.lines)
      table.row(view_.context.say(line.principle->label))
          .cell(rating_words(line))
          .cell(line.before ? likert_words(*line.before) : "")
          .cell(line.evidence)
          .cell(line.next_step);
  }

  Html& html_;
  const ViewRequest& view_;
  const std::vector<const Record*> checks_;
  const PrincipleProfile profile_;
};

}  // namespace

void write_principles(Html& html, const ViewRequest& view) {
  auto checks = principle_checks(view.records);
  if (!checks.empty()) return PrinciplesView(html, view, std::move(checks)).write();
  html::nothing_yet(html, Heading::h2, view.context.text("views.principles.none"),
                    view.context.text("views.principles.none_text"));
  write_begin_link(html, view, "principle-check", view.context.text("views.principles.begin"));
}

}  // namespace foothold::workspace
