#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/finding_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"
#include "workspace/forms/sentences.hpp"
#include "workspace/summary/summary_words.hpp"
#include "workspace/systems/program_portfolio.hpp"

namespace foothold::publishing {
namespace {

using html::Attribute;
using html::Element;
using html::Heading;
using html::Html;
using workspace::Record;

class TodaySection {
 public:
  TodaySection(Html& html, const PlanSource& plan) : html_(html), plan_(plan), summary_(findings_summary(plan)) {}

  void write() {
    write_place();
    write_part("strengths", "strengths", told(findings_of({"strength", "asset"}), "strengths"));
    write_pillars();
    write_part("disparities", "disparities", disparities_told());
    write_part("under_way", "under_way", programs_told());
    write_part("unknown", "unknown", unknown_told());
  }

 private:
  using Findings = std::vector<const Record*>;

  [[nodiscard]] std::string words(std::string_view key) const { return plan_words(plan_, "today." + std::string(key)); }

  // What the summary says in one of its parts. In plain words the sentences for the public stand alone.
  [[nodiscard]] Html lead_of(std::string_view field) const {
    Html lead;
    if (plan_.form != PlanForm::plain) write_summary_text(lead, plan_, field);
    return lead;
  }

  // Whether the summary tells a finding with what it rests on, as one that was composed from the records does.
  [[nodiscard]] bool is_led(const Record& finding, std::string_view field) const {
    if (summary_ == nullptr || plan_.form == PlanForm::plain) return false;
    const std::string own = workspace::sentence(statement_of(plan_, finding).text);
    const auto blocks = workspace::blocks_of(workspace::text_of(summary_->fields, field));
    return std::ranges::any_of(
        blocks, [&](const workspace::TextBlock& block) { return block.lead == own && !block.points.empty(); });
  }

  // The summary leads; what records say follows, unless the form has no room for both.
  [[nodiscard]] Html led(std::string_view field, const Html& told) const {
    Html part = lead_of(field);
    if (part.empty() || !plan_.is_short()) part.append(told);
    return part;
  }

  void write_part(std::string_view title, std::string_view field, const Html& told) {
    const Html part = led(field, told);
    if (part.empty()) return;
    const html::HeadedSection section(html_, Heading::h3, words(title));
    html_.append(part);
  }

  void write_place() { write_part("place", "place_and_people", Html()); }

  [[nodiscard]] Findings findings_of(std::initializer_list<std::string_view> kinds) const {
    Findings findings;
    for (const std::string_view kind : kinds)
      for (const Record* finding : plan_.records().of("finding"))
        if (workspace::text_of(finding->fields, "kind") == kind) findings.push_back(finding);
    return findings;
  }

  // In a short form a sentence each, in the others with all that they rest on. `field` is the part of the summary that
  // leads them.
  Html told(const Findings& findings, std::string_view field) {
    Html html;
    if (plan_.is_short()) {
      write_lines(html, findings);
    } else {
      for (const Record* finding : findings)
        if (!is_led(*finding, field)) write_finding(html, *finding);
    }
    return html;
  }

  // Plain words do without the numbers.
  void write_lines(Html& html, const Findings& findings) {
    if (findings.empty()) return;
    const Element list = html.open("ul", {{"class", "usa-list"}});
    for (const Record* finding : findings) {
      const PlanText statement = statement_of(plan_, *finding);
      const Element item =
          html.open("li", {Attribute::when(statement.is_other, "lang", language_code(statement.language))});
      html.text(statement.text);
      const std::string number = plan_.form == PlanForm::plain ? std::string() : firm_number(plan_, *finding);
      if (!number.empty()) html.element("p", {{"lang", language_code(plan_.context().language())}}, number);
    }
  }

  void write_finding(Html& html, const Record& finding) {
    write_statement(html, finding);
    write_list(html, numbers_of(finding));
    const std::string groups = names_of(plan_, finding, "groups");
    if (!groups.empty()) html::paragraph(html, plan_words(plan_, "today.groups", {{"groups", groups}}));
    const std::string confidence = choice_of(plan_, finding, "confidence");
    if (!confidence.empty()) html::paragraph(html, plan_words(plan_, "today.confidence", {{"confidence", confidence}}));
    write_dispute(html, finding);
    write_voice(html, finding);
    const std::string sources = sources_of(plan_, finding);
    if (!sources.empty()) html::source_line(html, plan_words(plan_, "today.sources", {{"sources", sources}}));
  }

  // One voice for each finding, and no voice twice.
  void write_voice(Html& html, const Record& finding) {
    for (const Record* quote : quotes_behind(plan_, finding))
      if (quoted_.insert(quote).second) return write_quote(html, plan_, *quote);
  }

  void write_statement(Html& html, const Record& finding) const {
    const PlanText statement = statement_of(plan_, finding);
    const Element line =
        html.open("p", {Attribute::when(statement.is_other, "lang", language_code(statement.language))});
    html.element("strong", {}, statement.text);
  }

  void write_dispute(Html& html, const Record& finding) const {
    if (workspace::text_of(finding.fields, "agreement") != "contested") return;
    html::paragraph(html, words("contested"));
    write_answer_text(html, plan_, finding, "discussion");
  }

  // Those that do not carry a finding by themselves have the reason with them why they are used. A change or a gap
  // begins with its value, which is not told twice then.
  std::vector<std::string> numbers_of(const Record& finding) {
    std::vector<std::string> lines;
    for (const ToldNumber& number : told_numbers(plan_, finding))
      lines.push_back(number.reason.empty() ? number.words
                                            : plan_words(plan_, "today.number_with_reason",
                                                         {{"number", number.words}, {"reason", number.reason}}));
    const std::vector<std::string> all = lines;
    std::erase_if(lines, [&](const std::string& line) {
      return std::ranges::any_of(
          all, [&](const std::string& other) { return other.size() > line.size() && other.starts_with(line); });
    });
    return lines;
  }

  // Pillar by pillar; strengths, disparities and what nobody knows have parts of their own.
  void write_pillars() {
    Html parts;
    for (const toolkit::Pillar& pillar : plan_.records().toolkit().framework.pillars())
      write_pillar(parts, pillar.id, plan_.context().say(pillar.label));
    write_pillar(parts, "", words("other"));
    if (parts.empty()) return;
    const html::HeadedSection section(html_, Heading::h3, words("conditions"));
    html_.append(parts);
  }

  // The parts of a summary have the names of the pillars.
  void write_pillar(Html& html, std::string_view pillar, const std::string& title) {
    Findings findings = findings_of({"gap", "trend", "cause"});
    std::erase_if(findings,
                  [&](const Record* finding) { return workspace::pillar_of(plan_.records(), *finding) != pillar; });
    const Html part = led(pillar, told(findings, pillar));
    if (part.empty()) return;
    html::heading(html, Heading::h4, title);
    html.append(part);
  }

  Html disparities_told() {
    const Findings findings = findings_of({"disparity"});
    if (plan_.is_short()) return told(findings, "disparities");
    Html html;
    for (const Record* finding : findings) {
      if (is_led(*finding, "disparities")) continue;
      write_finding(html, *finding);
      write_roots(html, *finding);
    }
    write_history(html);
    return html;
  }

  // Rules, habits and history behind a gap between groups: never the groups themselves.
  void write_roots(Html& html, const Record& finding) const {
    const std::string reason = workspace::text_of(finding.fields, "structural_reason");
    if (!reason.empty()) html::paragraph(html, plan_words(plan_, "today.reason", {{"reason", reason}}));
    std::vector<std::string> events;
    for (const Record* event : workspace::records_of(plan_.records(), finding.fields, "history"))
      events.push_back(event->title);
    if (!events.empty()) html::paragraph(html, plan_words(plan_, "today.history_of", {{"events", join(events, "; ")}}));
  }

  void write_history(Html& html) const {
    std::vector<const Record*> events = plan_.records().of("history-event");
    if (events.empty()) return;
    std::ranges::stable_sort(events, {}, [](const Record* event) {
      constexpr double last = 10000;
      return workspace::number_of(event->fields, "first_year").value_or(last);
    });
    html::heading(html, Heading::h4, words("history"));
    html::Table table(html, plan_.context(), words("history"),
                      {{words("what")}, {words("when")}, {words("affected")}, {words("now")}}, {.quiet = true});
    for (const Record* event : events)
      table.row(event->title)
          .cell(workspace::text_of(event->fields, "when"))
          .cell(workspace::text_of(event->fields, "affected"))
          .cell(workspace::text_of(event->fields, "today"));
  }

  [[nodiscard]] Html programs_told() const {
    Html html;
    const auto programs = workspace::program_portfolio(plan_.records()).programs;
    if (programs.empty()) return html;
    if (plan_.is_short())
      write_program_lines(html, programs);
    else
      write_program_table(html, programs);
    return html;
  }

  void write_program_lines(Html& html, const std::vector<workspace::ListedProgram>& programs) const {
    std::vector<std::string> lines;
    for (const workspace::ListedProgram& listed : programs)
      lines.push_back(plan_words(
          plan_, "today.program_line",
          {{"program", listed.program->title}, {"goal", workspace::text_of(listed.program->fields, "goal")}}));
    write_list(html, lines);
  }

  void write_program_table(Html& html, const std::vector<workspace::ListedProgram>& programs) const {
    html::Table table(
        html, plan_.context(), words("under_way"),
        {{words("program")}, {words("goal")}, {words("operator")}, {words("for_whom")}, {words("program_state")}},
        {.quiet = true});
    for (const workspace::ListedProgram& listed : programs)
      table.row(listed.program->title)
          .cell(workspace::text_of(listed.program->fields, "goal"))
          .cell(names_of(plan_, *listed.program, "operator"))
          .cell(names_of(plan_, *listed.program, "groups"))
          .cell(choice_of(plan_, *listed.program, "state"));
  }

  Html unknown_told() {
    Html html = told(findings_of({"unknown"}), "unknown");
    if (plan_.is_short()) return html;
    write_doubts(html);
    const Html left_out = lead_of("left_out");
    if (left_out.empty()) return html;
    html::heading(html, Heading::h4, words("left_out"));
    html.append(left_out);
    return html;
  }

  // Numbers that do not ring true to residents.
  void write_doubts(Html& html) const {
    std::vector<std::string> doubts;
    for (const Record* theme : plan_.records().of("theme"))
      if (workspace::text_of(theme->fields, "kind") == "data-doubt") doubts.push_back(theme->title);
    if (doubts.empty()) return;
    html::heading(html, Heading::h4, words("doubts"));
    write_list(html, doubts);
  }

  Html& html_;
  const PlanSource& plan_;
  const Record* summary_;
  std::set<const Record*> quoted_;
};

}  // namespace

void write_today(Html& html, const PlanSource& plan) {
  TodaySection(html, plan).write();
}

}  // namespace foothold::publishing
