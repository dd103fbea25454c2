#include "metrics/map/map_table.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "html/components.hpp"
#include "html/table.hpp"
#include "metrics/catalogue/value_format.hpp"
#include "metrics/map/map_form.hpp"
#include "metrics/map/map_words.hpp"
#include "metrics/profile/profile_words.hpp"

namespace foothold::metrics {
namespace {

using html::Element;

std::string count_words(std::size_t count) {
  return grouped_number(static_cast<double>(count), 0);
}

class MapTable {
 public:
  MapTable(html::Html& html, const html::PageContext& context, const Edition& edition, const MetricMap& map,
           const MapQuery& query)
      : html_(html),
        context_(context),
        edition_(edition),
        map_(map),
        query_(query),
        metric_(edition.catalogue().metric(map.key.metric)),
        family_(edition.catalogue().family(metric_)),
        rows_(ordered_rows(map, edition, query.state, query.order)) {}

  void write() {
    rows_form(html_, context_, edition_, query_, map_.may_be_ranked);
    html::paragraph(html_, order_words());
    if (rows_.empty()) return html::paragraph(html_, context_.text("map.rows.none"));
    write_rows();
    write_pages();
  }

 private:
  [[nodiscard]] std::string order_words() const {
    if (map_.may_be_ranked) return map_.weak_count() > 0 ? context_.text("map.rows.weak_last") : std::string();
    return context_.text("map.rows.not_ranked") + " " + context_.say(family_.comparison_note);
  }

  [[nodiscard]] std::size_t first() const { return query_.from < rows_.size() ? query_.from : 0; }
  [[nodiscard]] std::size_t end() const { return std::min(first() + rows_on_page, rows_.size()); }
  [[nodiscard]] bool is_whole() const { return rows_.size() <= rows_on_page; }

  void write_rows() {
    const bool is_city = map_.key.level == Level::place;
    const bool sorts = map_.may_be_ranked;
    html::Table table(html_, context_, caption(),
                      {{context_.text(is_city ? "level.place" : "level.county")},
                       {context_.text("map.rows.state")},
                       {context_.text("detail.value"), true, {}, sorts},
                       {context_.text("detail.interval"), true, {}, false},
                       {context_.text("detail.grade")}},
                      {.sortable = is_whole()});
    for (std::size_t index = first(); index < end(); ++index) write_row(table, *rows_[index]);
  }

  [[nodiscard]] std::string caption() const {
    return context_.fill("map.rows.caption", {{"title", map_title(context_, edition_, map_.key)},
                                              {"first", count_words(first() + 1)},
                                              {"last", count_words(end())},
                                              {"all", count_words(rows_.size())}});
  }

  void write_row(html::Table& table, const MapRow& row) {
    const places::Place& place = edition_.places().at(row.reading.place);
    html::TableRow cells = table.row(place.name, context_.link("/places/" + std::string(place.geoid.text())));
    const places::State* state = edition_.places().find_state(place.geoid.state());
    cells.cell(state == nullptr ? std::string(place.geoid.state()) : context_.say(state->name));
    const Reading& reading = row.reading;
    if (!reading.has_value()) {
      cells.sorted_cell(context_.text("detail.no_value"), "", why_blank(context_, edition_, row));
    } else {
      // A Weak value is not ranked, so it sorts like none.
      const bool sorts = row.shade == Shade::classed && !row.is_weak();
      cells.sorted_cell(value_words(context_, metric_, reading), sorts ? shortest_number(row.number) : "");
    }
    cells.cell(reading.has_interval()
                   ? format_number(metric_, *reading.lower) + "–" + format_number(metric_, *reading.upper)
                   : "–");
    const Element cell = cells.open_cell();
    if (reading.has_value()) html::grade_tag(html_, context_, grade_mark(reading.grade));
  }

  void write_pages() {
    if (is_whole()) return;
    const Element nav = html_.open("nav", {{"class", "fh-actions"}, {"aria-label", context_.text("map.rows.pages")}});
    if (first() > 0) write_page_link(first() - std::min(first(), rows_on_page), "map.rows.previous");
    if (end() < rows_.size()) write_page_link(end(), "map.rows.next");
  }

  void write_page_link(std::size_t from, std::string_view key) {
    MapQuery other = query_;
    other.from = from;
    html_.element(
        "a",
        {{"class", "usa-button usa-button--outline"}, {"href", context_.link(map_path(other, edition_) + "#table")}},
        context_.text(key));
  }

  html::Html& html_;
  const html::PageContext& context_;
  const Edition& edition_;
  const MetricMap& map_;
  const MapQuery& query_;
  const Metric& metric_;
  const MetricFamily& family_;
  std::vector<const MapRow*> rows_;
};

}  // namespace

void map_table(html::Html& html, const html::PageContext& context, const Edition& edition, const MetricMap& map,
               const MapQuery& query) {
  MapTable(html, context, edition, map, query).write();
}

}  // namespace foothold::metrics
