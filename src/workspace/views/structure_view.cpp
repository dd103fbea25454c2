#include <algorithm>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/overviews/coalition_structure.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/views/coalition_views.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

// Bodies below that stand as deep as the last ones that are told apart: a telephone has no room for more.
constexpr int deepest = 5;

std::string percent_words(double percent) {
  return grouped_number(percent, 0) + "%";
}

class StructureView {
 public:
  StructureView(Html& html, const ViewRequest& view)
      : html_(html), view_(view), structure_(coalition_structure(view.records)) {}

  void write() {
    write_bodies();
    write_roles();
    write_rules();
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const {
    return view_.context.text("views.structure." + std::string(key));
  }

  void write_bodies() {
    const html::HeadedSection section(html_, Heading::h2, words("bodies"));
    if (structure_.bodies.empty()) {
      html::nothing_yet(html_, Heading::h3, words("no_bodies"), words("no_bodies_text"));
    } else {
      write_steering_votes();
      write_tree();
    }
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    write_begin_link(html_, view_, "body", words("begin_body"));
  }

  void write_steering_votes() {
    const Votes& votes = structure_.steering;
    if (votes.all == 0) return html::notice(html_, words("no_steering_votes"));
    const bool enough = votes.resident_percent() >= structure_.target;
    html::notice(html_, view_.context.fill(enough ? "views.structure.votes_enough" : "views.structure.votes_too_few",
                                           {{"residents", std::to_string(votes.of_residents)},
                                            {"all", std::to_string(votes.all)},
                                            {"share", percent_words(votes.resident_percent())},
                                            {"target", percent_words(structure_.target)}}));
  }

  void write_tree() {
    std::vector<int> depths;
    for (const PlacedBody& placed : structure_.bodies) depths.push_back(std::min(placed.depth, deepest));
    html::tree(html_, depths, [this](std::size_t at) { write_body(structure_.bodies[at]); });
  }

  void write_body(const PlacedBody& placed) {
    const Record& body = *placed.body;
    {
      const Element line = html_.open("p");
      const Element name = html_.open("strong");
      write_record_link(html_, view_, body);
    }
    html::tag(html_, choice_words(view_, body, "kind"));
    html::tag(html_, choice_words(view_, body, "authority"));
    if (placed.votes.all > 0)
      html::paragraph(html_, view_.context.fill("views.structure.votes",
                                                {{"residents", std::to_string(placed.votes.of_residents)},
                                                 {"all", std::to_string(placed.votes.all)},
                                                 {"share", percent_words(placed.votes.resident_percent())}}));
    write_seats(body);
  }

  void write_seats(const Record& body) {
    const auto seats = seats_of(view_.records, body);
    if (seats.empty()) return html::paragraph(html_, words("no_seats"));
    const auto empty = std::ranges::count_if(seats, &PlacedSeat::is_empty);
    const html::Disclosure folded(html_,
                                  view_.context.fill("views.structure.seats", {{"count", std::to_string(seats.size())},
                                                                               {"empty", std::to_string(empty)}}),
                                  true);
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const PlacedSeat& seat : seats) write_seat(seat);
  }

  void write_seat(const PlacedSeat& seat) {
    const Element item = html_.open("li");
    if (seat.is_empty()) html_.element("strong", {}, words("empty_seat"));
    std::vector<const Record*> who = seat.holders;
    who.insert(who.end(), seat.organizations.begin(), seat.organizations.end());
    write_record_links(html_, view_, who);
    html_.text(" (" + (seat.sector.english.empty() ? words("sector_unknown") : view_.context.say(seat.sector)) + ", " +
               words(seat.votes == "yes"  ? "with_vote"
                     : seat.votes == "no" ? "without_vote"
                                          : "vote_unknown") +
               ")");
  }

  void write_roles() {
    const std::string title = words("roles");
    const html::HeadedSection section(html_, Heading::h2, title);
    if (structure_.roles.empty())
      html::paragraph(html_, words("no_roles"));
    else
      write_role_table(title);
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    write_begin_link(html_, view_, "coalition-role", words("begin_role"));
  }

  void write_role_table(const std::string& title) {
    html::Table table(html_, view_.context, title,
                      {{words("role")}, {words("kind")}, {words("holder")}, {words("backup")}, {words("hours"), true}},
                      {.quiet = true});
    for (const Record* role : structure_.roles) {
      html::TableRow line = table.row(title_of(view_, *role), address_in(view_, "/records/" + role->id));
      line.cell(choice_words(view_, *role, "kind"));
      write_person(line, *role, "holder");
      write_person(line, *role, "backup");
      const auto hours = number_of(role->fields, "hours_per_month");
      line.cell(hours ? shortest_number(*hours) : "");
    }
  }

  void write_person(html::TableRow& line, const Record& role, std::string_view field) {
    const Element cell = line.open_cell();
    const auto people = records_of(view_.records, role.fields, field);
    if (people.empty()) return html::tag(html_, words("nobody"));
    write_record_links(html_, view_, people);
  }

  void write_rules() {
    const std::string title = words("rules");
    const html::HeadedSection section(html_, Heading::h2, title);
    write_missing();
    html::Table table(html_, view_.context, title, {{words("class")}, {words("rule")}, {words("method")}},
                      {.quiet = true});
    for (const RuledClass& one : structure_.classes) {
      html::TableRow line = table.row(view_.context.say(one.label));
      write_rule(line, one);
      std::vector<std::string> methods;
      for (const Record* rule : one.rules) methods.push_back(choice_words(view_, *rule, "method"));
      line.cell(join(methods, "; "));
    }
  }

  void write_rule(html::TableRow& line, const RuledClass& one) {
    const Element cell = line.open_cell();
    if (!one.rules.empty()) return write_record_links(html_, view_, one.rules);
    html::tag(html_, words(one.needed ? "needed" : "no_rule"));
    if (!may_begin(view_.participant)) return;
    html_.single("br");
    write_begin_link(html_, view_, "decision-rule", words("begin_rule"), {{"class", one.id}});
  }

  void write_missing() {
    std::vector<std::string> missing;
    for (const RuledClass& one : structure_.classes)
      if (one.needed && one.rules.empty()) missing.push_back(view_.context.say(one.label));
    if (missing.empty()) return;
    html::alert(html_, html::AlertKind::warning, words("missing"),
                view_.context.fill("views.structure.missing_text", {{"classes", join(missing, ", ")}}));
  }

  Html& html_;
  const ViewRequest& view_;
  const CoalitionStructure structure_;
};

}  // namespace

void write_structure(Html& html, const ViewRequest& view) {
  StructureView(html, view).write();
}

}  // namespace foothold::workspace
