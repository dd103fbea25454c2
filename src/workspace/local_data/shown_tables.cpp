#include "workspace/local_data/shown_tables.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "html/components.hpp"
#include "workspace/view_parts/measure_words.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

using html::Html;

constexpr std::size_t years_shown = 6;

std::string words(const ViewRequest& view, std::string_view key) {
  return view.context.text("views.local-data." + std::string(key));
}

std::string with_unit(const ViewRequest& view, const Record& indicator, double value) {
  const std::string unit = text_of(indicator.fields, "unit");
  std::string number = number_words(value);
  if (unit == "percent") return number + "%";
  if (unit == "dollars") return "$" + number;
  if (unit == "days") return view.context.fill("views.local-data.days", {{"count", number}});
  return number;
}

class ShownTable {
 public:
  ShownTable(Html& html, const ViewRequest& view, const ShownIndicator& shown)
      : html_(html), view_(view), shown_(shown) {
    for (const ShownValue& value : shown.values) {
      CellSpot spot = spot_of(*value.row);
      years_.insert(spot.year);
      places_.insert(spot.place);
      const std::string year = std::exchange(spot.year, {});
      lines_[spot].emplace(year, &value);
    }
    while (years_.size() > years_shown) years_.erase(years_.begin());
  }

  void write() {
    write_lines();
    write_marks();
  }

 private:
  using Line = std::map<std::string, const ShownValue*>;

  void write_lines() {
    const std::string who = words(view_, "who_and_where");
    std::vector<html::Column> columns = {{who}};
    const std::string no_year = words(view_, "no_year");
    for (const std::string& year : years_) columns.push_back({year.empty() ? no_year : year, true});
    html::Table table(html_, view_.context, title_of(view_, *shown_.indicator), columns, {.quiet = true});
    for (const auto& [spot, line] : lines_) write_line(table, line);
  }

  void write_line(html::Table& table, const Line& line) {
    html::TableRow row = table.row(label_of(*line.begin()->second->row));
    for (const std::string& year : years_) {
      const auto at = line.find(year);
      if (at == line.end()) {
        row.cell("");
        continue;
      }
      row.cell(shown_words(view_, shown_, *at->second), shown_note(view_, *at->second));
    }
  }

  // As somebody wrote it, and with its place only where there are several.
  [[nodiscard]] std::string label_of(const Fields& row) const {
    std::vector<std::string> parts;
    const std::string place = text_of(row, "place");
    const std::string area = text_of(row, "area");
    const std::string group = text_of(row, "group");
    if (places_.size() > 1 && !place.empty()) parts.push_back(view_.names.name("place:" + place));
    if (!area.empty()) parts.push_back(area);
    if (!group.empty() && group != area) parts.push_back(group);
    if (parts.empty()) return words(view_, "all_people");
    return join(parts, ", ");
  }

  void write_marks() {
    std::vector<std::string> marks;
    if (shown_.kept_back)
      marks.push_back(words(view_, "kept_back"));
    else if (shown_.count(Showing::hidden) > 0)
      marks.push_back(view_.context.fill("views.local-data.hidden_means", {{"least", number_words(shown_.least)}}));
    if (shown_.count(Showing::not_available) > 0) marks.push_back(words(view_, "not_available_means"));
    if (shown_.count(Showing::below_limit) + shown_.count(Showing::above_limit) > 0)
      marks.push_back(words(view_, "limit_means"));
    if (!marks.empty()) html::source_line(html_, join(marks, " "));
  }

  Html& html_;
  const ViewRequest& view_;
  const ShownIndicator& shown_;
  std::set<std::string> years_;
  std::set<std::string> places_;
  std::map<CellSpot, Line> lines_;
};

}  // namespace

std::vector<ShownIndicator> indicators_to_show(const ViewRequest& view, std::string_view predictor) {
  // All are looked at together, because one can give the hidden numbers of another away.
  const std::vector<const Record*>& all = view.all.of("local-indicator");
  std::vector<ShownIndicator> shown = shown_indicators(view.all, all);
  const std::string reference = "predictor:" + std::string(predictor);
  std::erase_if(shown, [&](const ShownIndicator& one) {
    const Record& record = *one.indicator;
    const bool is_seen = is_settled(record) || view.records.find(record.id) != nullptr;
    return !is_seen || (!predictor.empty() && !has_text(record.fields, "predictors", reference));
  });
  return shown;
}

std::string shown_words(const ViewRequest& view, const ShownIndicator& shown, const ShownValue& value) {
  switch (value.showing) {
    case Showing::hidden:
      return "—";
    case Showing::not_available:
      return words(view, "not_available");
    case Showing::below_limit:
      return "<5%";
    case Showing::above_limit:
      return ">95%";
    case Showing::value:
      break;
  }
  return with_unit(view, *shown.indicator, number_of(*value.row, "value").value_or(0));
}

std::string shown_note(const ViewRequest& view, const ShownValue& value) {
  if (value.showing == Showing::hidden || value.showing == Showing::not_available) return {};
  std::vector<std::string> notes;
  const auto count = number_of(*value.row, "count");
  const auto out_of = number_of(*value.row, "out_of");
  if (out_of && count && value.showing == Showing::value)
    notes.push_back(view.context.fill("views.local-data.count_of",
                                      {{"count", number_words(*count)}, {"out_of", number_words(*out_of)}}));
  else if (out_of)
    notes.push_back(view.context.fill("views.local-data.out_of", {{"out_of", number_words(*out_of)}}));
  else if (count && count != number_of(*value.row, "value"))
    notes.push_back(view.context.fill("views.local-data.cases", {{"count", number_words(*count)}}));
  if (value.small) notes.push_back(words(view, "small"));
  if (value.unsteady) notes.push_back(words(view, "unsteady"));
  return join(notes, "; ");
}

void write_definition(Html& html, const ViewRequest& view, const Record& indicator) {
  const Fields& fields = indicator.fields;
  std::vector<std::string> sources;
  for (const Record* source : records_of(view.records, fields, "data_source"))
    sources.push_back(title_of(view, *source));
  html::DefinitionList list(html);
  const auto item = [&](std::string_view field, const std::string& text) {
    if (!text.empty()) list.item(view.context.say(view.records.field_label(indicator.type, field)), text);
  };
  item("numerator", text_of(fields, "numerator"));
  item("denominator", text_of(fields, "denominator"));
  item("unit", choice_words(view, indicator, "unit"));
  item("direction", choice_words(view, indicator, "direction"));
  item("data_source", join(sources, ", "));
  item("method", text_of(fields, "method"));
}

void write_shown_table(Html& html, const ViewRequest& view, const ShownIndicator& shown) {
  if (shown.values.empty()) return html::missing(html, words(view, "no_values"));
  ShownTable(html, view, shown).write();
}

}  // namespace foothold::workspace
