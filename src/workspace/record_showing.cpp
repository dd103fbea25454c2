#include "workspace/record_showing.hpp"

#include "accounts/account_pages.hpp"
#include "workspace/composer/composer_page.hpp"
#include "workspace/drawings/drawing_list.hpp"
#include "workspace/findings/finding_views.hpp"
#include "workspace/letters/letter_list.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/priorities/scoring.hpp"
#include "workspace/record_links.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/scoring/score_page.hpp"
#include "workspace/visible_fields.hpp"

namespace foothold::workspace {
namespace {

std::vector<Record> linked_from(const RecordRequest& asked, const Record& record) {
  std::vector<Record> linked;
  for (IncomingLink& link : links_seen_to(asked.participant(), record, asked.workspace()))
    if (linked.empty() || linked.back().id != link.from.id) linked.push_back(std::move(link.from));
  return linked;
}

std::vector<FindingView> findings_at(const RecordRequest& asked, const Record& record,
                                     const std::map<std::string, std::string>& people) {
  const auto records = records_of_coalition(record.coalition, asked.workspace().toolkit, asked.workspace().records);
  return FindingViews(asked.page(), asked.participant(), asked.workspace().toolkit, people)
      .at_record(seen_findings(*records, asked.participant()), record.id);
}

// A record outlives its type. What it holds is shown as it was stored; to coordinators only, because nobody can say any
// more who else may see which of its answers.
toolkit::RecordType former_type(const std::string& id, const Messages& messages) {
  const auto label = [&](Language language) {
    return messages.fill(language, "record.of_former_type", {{"type", id}});
  };
  toolkit::RecordType type;
  type.id = id;
  type.label = {label(Language::english), label(Language::spanish)};
  return type;
}

// What the evidence chain asks to stand behind the record, as far as the participant may begin it.
void add_next_links(std::vector<RecordTool>& tools, const Record& record, const RecordRequest& asked) {
  const toolkit::Toolkit& toolkit = asked.workspace().toolkit;
  const auto stage = toolkit.evidence.stage_of(record.type);
  if (!stage || !may_begin(asked.participant())) return;
  for (const toolkit::ChainNeed& need : toolkit.evidence.stages[*stage].needs) {
    const toolkit::RecordType* type = toolkit.record_types.find(need.begin_type);
    if (type != nullptr)
      tools.push_back({"/types/" + type->id + "/new?" + need.begin_field + "=" + record.type + ":" + record.id,
                       asked.page().fill("record.new", {{"type", asked.page().say(type->label)}})});
  }
}

std::vector<RecordTool> tools_of(const Record& record, const RecordRequest& asked) {
  const toolkit::Toolkit& toolkit = asked.workspace().toolkit;
  std::vector<RecordTool> tools;
  if (record.removed()) return tools;
  const auto add = [&](std::string path, std::string_view words) {
    tools.push_back({std::move(path), asked.page().text(words)});
  };
  if (toolkit.evidence.stage_of(record.type)) add("/thread?of=" + record.id, "thread.link");
  for (const LetterKind& letter : letters_of(record.type))
    tools.push_back({letter_path(letter, record.id), link_words(asked.page(), letter)});
  if (record.type == composed_type) add(composer_path(record.id), "composer.link");
  if (record.type == scored_type) add("/views/priorities?scoring=" + record.id, "priorities.link");
  if (record.type == scored_type) add(score_path(record.id), "scores.link");
  if (record.type == "measure") add("/views/measures?measure=" + record.id + "#target", "sight.link");
  if (find_drawing(record.type) != nullptr) add(drawing_path(record.id), "drawing.link");
  if (record.type == "local-indicator") add("/views/local-data", "views.local-data.link");
  const toolkit::RecordType* type = toolkit.record_types.find(record.type);
  if (type != nullptr && !type->lines_of.empty() && may_write(asked.participant(), record))
    add("/types/" + record.type + "/import?into=" + record.id, "tables.fill");
  add_next_links(tools, record, asked);
  return tools;
}

// Everybody whom the page names.
std::vector<std::string> people_of(const Record& record, const std::vector<Attachment>& attachments,
                                   const std::vector<Comment>& comments) {
  std::vector<std::string> people = {record.owner, record.changed_by};
  for (const Attachment& attachment : attachments) people.push_back(attachment.person);
  for (const Comment& comment : comments) people.push_back(comment.author);
  return people;
}

}  // namespace

Result<http::Response> show_record(const RecordRequest& asked, const std::optional<Error>& refused) {
  const auto record = asked.require_seen(true);
  if (!record) return record.error();
  WorkspaceSite& workspace = asked.workspace();
  const toolkit::RecordType* known = workspace.toolkit.record_types.find(record->type);
  if (known == nullptr && asked.participant().role < Role::coordinator) return not_found("id", "record.former_type");
  const toolkit::RecordType former = former_type(record->type, *asked.page().site().messages);
  const toolkit::RecordType& type = known == nullptr ? former : *known;
  const Record seen = visible_record(asked.participant(), type, *record);
  auto attachments = workspace.attachments.list(record->coalition, record->id);
  auto comments = workspace.comments.list(record->coalition, record->id);
  auto people = asked.people(people_of(*record, attachments, comments));
  RecordView view{.record = seen,
                  .type = type,
                  .is_former_type = known == nullptr,
                  .names = asked.names(),
                  .linked_from = linked_from(asked, *record),
                  .attachments = std::move(attachments),
                  .comments = std::move(comments),
                  .people = std::move(people),
                  .errors = refused ? accounts::errors_of(asked.page(), *refused) : Errors()};
  view.worksheets = workspace.toolkit.worksheets.with_type(record->type);
  if (!record->removed()) view.findings = findings_at(asked, *record, view.people);
  view.tools = tools_of(*record, asked);
  view.way = way_to_type(asked.page(), asked.participant(), workspace.toolkit, type);
  http::Response response = http::html_response(record_page(asked.page(), asked.participant(), view));
  if (refused) response.status = http::status_of(refused->kind);
  return response;
}

}  // namespace foothold::workspace
