#include "metrics/data/readings_workbook.hpp"

#include <cmath>
#include <set>

#include "documents/workbook.hpp"
#include "html/edition_name.hpp"
#include "metrics/data/reading_formats.hpp"

namespace foothold::metrics {
namespace {

using documents::Cell;

Cell number(std::optional<double> value) {
  return value && std::isfinite(*value) ? Cell(*value) : Cell();
}

class ReadingsWorkbook {
 public:
  ReadingsWorkbook(const Edition& edition, const Messages& messages, Language language)
      : edition_(edition),
        messages_(messages),
        language_(language),
        book_(messages.fill(language, "workbook.title",
                            {{"edition", html::edition_name(messages, language, edition.facts().release)}}),
              "Foothold") {}

  std::string write(const std::vector<Reading>& readings) {
    book_.begin_sheet(text("workbook.values"), value_columns());
    for (const Reading& reading : readings) write_reading(reading);
    book_.begin_sheet(text("workbook.notes"), {{text("workbook.subject"), 38}, {text("workbook.note"), 120}});
    write_notes();
    return book_.take();
  }

 private:
  [[nodiscard]] const std::string& text(std::string_view key) const { return messages_.text(language_, key); }

  [[nodiscard]] std::vector<documents::Column> value_columns() const {
    return {{text("workbook.place"), 10},     {text("workbook.place_name"), 28}, {text("workbook.state"), 16},
            {text("workbook.metric"), 36},    {text("workbook.label"), 48},      {text("workbook.year"), 8},
            {text("workbook.breakdown"), 18}, {text("workbook.group"), 26},      {text("workbook.value"), 14},
            {text("workbook.lower"), 14},     {text("workbook.upper"), 14},      {text("workbook.grade"), 10},
            {text("workbook.missing"), 20},   {text("workbook.part_1"), 12},     {text("workbook.part_2"), 12}};
  }

  void write_reading(const Reading& reading) {
    const Metric& metric = edition_.catalogue().metric(reading.key.metric);
    const places::Place& place = edition_.places().at(reading.place);
    const places::State* state = edition_.places().find_state(place.geoid.state());
    const SliceNames names = slice_names(reading.key, edition_.catalogue());
    const bool pair = !std::isnan(reading.second);
    metrics_.insert(reading.key.metric);
    book_.add_row({place.geoid.text(), std::string_view(place.name),
                   state == nullptr ? Cell() : Cell(std::string_view(state->name.in(language_))),
                   std::string_view(names.metric), std::string_view(metric.label.in(language_)),
                   static_cast<double>(reading.key.year), std::string_view(names.breakdown),
                   std::string_view(names.subgroup), pair ? Cell() : number(reading.value), number(reading.lower),
                   number(reading.upper), grade_name(reading.grade), missing_name(reading.missing),
                   pair ? number(reading.value) : Cell(), number(reading.second)});
  }

  void note(std::string_view subject, std::string_view words) { book_.add_row({subject, words}); }

  void write_notes() {
    note(text("workbook.source"), text("workbook.source_note"));
    note(text("workbook.edition"),
         html::edition_name(messages_, language_, edition_.facts().release) + " (" + edition_.facts().id + ")");
    if (edition_.facts().fictional) note(text("workbook.fictional"), text("workbook.fictional_note"));
    note(text("workbook.grade"), text("workbook.grade_note"));
    note(text("workbook.missing"), text("workbook.missing_note"));
    for (const MetricIndex index : metrics_) write_metric_notes(edition_.catalogue().metric(index));
  }

  void write_metric_notes(const Metric& metric) {
    const MetricFamily& family = edition_.catalogue().family(metric);
    note(metric.id, family.definition.in(language_));
    note(metric.id, family.how_to_read.in(language_));
    note(metric.id, family.source.in(language_));
    for (const Localized& caveat : family.caveats) note(metric.id, caveat.in(language_));
  }

  const Edition& edition_;
  const Messages& messages_;
  Language language_;
  documents::WorkbookWriter book_;
  std::set<MetricIndex> metrics_;
};

}  // namespace

std::string readings_workbook(const std::vector<Reading>& readings, const Edition& edition, const Messages& messages,
                              Language language) {
  return ReadingsWorkbook(edition, messages, language).write(readings);
}

}  // namespace foothold::metrics
