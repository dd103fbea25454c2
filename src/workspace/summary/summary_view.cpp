#include "workspace/summary/summary_view.hpp"

#include <algorithm>

#include "html/form.hpp"
#include "workspace/answers/record_language.hpp"
#include "workspace/overviews/seen_records.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/summary/compose_summary.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

using html::Attribute;
using html::Element;
using html::Heading;
using html::Html;

constexpr std::string_view new_summary = "new";

// The summary that the address asks for; else one in the language of the page, those that are still written first.
const Record* chosen_summary(const ViewRequest& view) {
  const std::string asked = view.query.find("summary").value_or("");
  if (asked == new_summary) return nullptr;
  const Record* chosen = nullptr;
  for (const Record* summary : view.records.of(summary_type)) {
    if (summary->id == asked) return summary;
    const bool fits = spoken_language(summary->fields) == view.context.language();
    if (fits && (chosen == nullptr || (is_settled(*chosen) && !is_settled(*summary)))) chosen = summary;
  }
  return chosen;
}

// Those that are agreed, as everyone may see them. All are looked at together, because one can give the hidden numbers
// of another away.
std::vector<ShownIndicator> agreed_indicators(const CoalitionRecords& records) {
  std::vector<ShownIndicator> shown = shown_indicators(records, records.of("local-indicator"));
  std::erase_if(shown, [](const ShownIndicator& one) { return !is_settled(*one.indicator); });
  return shown;
}

class SummaryView {
 public:
  SummaryView(Html& html, const ViewRequest& view) : html_(html), view_(view), summary_(chosen_summary(view)) {}

  void write() {
    const auto spoken = language_of_summary(view_, fields());
    language_ = spoken.value_or(view_.context.language());
    may_take_ = summary_ != nullptr && spoken && !is_settled(*summary_) && may_write(view_.participant, *summary_);
    parts_ = summary_beside(view_, fields(), language_);
    if (!view_.records.of(summary_type).empty()) write_choice();
    const bool is_empty = std::ranges::all_of(parts_, [](const auto& part) { return part.composed.is_empty(); });
    if (is_empty && summary_ == nullptr) return write_nothing();
    write_state(spoken.has_value());
    write_links();
    for (const PartBeside& part : parts_) write_part(part);
    write_not_in_yet();
    html::source_line(html_, words("agreed_only"));
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const {
    return view_.context.text("views.summary." + std::string(key));
  }
  [[nodiscard]] std::string fill(std::string_view key,
                                 std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
    return view_.context.fill("views.summary." + std::string(key), values);
  }
  [[nodiscard]] const Fields& fields() const {
    static const Fields none;
    return summary_ == nullptr ? none : summary_->fields;
  }
  [[nodiscard]] std::string label_of(const SummaryPart& part) const {
    return view_.context.say(view_.records.field_label(summary_type, part.field));
  }

  void write_nothing() {
    html::nothing_yet(html_, Heading::h2, words("none"), words("none_text"));
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    html::link(html_, address_in(view_, "/views/evidence"), words("to_evidence"));
    write_not_in_yet();
  }

  void write_choice() {
    std::vector<std::pair<std::string, std::string>> named;
    for (const Record* summary : view_.records.of(summary_type))
      named.emplace_back(summary->id, title_of(view_, *summary));
    named.emplace_back(new_summary, words("new_one"));
    std::vector<html::Choice> choices;
    for (const auto& [id, name] : named)
      choices.push_back({id, name, summary_ == nullptr ? id == new_summary : id == summary_->id});
    const Element form = html::open_filters(html_, address_in(view_, "/views/summary"));
    html::filter_field(html_, "summary", words("which"), words("in_this_language"), choices);
    html::filter_button(html_, words("show"));
  }

  void write_state(bool is_spoken) {
    if (summary_ == nullptr) {
      html::paragraph(html_, words("preview"));
      return write_begin(html::ButtonStyle::main);
    }
    {
      const Element paragraph = html_.open("p");
      html_.text(words("beside") + " ");
      write_record_link(html_, view_, *summary_);
      html_.text(" (" + view_.context.text("status." + std::string(toolkit::status_name(summary_->status))) + ").");
    }
    write_counts();
    if (!is_spoken) return html::notice(html_, words("not_spoken"));
    if (is_settled(*summary_)) {
      const Element off_paper = html_.open("div", {{"class", "fh-no-print"}});
      html::notice(html_, words("settled"));
      return write_begin(html::ButtonStyle::quiet);
    }
    const auto open = std::ranges::count_if(parts_, [](const PartBeside& part) { return part.may_be_taken(); });
    if (may_take_ && open > 0)
      write_take(std::string(all_parts), fill("take_all", {{"count", std::to_string(open)}}), html::ButtonStyle::main);
  }

  void write_links() {
    std::vector<html::PageLink> links;
    for (const PartBeside& part : parts_)
      links.push_back({.label = label_of(part.composed.part), .address = "#" + std::string(part.composed.part.field)});
    html::page_links(html_, view_.context.text("page.contents"), links);
  }

  // How many parts are in which state, so that one sees at once whether there is anything to do.
  void write_counts() {
    const Element list = html_.open("ul", {{"class", "usa-list fh-no-print"}});
    for (const PartState state : {PartState::current, PartState::outdated, PartState::open, PartState::own}) {
      const auto count = std::ranges::count(parts_, state, &PartBeside::state);
      if (count > 0)
        html_.element("li", {},
                      fill("count." + std::string(part_state_name(state)), {{"count", std::to_string(count)}}));
    }
  }

  void write_begin(html::ButtonStyle style) {
    if (!may_begin(view_.participant)) return;
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    const SessionForm form(html_, view_.context, view_.participant.visitor, view_.participant.path(new_summary_path));
    html::submit_button(html_, words("begin"), style);
  }

  void write_take(const std::string& part, const std::string& label, html::ButtonStyle style) {
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    const SessionForm form(html_, view_.context, view_.participant.visitor,
                           view_.participant.path(summary_parts_path(summary_->id)));
    html::hidden_field(html_, "part", part);
    html::submit_button(html_, label, style);
  }

  void write_part(const PartBeside& part) {
    const SummaryPart& which = part.composed.part;
    constexpr int pillars_part = 4;
    const bool is_first_pillar = which.number == pillars_part && last_number_ != pillars_part;
    last_number_ = which.number;
    if (is_first_pillar) html::heading(html_, Heading::h2, words("pillars"));
    const Heading level = which.number == pillars_part ? Heading::h3 : Heading::h2;
    const html::HeadedSection section(html_, level, label_of(which), which.field);
    if (summary_ != nullptr || part.state == PartState::nothing) write_part_state(part);
    write_texts(part);
    write_rests_on(part.composed);
    if (may_take_ && part.may_be_taken())
      write_take(std::string(which.field), fill("take", {{"part", label_of(which)}}), html::ButtonStyle::quiet);
  }

  [[nodiscard]] static bool is_told_on_paper(const PartBeside& part) {
    return part.state == PartState::nothing || part.state == PartState::outdated || part.has_moved;
  }

  // On paper the summary says what it says; only what is empty or behind the records says so there, too.
  void write_part_state(const PartBeside& part) {
    const std::string state(part_state_name(part.state));
    const Element paragraph = html_.open("p", {Attribute::when(!is_told_on_paper(part), "class", "fh-no-print")});
    html::tag(html_, words("state." + state));
    html_.text(" ");
    if (part.state == PartState::nothing) return write_what_fills(part.composed.part);
    html_.text(words("means." + state));
    if (part.has_moved) html_.text(" " + words("has_moved"));
  }

  // What somebody has to do first, with the way there.
  void write_what_fills(const SummaryPart& part) {
    const std::string field(part.pillar.empty() ? part.field : "pillar");
    html_.text(words("fills." + field) + " ");
    const Element off_paper = html_.open("span", {{"class", "fh-no-print"}});
    if (field == "who_we_are" || field == "place_and_people")
      html::link(html_, address_in(view_, "/settings"), view_.context.text("evidence.to_settings"));
    else if (field == "under_way")
      write_begin_link(html_, view_, "program", view_.context.text("views.programs.begin"));
    else if (field == "priorities_text")
      html::link(html_, address_in(view_, "/views/priorities"), view_.context.text("views.priorities.title"));
    else
      html::link(html_, address_in(view_, "/views/evidence"), words("to_evidence"));
  }

  void write_texts(const PartBeside& part) {
    const bool differ = part.state == PartState::outdated || part.state == PartState::own;
    if (!differ) return write_blocks(part.composed.blocks);
    const Element pair = html_.open("div", {{"class", "fh-pair"}});
    {
      const Element side = html_.open("div");
      html_.element("p", {{"class", "fh-no-print"}}, words("written"));
      write_blocks(blocks_of(part.written));
    }
    // It has the numbers with their years and sources, which belong to what people wrote.
    const Element side = html_.open("div");
    html::paragraph(html_, words("now"));
    if (part.composed.is_empty()) html::missing(html_, words("nothing_now"));
    write_blocks(part.composed.blocks);
  }

  [[nodiscard]] Attribute language_mark() const {
    return Attribute::when(language_ != view_.context.language(), "lang", language_code(language_));
  }

  void write_blocks(const std::vector<TextBlock>& blocks) {
    if (blocks.empty()) return;
    const Element prose = html_.open("div", {{"class", "fh-prose"}, language_mark()});
    for (const TextBlock& block : blocks) {
      html::paragraph(html_, block.lead);
      if (block.points.empty()) continue;
      const Element list = html_.open("ul", {{"class", "usa-list"}});
      for (const std::string& point : block.points) html_.element("li", {}, point);
    }
  }

  void write_rests_on(const ComposedPart& part) {
    std::vector<const Record*> behind;
    for (const auto* references : {&part.findings, &part.priorities, &part.sources})
      for (const std::string& reference : *references)
        if (const Record* record = view_.records.find(reference.substr(reference.find(':') + 1)))
          behind.push_back(record);
    if (behind.empty()) return;
    const Element off_paper = html_.open("div", {{"class", "fh-no-print"}});
    const html::Disclosure folded(html_, words("rests_on"));
    write_record_links(html_, view_, behind);
  }

  void write_not_in_yet() {
    const auto shared = shared_records(view_.all);
    std::vector<const Record*> waiting;
    std::vector<const Record*> unspoken;
    for (const Record* finding : view_.records.of("finding")) {
      if (!is_settled(*finding) || shared->find(finding->id) == nullptr)
        waiting.push_back(finding);
      else if (localized_of(finding->fields, "public_statement").in(language_).empty())
        unspoken.push_back(finding);
    }
    write_list("waiting", waiting);
    write_list("unspoken", unspoken);
  }

  void write_list(const std::string& key, const std::vector<const Record*>& findings) {
    if (findings.empty()) return;
    const Element off_paper = html_.open("div", {{"class", "fh-no-print"}});
    const html::HeadedSection section(html_, Heading::h2, words(key), key);
    html::paragraph(html_, words(key + "_text"));
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const Record* finding : findings) {
      const Element item = html_.open("li");
      write_record_link(html_, view_, *finding);
      html_.text(" (" + view_.context.text("status." + std::string(toolkit::status_name(finding->status))) + ")");
    }
  }

  Html& html_;
  const ViewRequest& view_;
  const Record* summary_;
  Language language_ = Language::english;
  bool may_take_ = false;
  std::vector<PartBeside> parts_;
  int last_number_ = 0;
};

}  // namespace

void write_summary(Html& html, const ViewRequest& view) {
  SummaryView(html, view).write();
}

std::vector<PartBeside> summary_beside(const ViewRequest& view, const Fields& summary, Language language) {
  const auto shared = shared_records(view.all);
  const auto indicators = agreed_indicators(view.all);
  const html::PageContext context(view.context.site(), language, view.context.path());
  return beside_record(summary, compose_summary({.context = context,
                                                 .records = *shared,
                                                 .indicators = indicators,
                                                 .edition = view.edition,
                                                 .coalition = view.participant.coalition.name}));
}

std::optional<Language> language_of_summary(const ViewRequest& view, const Fields& summary) {
  if (!is_answered(summary, "language")) return view.context.language();
  return spoken_language(summary);
}

std::string summary_parts_path(const std::string& summary) {
  return "/records/" + summary + "/summary-parts";
}

}  // namespace foothold::workspace
