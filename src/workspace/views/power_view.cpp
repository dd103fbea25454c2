#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/systems/power_grid.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/views/strategy_views.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

constexpr std::array<std::string_view, 5> approaches = {"mobilize", "move", "bring-in", "inform", "neutralize"};

std::string words(const ViewRequest& view, std::string_view key) {
  return view.context.text("views.power." + std::string(key));
}

std::string approach_words(const ViewRequest& view, std::string_view approach) {
  return choice_words(view, "power-map", "stakeholders.approach", approach);
}

// "−1, against"
std::string stance_words(const ViewRequest& view, int stance) {
  constexpr std::array<std::string_view, 2 * strongest_stance + 1> keys = {"strongly-against", "against", "neutral",
                                                                           "for", "strongly-for"};
  const int place = stance + strongest_stance;
  return words(view, "stance." + std::string(keys.at(static_cast<std::size_t>(place))));
}

// "Influence 5 (most)"
std::string influence_words(const ViewRequest& view, int influence) {
  const std::string rating = std::to_string(influence);
  if (influence == most_influence) return view.context.fill("views.power.influence_most", {{"rating", rating}});
  if (influence == 1) return view.context.fill("views.power.influence_least", {{"rating", rating}});
  return view.context.fill("views.power.influence_of", {{"rating", rating}});
}

// One map: its grid, the same as a table, what to ask of whom, and who influences whom.
class PowerMapPart {
 public:
  PowerMapPart(Html& html, const ViewRequest& view, const Record& map)
      : html_(html), view_(view), map_(map), grid_(power_grid(view.records, map)) {}

  void write() {
    const html::HeadedSection section(html_, Heading::h2, title_of(view_, map_));
    if (is_public(map_))
      html::alert(html_, html::AlertKind::error, words(view_, "public"), words(view_, "public_text"));
    write_head();
    if (grid_.stakeholders.empty())
      return html::nothing_yet(html_, Heading::h3, words(view_, "nobody"), words(view_, "nobody_text"));
    write_grid();
    write_list();
    write_details();
    write_network();
    write_approaches();
  }

 private:
  void write_head() {
    html::DefinitionList list(html_);
    write_text(list, map_.fields, "change", "change");
    if (const std::string day = text_of(map_.fields, "by_when"); !day.empty())
      list.item(words(view_, "by_when"), date_words(view_.context, day));
    {
      const Element item = list.open_item(words(view_, "deciders"));
      const auto deciders = records_of(view_.records, map_.fields, "decision_makers");
      write_record_links(html_, view_, deciders);
      if (deciders.empty()) html_.text(words(view_, "no_decider"));
    }
    write_text(list, map_.fields, "missing", "missing_voices");
    write_text(list, map_.fields, "plan", "plan");
  }

  void write_text(html::DefinitionList& list, const Fields& fields, std::string_view key, std::string_view field) {
    if (const std::string text = text_of(fields, field); !text.empty()) list.item(words(view_, key), text);
  }

  void write_grid() {
    const std::string title = words(view_, "grid");
    const html::HeadedSection section(html_, Heading::h3, title);
    html::paragraph(html_, words(view_, "grid_text"));
    std::vector<std::string> labels = {words(view_, "corner")};
    for (int stance = -strongest_stance; stance <= strongest_stance; ++stance)
      labels.push_back(stance_words(view_, stance));
    std::vector<html::Column> columns;
    for (const std::string& label : labels) columns.push_back({.label = label});
    html::Table table(html_, view_.context, title, columns, {.quiet = true});
    for (int influence = most_influence; influence >= 1; --influence) {
      html::TableRow row = table.row(influence_words(view_, influence));
      for (int stance = -strongest_stance; stance <= strongest_stance; ++stance) {
        const Element cell = row.open_cell();
        for (const std::size_t place : grid_.at(influence, stance)) write_in_grid(grid_.stakeholders[place]);
        html_.element("span", {{"class", "fh-table__note"}}, approach_words(view_, usual_approach(influence, stance)));
      }
    }
  }

  void write_in_grid(const Stakeholder& one) {
    const Element name = html_.open("span", {{"class", "fh-heat"}});
    html_.text(one.name + " ");
    if (one.decides) html::tag(html_, words(view_, "decides"));
  }

  void write_list() {
    const std::string title = words(view_, "list");
    const html::HeadedSection section(html_, Heading::h3, title);
    html::Table table(html_, view_.context, title,
                      {{words(view_, "name")},
                       {words(view_, "formal")},
                       {words(view_, "influence")},
                       {words(view_, "stance")},
                       {words(view_, "approach")}},
                      {.quiet = true});
    for (const Stakeholder& one : grid_.stakeholders) write_row(table, one);
  }

  void write_row(html::Table& table, const Stakeholder& one) {
    html::TableRow row =
        table.row(one.name, one.entry == nullptr ? std::string() : address_in(view_, "/records/" + one.entry->id));
    {
      const Element cell = row.open_cell();
      one.decides ? html::tag(html_, words(view_, "decides")) : static_cast<void>(html_.text(formal_words(*one.row)));
    }
    const std::string not_judged = words(view_, "not_judged");
    row.cell(one.influence ? std::to_string(*one.influence) : not_judged)
        .cell(one.stance ? stance_words(view_, *one.stance) : not_judged);
    write_approach(row, one);
  }

  [[nodiscard]] std::string formal_words(const Fields& row) const {
    const std::string decides = text_of(row, "decides");
    if (decides == "no") return words(view_, "no_formal");
    return view_.context.text("answer.unsure");
  }

  // What people chose, and beside it what is usual where that is something else.
  void write_approach(html::TableRow& row, const Stakeholder& one) {
    const std::string chosen = text_of(*one.row, "approach");
    const std::string usual = one.placed() ? std::string(usual_approach(*one.influence, *one.stance)) : std::string();
    const std::string usual_note =
        usual.empty() || usual == chosen
            ? std::string()
            : view_.context.fill("views.power.usual", {{"approach", approach_words(view_, usual)}});
    if (chosen.empty()) return static_cast<void>(row.cell(usual_note));
    row.cell(view_.context.fill("views.power.chosen", {{"approach", approach_words(view_, chosen)}}), usual_note);
  }

  void write_details() {
    const html::HeadedSection section(html_, Heading::h3, words(view_, "details"));
    for (const Stakeholder& one : grid_.stakeholders) {
      html::heading(html_, Heading::h4, one.name);
      html::DefinitionList list(html_);
      write_text(list, *one.row, "role", "role");
      write_text(list, *one.row, "cares_about", "cares_about");
      if (is_answered(*one.row, "affected"))
        list.item(words(view_, "affected"), view_.context.text("answer." + text_of(*one.row, "affected")));
      write_or(list, one, "ask", "no_ask");
      write_or(list, one, "next_step", "no_step");
      write_people(list, "step_owner", records_of(view_.records, *one.row, "step_owner"), {});
      write_people(list, "contact", records_of(view_.records, *one.row, "our_contact"), words(view_, "no_contact"));
    }
  }

  void write_or(html::DefinitionList& list, const Stakeholder& one, std::string_view field, std::string_view nothing) {
    const std::string text = text_of(*one.row, field);
    list.item(words(view_, field), text.empty() ? words(view_, nothing) : text);
  }

  void write_people(html::DefinitionList& list, std::string_view key, const std::vector<const Record*>& people,
                    std::string_view nobody) {
    if (people.empty() && nobody.empty()) return;
    const Element item = list.open_item(words(view_, key));
    write_record_links(html_, view_, people);
    if (people.empty()) html_.text(nobody);
  }

  void write_network() {
    const html::HeadedSection section(html_, Heading::h3, words(view_, "network"));
    if (std::ranges::any_of(grid_.stakeholders, &Stakeholder::names_influence)) {
      const Element list = html_.open("ul", {{"class", "usa-list"}});
      for (const Stakeholder& one : grid_.stakeholders) write_influence(one);
    } else {
      html::paragraph(html_, words(view_, "no_network"));
    }
    write_no_way();
    write_deciders_missing();
  }

  void write_influence(const Stakeholder& one) {
    std::vector<std::string> others;
    for (const std::size_t place : one.influences) others.push_back(grid_.stakeholders[place].name);
    others.insert(others.end(), one.also_influences.begin(), one.also_influences.end());
    if (!others.empty())
      html_.element("li", {},
                    view_.context.fill("views.power.influences", {{"name", one.name}, {"others", join(others, ", ")}}));
  }

  // Who decides, and whom nobody on the map influences.
  void write_no_way() {
    std::vector<std::string> alone;
    for (std::size_t place = 0; place < grid_.stakeholders.size(); ++place)
      if (grid_.stakeholders[place].decides && grid_.who_influence(place).empty())
        alone.push_back(grid_.stakeholders[place].name);
    if (!alone.empty())
      html::alert(html_, html::AlertKind::warning, words(view_, "no_way"),
                  view_.context.fill("views.power.no_way_text", {{"names", join(alone, ", ")}}));
  }

  void write_deciders_missing() {
    if (grid_.deciders_missing.empty()) return;
    const Element box = html::open_notice(html_);
    html_.text(words(view_, "deciders_missing") + " ");
    write_record_links(html_, view_, grid_.deciders_missing);
  }

  void write_approaches() {
    const html::HeadedSection section(html_, Heading::h3, words(view_, "approaches"));
    html::DefinitionList list(html_);
    for (const std::string_view approach : approaches)
      list.item(approach_words(view_, approach), words(view_, "approach." + std::string(approach)));
  }

  Html& html_;
  const ViewRequest& view_;
  const Record& map_;
  const PowerGrid grid_;
};

void write_nothing(Html& html, const ViewRequest& view) {
  if (!may_begin(view.participant)) return html::notice(html, words(view, "not_for_you"));
  html::nothing_yet(html, Heading::h2, words(view, "none"), words(view, "none_text"));
}

// Links to the maps, of which one is shown.
const Record& write_maps(Html& html, const ViewRequest& view, const std::vector<const Record*>& maps) {
  const auto asked = std::ranges::find(maps, view.query.find("map").value_or(""), &Record::id);
  const Record& shown = asked == maps.end() ? *maps.front() : **asked;
  std::vector<html::PageLink> links;
  for (const Record* map : maps)
    links.push_back({title_of(view, *map), address_in(view, "/views/power?map=" + map->id), map == &shown});
  if (maps.size() > 1) html::page_links(html, words(view, "maps"), links);
  return shown;
}

void write_confidential(Html& html, const ViewRequest& view, const Record& map) {
  const html::Confidential mark(html, view.context);
  html::notice(html, words(view, "confidential_text"));
  PowerMapPart(html, view, map).write();
}

}  // namespace

void write_power(Html& html, const ViewRequest& view) {
  const auto& maps = view.records.of("power-map");
  const Record* shown = nullptr;
  if (maps.empty()) {
    write_nothing(html, view);
  } else {
    shown = &write_maps(html, view, maps);
    write_confidential(html, view, *shown);
  }
  const Element actions = html.open("div", {{"class", "fh-actions fh-no-print"}});
  if (shown != nullptr) write_record_link(html, view, *shown, words(view, "open"));
  write_begin_link(html, view, "power-map", words(view, "begin"));
}

}  // namespace foothold::workspace
