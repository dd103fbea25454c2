#include "workspace/revisits/revisit_routes.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "html/components.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/findings/coalition_findings.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/revisits/due_revisits.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Html;
using html::PageContext;
using http::Response;

constexpr int days_for_a_look = 14;
constexpr std::size_t longest_line = 200;

// Both answers leave a task: one to do, or one that is done. So it stands in the history who looked, and when.
class RevisitAnswering {
 public:
  explicit RevisitAnswering(RecordRequest& asked) : asked_(asked), participant_(asked.participant()) {}

  Result<Response> answer() {
    if (!may_begin(participant_)) return not_permitted();
    const auto type = asked_.require_type("task");
    if (!type) return type.error();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const auto records =
        records_of_coalition(participant_.coalition.id, asked_.workspace().toolkit, asked_.workspace().records);
    const auto due = find_due(*records, form->find("rule").value_or(""), form->find("record").value_or(""));
    if (!due) return conflict("record", "revisits.changed");
    const bool still_right = form->find("answer").value_or("") == "still-right";
    const auto made = asked_.workspace().records.create(task_for(**type, *records, *due, still_right));
    if (!made) return made.error();
    return asked_.go_to(still_right ? "" : "/records/" + made->id);
  }

 private:
  [[nodiscard]] std::optional<DueRevisit> find_due(const CoalitionRecords& records, const std::string& rule,
                                                   const std::string& record) const {
    for (const DueRevisit& due : due_revisits(records))
      if (due.rule->id == rule && due.record->id == record && may_see(participant_, *due.record)) return due;
    return std::nullopt;
  }

  // The task says what the record is called, so nobody sees it who may not see the record.
  [[nodiscard]] NewRecord task_for(const toolkit::RecordType& type, const CoalitionRecords& records,
                                   const DueRevisit& due, bool still_right) const {
    NewRecord task =
        new_record(type, task_fields(records, due, still_right), participant_.coalition.id, participant_.person());
    task.visibility = std::min(task.visibility, due.record->visibility);
    return task;
  }

  [[nodiscard]] boost::json::object task_fields(const CoalitionRecords& records, const DueRevisit& due,
                                                bool still_right) const {
    const PageContext& page = asked_.page();
    const std::string what = page.fill("revisits.task", {{"title", title_words(page, due.record->title)}});
    boost::json::object fields;
    fields["what"] = whole_letters(what, longest_line);
    fields["details"] = page.say(due.rule->why);
    fields["due"] = still_right ? records.today() : day_after(records.today(), days_for_a_look);
    if (still_right) fields["done_on"] = records.today();
    fields["linked"] = boost::json::array{due.record->type + ":" + due.record->id};
    return fields;
  }

  RecordRequest& asked_;
  const Participant& participant_;
};

void write_buttons(Html& html, const PageContext& context, const Participant& participant, const RevisitLine& line) {
  if (!may_begin(participant)) return;
  const SessionForm form(html, context, participant.visitor, participant.path("/revisits"));
  html::hidden_field(html, "rule", line.rule);
  html::hidden_field(html, "record", line.record);
  const auto button = [&](std::string_view value, std::string_view key) {
    html.element(
        "button",
        {{"class", "usa-button usa-button--outline"}, {"type", "submit"}, {"name", "answer"}, {"value", value}},
        context.fill(key, {{"title", line.title}}));
  };
  button("task", "revisits.make_task");
  button("still-right", "revisits.still_right");
}

}  // namespace

std::vector<RevisitLine> revisit_lines(const PageContext& context, const Participant& participant,
                                       const CoalitionRecords& records) {
  std::vector<RevisitLine> lines;
  for (const DueRevisit& due : due_revisits(records)) {
    if (!may_see(participant, *due.record)) continue;
    const bool sees_newer = may_see(participant, *due.newer);
    lines.push_back({.rule = due.rule->id,
                     .record = due.record->id,
                     .title = title_words(context, due.record->title),
                     .newer = sees_newer ? title_words(context, due.newer->title) : "",
                     .newer_path = sees_newer ? participant.path("/records/" + due.newer->id) : "",
                     .path = participant.path("/records/" + due.record->id),
                     .why = context.say(due.rule->why)});
  }
  return lines;
}

void write_revisits(Html& html, const PageContext& context, const Participant& participant,
                    const std::vector<RevisitLine>& lines) {
  const Element live = html.open("div", {{"data-live-region", "revisits"}});
  if (lines.empty()) return;
  const Element section = html.open("section", {{"class", "fh-section"}});
  html::heading(html, html::Heading::h2, context.fill("revisits.title", {{"count", std::to_string(lines.size())}}));
  const Element list = html.open("ul", {{"class", "fh-activity"}});
  for (const RevisitLine& line : lines) {
    const Element item = html.open("li");
    html::link(html, context.link(line.path), line.title);
    html::paragraph(html, line.why);
    if (!line.newer.empty()) {
      const Element newer = html.open("p", {{"class", "usa-hint"}});
      html.text(context.text("revisits.newer") + " ");
      html::link(html, context.link(line.newer_path), line.newer);
    }
    write_buttons(html, context, participant, line);
  }
}

void add_revisit_routes(http::Router& router, WorkspaceSite& workspace) {
  router.post("/coalitions/{slug}/revisits", record_handler(workspace, &RevisitAnswering::answer));
}

}  // namespace foothold::workspace
