#include <algorithm>
#include <map>
#include <utility>

#include "base/text.hpp"
#include "html/components.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/checks/measure_status.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/paper_views/paper_views.hpp"
#include "workspace/view_parts/measure_words.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using Measures = std::vector<const Record*>;

class MeasurementPlan {
 public:
  MeasurementPlan(Html& html, const ViewRequest& view) : html_(html), view_(view) {
    for (const Record* measure : view.records.of("measure"))
      if (!is_one_of(measure->fields, "state", {"retired"})) measures_.push_back(measure);
  }

  void write() {
    if (measures_.empty()) {
      html::nothing_yet(html_, Heading::h2, words("none"), words("none_text"));
      return write_begin_link(html_, view_, "measure", words("begin"));
    }
    write_plan();
    write_calendar();
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const {
    return view_.context.text("views.measurement-plan." + std::string(key));
  }

  void write_plan() {
    const std::string title = words("plan");
    const html::HeadedSection section(html_, Heading::h2, title);
    html::Table table(html_, view_.context, title,
                      {{words("measure")},
                       {words("source")},
                       {words("baseline")},
                       {words("target")},
                       {words("often")},
                       {words("who")},
                       {words("groups")}},
                      {.quiet = true});
    for (const Record* action : view_.records.of("strategic-action"))
      write_group(table, title_of(view_, *action),
                  [&](const Record& measure) { return refers_to(measure.fields, "action", *action); });
    write_group(table, words("of_the_whole"),
                [&](const Record& measure) { return records_of(view_.records, measure.fields, "action").empty(); });
  }

  template <typename Fits>
  void write_group(html::Table& table, const std::string& title, const Fits& fits) {
    bool is_first = true;
    for (const Record* measure : measures_) {
      if (!fits(*measure)) continue;
      if (std::exchange(is_first, false)) table.group(title);
      write_row(table, *measure);
    }
  }

  void write_row(html::Table& table, const Record& measure) {
    html::TableRow row = table.row(title_of(view_, measure), address_in(view_, "/records/" + measure.id));
    {
      const Element cell = row.open_cell();
      html::paragraph(html_, text_of(measure.fields, "question"));
      write_record_links(html_, view_, records_of(view_.records, measure.fields, "sources"));
      html::paragraph(html_, text_of(measure.fields, "how_collected"));
    }
    row.cell(baseline_words(measure), date_words(view_.context, text_of(measure.fields, "baseline_date")))
        .cell(target_words(view_.context, view_.records, measure),
              date_words(view_.context, text_of(measure.fields, "target_date")))
        .cell(choice_words(view_, measure, "frequency"))
        .cell(names_in(measure, "owner"))
        .cell(group_words(measure));
  }

  [[nodiscard]] std::string baseline_words(const Record& measure) const {
    const auto value = number_of(measure.fields, "baseline_value");
    return value ? amount_of_measure(measure, *value) : words("no_baseline");
  }

  [[nodiscard]] std::string names_in(const Record& measure, std::string_view field) const {
    std::vector<std::string> names;
    for (const std::string& reference : texts_of(measure.fields, field)) names.push_back(view_.names.name(reference));
    return join(names, ", ");
  }

  [[nodiscard]] std::string group_words(const Record& measure) const {
    std::vector<std::string> groups;
    for (const std::string& breakdown : texts_of(measure.fields, "breakdowns"))
      groups.push_back(choice_words(view_, "measure", "breakdowns", breakdown));
    for (const Record* group : records_of(view_.records, measure.fields, "groups"))
      groups.push_back(title_of(view_, *group));
    return groups.empty() ? text_of(measure.fields, "no_breakdown_reason") : join(groups, ", ");
  }

  // The next value of each measure by its day: whoever collects sees what comes first.
  void write_calendar() {
    std::multimap<std::string, const Record*> by_day;
    for (const Record* measure : measures_)
      if (std::string due = next_value_due(view_.records, *measure);
          !due.empty() && !is_one_of(measure->fields, "state", {"paused"}))
        by_day.emplace(std::move(due), measure);
    if (by_day.empty()) return;
    const std::string title = words("calendar");
    const html::HeadedSection section(html_, Heading::h2, title);
    html::Table table(html_, view_.context, title,
                      {{words("due")}, {words("measure")}, {words("who")}, {words("backup")}, {words("often")}},
                      {.quiet = true});
    for (const auto& [day, measure] : by_day)
      table.row(date_words(view_.context, day))
          .cell(title_of(view_, *measure), day < view_.records.today() ? words("overdue") : std::string())
          .cell(names_in(*measure, "owner"))
          .cell(names_in(*measure, "backup"))
          .cell(choice_words(view_, *measure, "frequency"));
  }

  Html& html_;
  const ViewRequest& view_;
  Measures measures_;  // by title, without those that are measured no more
};

}  // namespace

void write_measurement_plan(Html& html, const ViewRequest& view) {
  MeasurementPlan(html, view).write();
}

void lay_across(documents::Document& document, const ViewRequest& /*view*/) {
  document.paper = documents::Paper::letter_across;
}

}  // namespace foothold::workspace
