#include <algorithm>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/systems/program_portfolio.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/views/program_profiles.hpp"
#include "workspace/views/strategy_views.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

class ProgramsView {
 public:
  ProgramsView(Html& html, const ViewRequest& view)
      : html_(html), view_(view), portfolio_(program_portfolio(view.records)) {}

  void write() {
    html::alert(html_, html::AlertKind::information, words("limits"), words("limits_text"));
    if (portfolio_.programs.empty()) return write_nothing();
    write_map();
    write_by_program();
    write_gaps();
    write_overlaps();
    for (const PortfolioPart& part : portfolio_.parts) write_part(part);
    write_money();
    write_program_profiles(html_, view_, portfolio_);
    html::source_line(html_, words("seen"));
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const {
    return view_.context.text("views.programs." + std::string(key));
  }

  [[nodiscard]] const std::string& name_of(const toolkit::Predictor& predictor) const {
    return view_.context.say(predictor.label);
  }

  void write_nothing() {
    html::nothing_yet(html_, Heading::h2, words("none"), words("none_text"));
    write_actions();
  }

  void write_actions() {
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    write_begin_link(html_, view_, "program", words("begin"));
  }

  void write_map() {
    const std::string title = words("map");
    const html::HeadedSection section(html_, Heading::h2, title);
    html::paragraph(html_, words("map_text"));
    std::vector<std::string> labels = {words("predictor"), words("running")};
    std::vector<std::string> notes(labels.size());
    for (const ListedProgram& listed : portfolio_.programs) {
      labels.push_back(title_of(view_, *listed.program));
      notes.push_back(listed.runs ? std::string() : choice_words(view_, *listed.program, "state"));
    }
    std::vector<html::Column> columns;
    for (std::size_t at = 0; at < labels.size(); ++at)
      columns.push_back({.label = labels[at], .numeric = at == 1, .note = notes[at]});
    html::Table table(html_, view_.context, title, columns, {.quiet = true});
    std::string_view pillar;
    for (const PredictorRow& row : portfolio_.predictors) {
      if (row.predictor->pillar != pillar) write_pillar(table, row.predictor->pillar);
      pillar = row.predictor->pillar;
      write_row(table, row);
    }
  }

  void write_pillar(html::Table& table, std::string_view id) {
    const toolkit::Pillar* pillar = view_.records.toolkit().framework.find_pillar(id);
    if (pillar != nullptr) table.group(view_.context.say(pillar->label));
  }

  void write_row(html::Table& table, const PredictorRow& row) {
    html::TableRow line = table.row(name_of(*row.predictor));
    line.cell(std::to_string(row.running),
              row.programs == row.running
                  ? std::string()
                  : view_.context.fill("views.programs.running_of", {{"count", std::to_string(row.programs)}}));
    for (std::size_t at = 0; at < row.aims.size(); ++at) {
      const Element cell = line.open_cell();
      if (row.aims[at]) write_aim(*row.aims[at], portfolio_.programs[at]);
    }
  }

  void write_aim(const ProgramAim& aim, const ListedProgram& listed) {
    const std::string said = words(aim.said_by_program ? "aims" : "profile_aims");
    if (aim.clear_link == "yes")
      html_.element("span", {{"class", "fh-heat fh-heat--yes"}}, said);
    else if (aim.clear_link == "partly")
      html_.element("span", {{"class", "fh-heat fh-heat--partly"}}, said);
    else
      html_.element("span", {{"class", "fh-heat"}}, said);
    html_.element("span", {{"class", "fh-table__note"}}, link_words(aim, listed));
  }

  [[nodiscard]] std::string link_words(const ProgramAim& aim, const ListedProgram& listed) const {
    if (listed.assessment == nullptr) return words("no_profile");
    if (!aim.said_by_profile) return words("not_in_profile");
    if (aim.clear_link.empty()) return words("link_open");
    return view_.context.fill("views.programs.link",
                              {{"answer", choice_words(view_, *listed.assessment, "pillars_clear_link")}});
  }

  // The same as the map, one program after the other: on a telephone it reads better.
  void write_by_program() {
    const std::string title = words("by_program");
    const html::HeadedSection section(html_, Heading::h2, title);
    html::Table table(html_, view_.context, title, {{words("program")}, {words("predictors")}}, {.quiet = true});
    for (std::size_t at = 0; at < portfolio_.programs.size(); ++at) {
      const ListedProgram& listed = portfolio_.programs[at];
      html::TableRow row = write_program(table, *listed.program);
      const Element cell = row.open_cell();
      if (!listed.runs) html::tag(html_, choice_words(view_, *listed.program, "state"));
      write_aims_of(at);
    }
  }

  void write_aims_of(std::size_t program) {
    for (const PredictorRow& row : portfolio_.predictors)
      if (const auto& aim = row.aims[program])
        html_.element(
            "div", {},
            view_.context.fill("views.programs.aim_of", {{"predictor", name_of(*row.predictor)},
                                                         {"link", link_words(*aim, portfolio_.programs[program])}}));
  }

  void write_gaps() {
    const html::HeadedSection section(html_, Heading::h2, words("gaps"));
    if (std::ranges::all_of(portfolio_.predictors, [](const PredictorRow& row) { return row.running > 0; }))
      return html::alert(html_, html::AlertKind::success, words("no_gaps"), words("no_gaps_text"));
    write_gaps_of_priorities();
    write_other_gaps("gaps_idle", [](const PredictorRow& row) { return row.programs > 0; });
    write_other_gaps("gaps_none", [](const PredictorRow& row) { return row.programs == 0; });
    write_actions();
  }

  void write_gaps_of_priorities() {
    const auto is_gap = [](const PredictorRow& row) { return row.running == 0 && !row.priorities.empty(); };
    if (std::ranges::none_of(portfolio_.predictors, is_gap)) return;
    html::heading(html_, Heading::h3, words("gaps_of_priorities"));
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const PredictorRow& row : portfolio_.predictors) {
      if (!is_gap(row)) continue;
      const Element item = html_.open("li");
      html_.text(gap_words(row) + " ");
      const Element begin = html_.open("span", {{"class", "fh-no-print"}});
      write_begin_link(html_, view_, "program", words("begin"), {{"predictors", "predictor:" + row.predictor->id}});
    }
  }

  // Predictors that no priority names, in one line for each pillar.
  template <typename Fits>
  void write_other_gaps(std::string_view title, Fits fits) {
    const auto is_gap = [&](const PredictorRow& row) {
      return row.running == 0 && row.priorities.empty() && fits(row);
    };
    if (std::ranges::none_of(portfolio_.predictors, is_gap)) return;
    html::heading(html_, Heading::h3, words(title));
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const toolkit::Pillar& pillar : view_.records.toolkit().framework.pillars()) {
      std::vector<std::string> names;
      for (const PredictorRow& row : portfolio_.predictors)
        if (row.predictor->pillar == pillar.id && is_gap(row)) names.push_back(name_of(*row.predictor));
      if (!names.empty())
        html_.element("li", {},
                      view_.context.fill("views.programs.gaps_of_pillar", {{"pillar", view_.context.say(pillar.label)},
                                                                           {"predictors", join(names, ", ")}}));
    }
  }

  [[nodiscard]] std::string gap_words(const PredictorRow& row) const {
    std::vector<std::string> names;
    for (const Record* priority : row.priorities) names.push_back(title_of(view_, *priority));
    return view_.context.fill("views.programs.gap_of",
                              {{"predictor", name_of(*row.predictor)}, {"priorities", join(names, ", ")}});
  }

  void write_overlaps() {
    if (portfolio_.overlaps.empty()) return;
    const std::string title = words("overlaps");
    const html::HeadedSection section(html_, Heading::h2, title);
    html::paragraph(html_, words("overlaps_text"));
    html::Table table(html_, view_.context, title,
                      {{words("predictor")}, {words("overlap_groups")}, {words("programs")}}, {.quiet = true});
    for (const ProgramOverlap& overlap : portfolio_.overlaps) {
      html::TableRow row = table.row(name_of(*overlap.predictor));
      for (const auto* records : {&overlap.groups, &overlap.programs}) {
        const Element cell = row.open_cell();
        write_record_links(html_, view_, *records);
      }
    }
  }

  void write_part(const PortfolioPart& part) {
    if (part.rows.empty()) return;
    const std::string title = words(part.key);
    const html::HeadedSection section(html_, Heading::h2, title);
    html::Table table(html_, view_.context, title,
                      {{view_.context.say(view_.records.field_label("program", part.key))}, {words("programs")}},
                      {.quiet = true});
    for (const PortfolioRow& row : part.rows) {
      html::TableRow line =
          table.row(row.group == nullptr ? view_.context.say(row.label) : title_of(view_, *row.group));
      if (row.programs.empty()) {
        write_tag(line, "no_program");
        continue;
      }
      const Element cell = line.open_cell();
      write_record_links(html_, view_, row.programs);
    }
  }

  void write_money() {
    const std::string title = words("money");
    const html::HeadedSection section(html_, Heading::h2, title);
    if (portfolio_.money.empty() && portfolio_.without_funder.empty())
      return html::paragraph(html_, words("money_fine"));
    html::paragraph(html_, words("money_text"));
    html::Table table(html_, view_.context, title, {{words("program")}, {words("funder")}, {words("ends")}},
                      {.quiet = true});
    for (const ProgramMoney& money : portfolio_.money) {
      html::TableRow row = write_program(table, *money.program);
      row.cell(money.funder);
      write_end(row, money);
    }
    for (const Record* program : portfolio_.without_funder) {
      html::TableRow row = write_program(table, *program);
      write_tag(row, "no_funder");
      row.cell("");
    }
  }

  void write_tag(html::TableRow& row, std::string_view key) {
    const Element cell = row.open_cell();
    html::tag(html_, words(key));
  }

  html::TableRow write_program(html::Table& table, const Record& program) {
    return table.row(title_of(view_, program), address_in(view_, "/records/" + program.id));
  }

  void write_end(html::TableRow& row, const ProgramMoney& money) {
    const Element cell = row.open_cell();
    if (money.ends.empty()) return html::tag(html_, words("no_end"));
    html_.text(date_words(view_.context, money.ends) + " ");
    if (money.ended) html::tag(html_, words("ended"));
  }

  Html& html_;
  const ViewRequest& view_;
  const ProgramPortfolio portfolio_;
};

}  // namespace

void write_programs(Html& html, const ViewRequest& view) {
  ProgramsView(html, view).write();
}

}  // namespace foothold::workspace
