#include <cmath>

#include "documents/workbook.hpp"
#include "html/edition_name.hpp"
#include "metrics/compare/compare_formats.hpp"
#include "metrics/data/reading_formats.hpp"

namespace foothold::metrics {
namespace {

using documents::Cell;

Cell number(std::optional<double> value) {
  return value && std::isfinite(*value) ? Cell(*value) : Cell();
}

// A pair has no single number; its two parts stand in the second sheet.
Cell single_number(const Reading& reading) {
  return std::isnan(reading.second) ? number(reading.value) : Cell();
}

class CompareWorkbook {
 public:
  CompareWorkbook(const PlaceComparison& comparison, const Edition& edition, const Messages& messages,
                  Language language)
      : comparison_(comparison),
        edition_(edition),
        messages_(messages),
        language_(language),
        book_(messages.fill(language, "workbook.title",
                            {{"edition", html::edition_name(messages, language, edition.facts().release)}}),
              "Foothold") {
    for (const PlaceIndex place : comparison.places)
      names_.push_back(edition.places().full_name(edition.places().at(place), language));
  }

  std::string write() {
    write_side_by_side();
    write_values();
    write_notes();
    return book_.take();
  }

 private:
  [[nodiscard]] const std::string& text(std::string_view key) const { return messages_.text(language_, key); }

  template <typename Visit>
  void each_metric(Visit visit) const {
    for (const ComparedPredictor& predictor : comparison_.predictors)
      for (const ComparedMetric& metric : predictor.metrics) visit(*predictor.predictor, metric);
  }

  [[nodiscard]] const Metric& facts(const ComparedMetric& metric) const {
    return edition_.catalogue().metric(metric.metric);
  }

  void write_side_by_side() {
    std::vector<documents::Column> columns = {
        {text("compare.workbook.predictor"), 32}, {text("workbook.label"), 48}, {text("workbook.year"), 8}};
    for (const std::string& name : names_) columns.push_back({name, 24});
    book_.begin_sheet(text("compare.workbook.side_by_side"), columns);
    each_metric([this](const toolkit::Predictor& predictor, const ComparedMetric& metric) {
      std::vector<Cell> cells = {std::string_view(predictor.label.in(language_)),
                                 std::string_view(facts(metric).label.in(language_)), year_of(metric)};
      for (const ComparedValue& value : metric.values) cells.push_back(single_number(value.reading));
      book_.add_row(cells);
    });
  }

  static Cell year_of(const ComparedMetric& metric) {
    return metric.year == 0 ? Cell() : Cell(static_cast<double>(metric.year));
  }

  void write_values() {
    book_.begin_sheet(text("workbook.values"), {{text("workbook.place"), 10},
                                                {text("workbook.place_name"), 28},
                                                {text("workbook.metric"), 36},
                                                {text("workbook.year"), 8},
                                                {text("workbook.value"), 14},
                                                {text("workbook.lower"), 14},
                                                {text("workbook.upper"), 14},
                                                {text("workbook.grade"), 10},
                                                {text("workbook.missing"), 20},
                                                {text("workbook.part_1"), 12},
                                                {text("workbook.part_2"), 12},
                                                {text("compare.workbook.verdict"), 16},
                                                {text("compare.workbook.refusal"), 24},
                                                {text("compare.workbook.difference"), 14},
                                                {text("compare.workbook.p"), 12}});
    each_metric([this](const toolkit::Predictor&, const ComparedMetric& metric) {
      for (std::size_t index = 0; index < metric.values.size(); ++index)
        write_value(metric, metric.values[index], names_[index]);
    });
  }

  void write_value(const ComparedMetric& metric, const ComparedValue& value, std::string_view name) {
    const Reading& reading = value.reading;
    const bool pair = !std::isnan(reading.second);
    const auto& comparison = value.comparison;
    book_.add_row({edition_.places().at(reading.place).geoid.text(), name, std::string_view(facts(metric).id),
                   year_of(metric), single_number(reading), number(reading.lower), number(reading.upper),
                   grade_name(reading.grade), missing_name(reading.missing), pair ? number(reading.value) : Cell(),
                   number(reading.second), comparison ? Cell(verdict_name(comparison->verdict)) : Cell(),
                   comparison ? Cell(refusal_name(comparison->refusal)) : Cell(),
                   comparison && !comparison->refused() ? number(comparison->difference) : Cell(),
                   comparison ? number(comparison->adjusted_p) : Cell()});
  }

  void note(std::string_view subject, std::string_view words) { book_.add_row({subject, words}); }

  void write_notes() {
    book_.begin_sheet(text("workbook.notes"), {{text("workbook.subject"), 38}, {text("workbook.note"), 120}});
    note(text("workbook.source"), text("workbook.source_note"));
    note(text("workbook.edition"),
         html::edition_name(messages_, language_, edition_.facts().release) + " (" + edition_.facts().id + ")");
    if (edition_.facts().fictional) note(text("workbook.fictional"), text("workbook.fictional_note"));
    note(text("compare.workbook.verdict"), text("compare.working.test"));
    note(text("compare.workbook.p"), text("compare.working.family"));
    note(text("workbook.grade"), text("workbook.grade_note"));
    note(text("workbook.missing"), text("workbook.missing_note"));
    each_metric([this](const toolkit::Predictor&, const ComparedMetric& metric) { write_metric_notes(facts(metric)); });
  }

  void write_metric_notes(const Metric& metric) {
    const MetricFamily& family = edition_.catalogue().family(metric);
    for (const Localized* words : {&family.definition, &family.source}) note(metric.id, words->in(language_));
    for (const Localized& caveat : family.caveats) note(metric.id, caveat.in(language_));
  }

  const PlaceComparison& comparison_;
  const Edition& edition_;
  const Messages& messages_;
  Language language_;
  documents::WorkbookWriter book_;
  std::vector<std::string> names_;
};

}  // namespace

std::string compare_workbook(const PlaceComparison& comparison, const Edition& edition, const Messages& messages,
                             Language language) {
  return CompareWorkbook(comparison, edition, messages, language).write();
}

}  // namespace foothold::metrics
