#include "workspace/evidence/evidence_form.hpp"

#include <algorithm>

#include "html/components.hpp"
#include "html/form.hpp"
#include "metrics/profile/profile_words.hpp"
#include "workspace/answers/saved_number.hpp"
#include "workspace/evidence/number_fields.hpp"
#include "workspace/evidence/saved_findings.hpp"
#include "workspace/local_data/shown_tables.hpp"
#include "workspace/readings/published_reading.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

// The parts under which the statements of one metric stand.
struct Part {
  std::string_view key;
  std::vector<NumberKind> kinds;
};
const std::vector<Part>& parts() {
  static const std::vector<Part> all = {{"part.value", {NumberKind::value}},
                                        {"part.places", {NumberKind::nation, NumberKind::state, NumberKind::place}},
                                        {"part.years", {NumberKind::change}},
                                        {"part.groups", {NumberKind::gap}}};
  return all;
}

class EvidenceForm {
 public:
  EvidenceForm(Html& html, const ViewRequest& view, const EvidenceQuestion& question, const SentEvidence& sent,
               const Errors& errors)
      : html_(html), view_(view), question_(question), sent_(sent), errors_(errors) {}

  void write() {
    const auto offered = statements_for(question_, view_);
    if (!may_begin(view_.participant)) return write_pieces(offered);
    const SessionForm form(html_, view_.context, view_.participant.visitor, view_.participant.path("/evidence"));
    write_question();
    write_pieces(offered);
    write_finding();
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const {
    return view_.context.text("evidence." + std::string(key));
  }

  // What the form is about goes with it, so that the choice is read against the same statements.
  void write_question() {
    html::hidden_field(html_, "place", view_.edition.places().at(*question_.place).geoid.text());
    html::hidden_field(html_, "predictor", question_.predictor->id);
    if (question_.choice.from) html::hidden_field(html_, "from", std::to_string(*question_.choice.from));
    if (question_.choice.to) html::hidden_field(html_, "to", std::to_string(*question_.choice.to));
    for (const auto& [index, group] : question_.choice.references) {
      const metrics::Breakdown& breakdown = view_.edition.catalogue().breakdown(index);
      html::hidden_field(html_, breakdown.id, breakdown.subgroups[group].name);
    }
  }

  void write_pieces(const std::vector<MetricStatements>& offered) {
    {
      const html::HeadedSection section(html_, Heading::h3, words("numbers"));
      if (offered.empty()) html::missing(html_, words("no_numbers"));
      for (const MetricStatements& metric : offered) write_metric(metric);
    }
    const std::string& predictor = question_.predictor->id;
    write_indicators(predictor);
    write_records("voices", voices_about(view_.records, predictor));
  }

  // Whoever may not see the raw numbers reads them with the small ones hidden, and cannot take them.
  void write_indicators(const std::string& predictor) {
    const auto shown = indicators_to_show(view_, predictor);
    const auto to_take = indicators_of(view_.records, predictor);
    if (shown.empty() || !to_take.empty()) write_records("indicators", to_take);
    if (shown.empty()) return;
    const html::HeadedSection section(html_, Heading::h3, words("indicators_shown"));
    for (const ShownIndicator& one : shown) {
      html::heading(html_, Heading::h4, title_of(view_, *one.indicator));
      write_shown_table(html_, view_, one);
    }
  }

  void write_metric(const MetricStatements& metric) {
    html::heading(html_, Heading::h4, view_.context.say(view_.edition.catalogue().metric(metric.metric).label));
    for (const Part& part : parts()) {
      std::vector<const NumberStatement*> some;
      for (const NumberStatement& statement : metric.statements)
        if (std::ranges::find(part.kinds, statement.kind) != part.kinds.end()) some.push_back(&statement);
      if (!some.empty()) write_part(words(part.key), some);
    }
  }

  void write_part(const std::string& legend, const std::vector<const NumberStatement*>& statements) {
    const Element fieldset = html_.open("fieldset", {{"class", "usa-fieldset"}});
    html_.element("legend", {{"class", "usa-legend"}}, legend);
    for (const NumberStatement* statement : statements) write_statement(*statement);
  }

  void write_statement(const NumberStatement& statement) {
    const std::string key = key_of(view_.edition, statement);
    const std::string text =
        statement.kind == NumberKind::value
            ? reading_statement(view_.context, view_.edition, statement.reading)
            : group_words(statement) + comparison_sentence(view_.context, view_.edition, statement);
    write_box("number", key, text, sent_.numbers.contains(key));
    if (may_begin(view_.participant) && needs_reason(number_fields(view_.edition, statement))) write_reason(key);
  }

  // A gap names the group whose value it is; everything else is about the value above it.
  [[nodiscard]] std::string group_words(const NumberStatement& statement) const {
    if (statement.kind != NumberKind::gap) return {};
    const metrics::Reading& reading = statement.reading;
    const metrics::Metric& metric = view_.edition.catalogue().metric(reading.key.metric);
    const metrics::MetricFamily& family = view_.edition.catalogue().family(metric);
    return view_.context.fill("evidence.group",
                              {{"group", metrics::subgroup_label(view_.context, view_.edition, reading.key)},
                               {"year", std::to_string(reading.key.year)},
                               {"value", metrics::value_words(view_.context, metric, reading)},
                               {"interval", metrics::interval_words(view_.context, metric, family, reading)},
                               {"grade", html::grade_name(view_.context, metrics::grade_mark(reading.grade))}}) +
           " ";
  }

  void write_reason(const std::string& key) {
    const std::string name = reason_control(key);
    const auto at = sent_.reasons.find(key);
    const bool open = at != sent_.reasons.end() || sent_.numbers.contains(key);
    const html::Disclosure folded(html_, words("needs_reason"), open);
    html::text_field(
        html_, view_.context,
        {.name = name, .label = words("reason"), .hint = words("reason_hint"), .error = html::error_at(errors_, name)},
        {.value = at == sent_.reasons.end() ? std::string_view() : std::string_view(at->second)});
  }

  void write_box(const char* name, const std::string& value, const std::string& text, bool chosen) {
    if (!may_begin(view_.participant)) return html::paragraph(html_, text);
    const std::string id = std::string(name) + "-" + value;
    html::check_box(html_, {.name = name, .label = text, .id = id}, {value, text, chosen});
  }

  void write_records(const std::string& key, const std::vector<const Record*>& records) {
    const html::HeadedSection section(html_, Heading::h3, words(key));
    if (records.empty()) return html::paragraph(html_, words("no_" + key));
    const Element fieldset = html_.open("fieldset", {{"class", "usa-fieldset"}});
    html_.element("legend", {{"class", "usa-legend"}}, words(key + "_legend"));
    for (const Record* record : records) {
      const std::string reference = record->type + ":" + record->id;
      write_box("record", reference, kind_words(*record) + ": " + title_of(view_, *record),
                sent_.records.contains(reference));
    }
  }

  [[nodiscard]] const std::string& kind_words(const Record& record) const {
    return view_.context.say(view_.records.toolkit().record_types.find(record.type)->label);
  }

  void write_finding() {
    const html::HeadedSection section(html_, Heading::h3, words("finding"));
    const auto findings = writable_findings(view_);
    std::vector<std::pair<std::string, std::string>> titles;
    for (const Record* finding : findings) titles.emplace_back(finding->id, title_of(view_, *finding));
    std::vector<html::Choice> choices;
    for (const auto& [id, title] : titles) choices.push_back({id, title, id == sent_.finding});
    if (!choices.empty())
      html::select_field(html_, view_.context,
                         {.name = "finding", .label = words("add_to"), .hint = words("add_to_hint")}, choices);
    html::area_field(html_, view_.context,
                     {.name = "statement", .label = words("statement"), .hint = words("statement_hint")},
                     sent_.statement, 2);
    html::submit_button(html_, words("make"));
  }

  Html& html_;
  const ViewRequest& view_;
  const EvidenceQuestion& question_;
  const SentEvidence& sent_;
  const Errors& errors_;
};

}  // namespace

void write_evidence_form(Html& html, const ViewRequest& view, const EvidenceQuestion& question,
                         const SentEvidence& sent, const Errors& errors) {
  EvidenceForm(html, view, question, sent, errors).write();
}

}  // namespace foothold::workspace
