#include "workspace/inventory/uncovered_section.hpp"

#include "html/components.hpp"
#include "workspace/evidence/newest_number.hpp"
#include "workspace/inventory/data_inventory.hpp"
#include "workspace/readings/coalition_places.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

class UncoveredSection {
 public:
  UncoveredSection(Html& html, const ViewRequest& view) : html_(html), view_(view) {}

  void write() {
    const auto uncovered = uncovered_predictors(view_.records);
    const html::HeadedSection section(html_, Heading::h2, words("uncovered"), "uncovered");
    if (uncovered.empty())
      return html::alert(html_, html::AlertKind::success, words("all_covered"), words("all_covered_text"));
    html::paragraph(html_, fill("uncovered_text", {{"count", std::to_string(uncovered.size())}}));
    const auto places = places_of(view_.records, view_.edition);
    if (places.empty()) return write_list(uncovered);
    write_table(uncovered, places.front());
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const {
    return view_.context.text("views.inventory." + std::string(key));
  }
  [[nodiscard]] std::string fill(std::string_view key,
                                 std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
    return view_.context.fill("views.inventory." + std::string(key), values);
  }

  // Without a place there is no published number to stand beside them.
  void write_list(const std::vector<UncoveredPredictor>& uncovered) {
    {
      const Element paragraph = html_.open("p", {{"class", "fh-no-print"}});
      html_.text(words("no_place") + " ");
      html::link(html_, address_in(view_, "/settings"), view_.context.text("evidence.to_settings"));
    }
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const UncoveredPredictor& one : uncovered) {
      const Element item = html_.open("li");
      html_.text(view_.context.say(one.predictor->label) + " ");
      write_begin_for(*one.predictor);
    }
  }

  void write_table(const std::vector<UncoveredPredictor>& uncovered, metrics::PlaceIndex place) {
    const auto profile = metrics::make_profile(place, view_.edition, view_.records.toolkit().framework);
    const std::string name =
        view_.edition.places().full_name(view_.edition.places().at(place), view_.context.language());
    html::Table table(html_, view_.context, words("uncovered"),
                      {{words("predictor")}, {fill("published", {{"place", name}})}, {words("next")}}, {.quiet = true});
    std::string_view pillar;
    for (const UncoveredPredictor& one : uncovered) {
      if (one.predictor->pillar != pillar) write_pillar(table, one.predictor->pillar);
      pillar = one.predictor->pillar;
      const std::string code(view_.edition.places().at(place).geoid.text());
      html::TableRow row =
          table.row(view_.context.say(one.predictor->label),
                    address_in(view_, "/views/evidence?place=" + code + "&predictor=" + one.predictor->id));
      if (const auto* known = metrics::find_predictor(profile, one.predictor->id))
        write_newest_number(row, html_, view_, *known);
      else
        row.cell(view_.context.text("evidence.no_metric"));
      write_next(row, one);
    }
  }

  void write_pillar(html::Table& table, std::string_view id) {
    if (const toolkit::Pillar* pillar = view_.records.toolkit().framework.find_pillar(id))
      table.group(view_.context.say(pillar->label));
  }

  void write_next(html::TableRow& row, const UncoveredPredictor& one) {
    const Element cell = row.open_cell();
    write_begin_for(*one.predictor);
    for (const Record* dead_end : one.dead_ends) {
      const Element line = html_.open("div");
      write_record_link(html_, view_, *dead_end);
      html_.text(": " + choice_words(view_, *dead_end, "state"));
    }
  }

  void write_begin_for(const toolkit::Predictor& predictor) {
    const Element begin = html_.open("span", {{"class", "fh-no-print"}});
    write_begin_link(html_, view_, data_source_type, words("begin_for"), {{"predictors", "predictor:" + predictor.id}});
  }

  Html& html_;
  const ViewRequest& view_;
};

}  // namespace

void write_uncovered_predictors(Html& html, const ViewRequest& view) {
  UncoveredSection(html, view).write();
}

}  // namespace foothold::workspace
