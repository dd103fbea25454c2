#include <algorithm>

#include "base/text.hpp"
#include "html/charts.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/overviews/measure_lines.hpp"
#include "workspace/view_parts/measure_words.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/views/impact_views.hpp"
#include "workspace/views/target_section.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

// A measure with the values that the reader may see.
struct FollowedMeasure {
  const Record* measure = nullptr;
  MeasureStatus status = MeasureStatus::no_data;
  const Record* last = nullptr;  // the newest value for everyone; null when there is none
};

class MeasuresView {
 public:
  MeasuresView(Html& html, const ViewRequest& view) : html_(html), view_(view) {
    for (const Record* measure : view.records.of("measure")) {
      const auto values = values_for_everyone(view.records, *measure);
      measures_.push_back({.measure = measure,
                           .status = status_of_measure(view.records, *measure),
                           .last = values.empty() ? nullptr : values.back()});
    }
  }

  void write() {
    if (const FollowedMeasure* one = chosen()) write_one(*one);
    write_counts();
    write_unseen_targets(html_, view_);
    write_table();
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    write_begin_link(html_, view_, "measure", words("begin"));
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const {
    return view_.context.text("views.measures." + std::string(key));
  }

  [[nodiscard]] const FollowedMeasure* chosen() const {
    const std::string id = view_.query.find("measure").value_or("");
    const auto at = std::ranges::find_if(measures_, [&](const FollowedMeasure& one) { return one.measure->id == id; });
    return at == measures_.end() ? nullptr : &*at;
  }

  void write_counts() {
    const std::string title = words("counts");
    const html::HeadedSection section(html_, Heading::h2, title);
    html::Table table(html_, view_.context, title, {{words("status")}, {words("count"), true}, {words("meaning")}},
                      {.quiet = true});
    for (const MeasureStatus status : all_measure_statuses()) {
      const auto count = std::ranges::count(measures_, status, &FollowedMeasure::status);
      if (count > 0)
        table.row(status_words(view_, status)).cell(std::to_string(count)).cell(status_meaning(view_, status));
    }
  }

  void write_table() {
    const std::string title = words("all");
    const html::HeadedSection section(html_, Heading::h2, title);
    html::Table table(html_, view_.context, title,
                      {{words("measure")},
                       {words("status")},
                       {words("latest")},
                       {words("target")},
                       {words("owner")},
                       {words("next_due")},
                       {words("chart")}},
                      {.quiet = true});
    for (const FollowedMeasure& one : measures_) write_row(table, one);
  }

  void write_row(html::Table& table, const FollowedMeasure& one) {
    const Record& measure = *one.measure;
    html::TableRow line = table.row(title_of(view_, measure), address_in(view_, "/records/" + measure.id));
    line.cell(status_words(view_, one.status), put_aside_words(measure));
    if (one.last == nullptr)
      line.cell(words("no_value"));
    else
      line.cell(value_words(measure, *one.last), date_words(view_.context, day_of_value(*one.last)));
    const std::string target = target_words(view_.context, view_.records, measure);
    line.cell(target.empty() ? words("no_target") : target,
              date_words(view_.context, text_of(measure.fields, "target_date")));
    write_owner(line, measure);
    write_next_due(line, measure);
    const Element cell = line.open_cell();
    html::link(html_, address_in(view_, "/views/measures?measure=" + measure.id), words("show"));
  }

  // A paused or retired measure says so beside its status.
  [[nodiscard]] std::string put_aside_words(const Record& measure) const {
    if (!is_one_of(measure.fields, "state", {"paused", "retired"})) return {};
    return choice_words(view_, measure, "state");
  }

  [[nodiscard]] static std::string value_words(const Record& measure, const Record& value) {
    return amount_of_measure(measure, number_of(value.fields, "value").value_or(0));
  }

  void write_owner(html::TableRow& line, const Record& measure) {
    const Element cell = line.open_cell();
    const auto owners = records_of(view_.records, measure.fields, "owner");
    write_record_links(html_, view_, owners);
    const std::string owner = text_of(measure.fields, "owner");
    if (owner.empty()) return html::missing(html_, words("no_owner"));
    if (owners.empty()) html_.text(view_.names.name(owner));  // somebody whom the reader may not see
  }

  void write_next_due(html::TableRow& line, const Record& measure) {
    const Element cell = line.open_cell();
    const std::string due = next_value_due(view_.records, measure);
    const bool put_aside = is_one_of(measure.fields, "state", {"paused", "retired"});
    if (due.empty() || put_aside) return;
    html_.text(date_words(view_.context, due));
    if (due >= view_.records.today()) return;
    html_.text(" ");
    html::tag(html_, words("overdue"));
  }

  void write_one(const FollowedMeasure& one) {
    const html::HeadedSection section(html_, Heading::h2, title_of(view_, *one.measure), "chart");
    html::paragraph(html_, text_of(one.measure->fields, "question"));
    html::paragraph(html_, status_words(view_, one.status) + ". " + status_meaning(view_, one.status));
    write_chart(*one.measure);
    write_break(*one.measure);
    write_target_sight(html_, view_, *one.measure);
    write_values(*one.measure);
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    write_record_link(html_, view_, *one.measure, words("to_measure"));
    write_begin_link(html_, view_, "observation", words("add_value"), {{"measure", "measure:" + one.measure->id}});
  }

  void write_chart(const Record& measure) {
    const MeasureLines lines = measure_lines(view_.records, measure);
    html::LineChart chart{.description = chart_words(measure, lines), .series = {}, .format = number_words};
    chart.series.push_back(
        {.label = words("everyone"), .points = lines.everyone, .breaks_before = lines.breaks_before});
    chart.series.push_back({.label = words("way"), .points = lines.way, .dashed = true});
    for (const GroupLine& line : lines.groups)
      chart.series.push_back(
          {.label = title_of(view_, *line.group), .points = line.points, .breaks_before = lines.breaks_before});
    std::erase_if(chart.series, [](const html::ChartSeries& series) { return series.points.empty(); });
    if (chart.series.empty()) return html::paragraph(html_, words("no_chart"));
    const std::string note = words("chart_note");
    const html::Figure figure(html_, view_.context.fill("views.measures.chart_title", {{"name", unit_of(measure)}}),
                              note);
    html::line_chart(html_, chart);
  }

  // What the numbers count: the unit, or the name of the measure.
  [[nodiscard]] std::string unit_of(const Record& measure) const {
    const std::string unit = text_of(measure.fields, "unit");
    return unit.empty() ? title_of(view_, measure) : unit;
  }

  [[nodiscard]] std::string chart_words(const Record& measure, const MeasureLines& lines) const {
    std::vector<std::string> values;
    for (const html::ChartPoint& point : lines.everyone)
      values.push_back(std::to_string(point.year) + ": " + number_words(point.value));
    return view_.context.fill("views.measures.chart_words",
                              {{"name", title_of(view_, measure)}, {"values", join(values, "; ")}});
  }

  void write_break(const Record& measure) {
    if (!says_yes(measure.fields, "was_changed")) return;
    const std::string day = text_of(measure.fields, "changed_on");
    const std::string note = text_of(measure.fields, "break_note");
    html::notice(html_, day.empty() ? view_.context.fill("views.measures.changed", {{"note", note}})
                                    : view_.context.fill("views.measures.changed_on",
                                                         {{"date", date_words(view_.context, day)}, {"note", note}}));
  }

  void write_values(const Record& measure) {
    const auto values = values_of(view_.records, measure);
    if (values.empty()) return;
    const std::string title = words("values");
    html::Table table(html_, view_.context, title,
                      {{words("day")}, {words("value"), true}, {words("whom")}, {words("verified")}});
    for (const Record* value : values)
      table.row(date_words(view_.context, day_of_value(*value)), address_in(view_, "/records/" + value->id))
          .cell(value_words(measure, *value), interval_words(*value))
          .cell(whom_words(*value))
          .cell(answer_or_nothing(*value));
  }

  [[nodiscard]] std::string interval_words(const Record& value) const {
    const auto lower = number_of(value.fields, "lower");
    const auto upper = number_of(value.fields, "upper");
    if (!lower || !upper) return {};
    return view_.context.fill("views.measures.interval",
                              {{"lower", number_words(*lower)}, {"upper", number_words(*upper)}});
  }

  // For whom a value is: a group, a part of the place, or everyone.
  [[nodiscard]] std::string whom_words(const Record& value) const {
    std::vector<std::string> whom;
    for (const char* field : {"group", "place"})
      if (const std::string reference = text_of(value.fields, field); !reference.empty())
        whom.push_back(view_.names.name(reference));
    return whom.empty() ? words("everyone") : join(whom, ", ");
  }

  [[nodiscard]] std::string answer_or_nothing(const Record& value) const {
    const std::string verified = text_of(value.fields, "verified");
    return verified.empty() ? std::string() : view_.context.text("answer." + verified);
  }

  Html& html_;
  const ViewRequest& view_;
  std::vector<FollowedMeasure> measures_;
};

}  // namespace

void write_measures(Html& html, const ViewRequest& view) {
  if (!view.records.of("measure").empty()) return MeasuresView(html, view).write();
  html::nothing_yet(html, Heading::h2, view.context.text("views.measures.none"),
                    view.context.text("views.measures.none_text"));
  write_begin_link(html, view, "measure", view.context.text("views.measures.begin"));
}

}  // namespace foothold::workspace
