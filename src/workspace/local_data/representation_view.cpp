#include <algorithm>

#include "base/text.hpp"
#include "html/components.hpp"
#include "metrics/profile/profile_words.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/local_data/local_data_views.hpp"
#include "workspace/local_data/representation_shares.hpp"
#include "workspace/readings/coalition_places.hpp"
#include "workspace/view_parts/measure_words.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

constexpr double few_seats = 20;  // below it one person moves a share by five points or more

std::string words(const ViewRequest& view, std::string_view key) {
  return view.context.text("views.representation." + std::string(key));
}

std::string percent_words(double share) {
  constexpr double percents = 100;
  return grouped_number(share * percents, 1) + "%";
}

// For which community a count is: the one that it names, or else the first of the coalition.
std::optional<metrics::PlaceIndex> place_of(const ViewRequest& view, const Record& count) {
  const auto geoid = places::Geoid::parse(text_of(count.fields, "place"));
  if (const auto named = geoid ? view.edition.places().find(*geoid) : std::nullopt) return named;
  const auto own = places_of(view.records, view.edition);
  return own.empty() ? std::nullopt : std::optional(own.front());
}

class CountPart {
 public:
  CountPart(Html& html, const ViewRequest& view, const RepresentationShares& shares, metrics::PlaceIndex place)
      : html_(html), view_(view), shares_(shares), place_(place) {}

  void write() {
    const html::HeadedSection section(html_, Heading::h2, title_of(view_, *shares_.count));
    write_facts();
    if (shares_.groups.empty()) return html::missing(html_, words(view_, "nobody_said"));
    write_groups();
    write_limits();
  }

 private:
  void write_facts() {
    const Fields& fields = shares_.count->fields;
    html::DefinitionList list(html_);
    for (const std::string_view field : {"body", "seats", "vacancies", "answered", "not_said"}) {
      const auto number = number_of(fields, field);
      const std::string text = number ? number_words(*number) : text_of(fields, field);
      if (!text.empty()) list.item(view_.context.say(view_.records.field_label("representation-count", field)), text);
    }
    list.item(words(view_, "when"), date_words(view_.context, day_of(*shares_.count)));
    list.item(words(view_, "place"),
              view_.edition.places().full_name(view_.edition.places().at(place_), view_.context.language()));
  }

  void write_groups() {
    html::Table table(html_, view_.context, words(view_, "table"),
                      {{words(view_, "group")},
                       {words(view_, "officials"), true},
                       {words(view_, "residents"), true},
                       {words(view_, "parity"), true}});
    for (const GroupShare& group : shares_.groups) write_group(table, group);
  }

  void write_group(html::Table& table, const GroupShare& group) {
    html::TableRow row = table.row(view_.context.say(view_.records.field_label("representation-count", group.field)));
    row.cell(percent_words(group.share),
             view_.context.fill("views.representation.so_many",
                                {{"officials", number_words(group.officials)}, {"said", number_words(shares_.said)}}));
    if (!group.residents.has_value()) {
      row.cell(words(view_, "no_residents")).cell("");
      return;
    }
    row.cell(percent_words(group.residents.value), std::to_string(group.residents.key.year))
        .cell(grouped_number(group.parity(), 2));
  }

  void write_limits() {
    std::vector<std::string> limits = {words(view_, "source")};
    if (shares_.seats > 0 && shares_.seats < few_seats)
      limits.push_back(
          view_.context.fill("views.representation.few_seats", {{"share", percent_words(1 / shares_.seats)}}));
    html::source_line(html_, join(limits, " "));
  }

  Html& html_;
  const ViewRequest& view_;
  const RepresentationShares& shares_;
  metrics::PlaceIndex place_;
};

bool is_for(const ViewRequest& view, const Record& count) {
  return view.records.find(count.id) != nullptr || (is_settled(count) && may_show_officials(count));
}

}  // namespace

void write_representation(Html& html, const ViewRequest& view) {
  bool is_empty = true;
  for (const Record* count : view.all.of("representation-count")) {
    const auto place = place_of(view, *count);
    if (!is_for(view, *count) || !place) continue;
    is_empty = false;
    CountPart(html, view, representation_shares(*count, *place, view.edition), *place).write();
    if (!may_show_officials(*count)) html::notice(html, words(view, "kept"));
  }
  if (is_empty) html::nothing_yet(html, Heading::h2, words(view, "nothing"), words(view, "nothing_text"));
  const Element actions = html.open("div", {{"class", "fh-actions fh-no-print"}});
  if (view.participant.role >= Role::editor) write_begin_link(html, view, "representation-count", words(view, "begin"));
  if (!is_empty)
    html::link(html, address_in(view, "/views/evidence?predictor=representation"), words(view, "to_finding"));
}

}  // namespace foothold::workspace
