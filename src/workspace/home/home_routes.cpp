#include "workspace/home/home_routes.hpp"

#include <algorithm>

#include "workspace/calendar/calendar_view.hpp"
#include "workspace/coalition_lists.hpp"
#include "workspace/evidence/number_again.hpp"
#include "workspace/findings/finding_views.hpp"
#include "workspace/findings/gate_states.hpp"
#include "workspace/gates/gates_page.hpp"
#include "workspace/home/home_page.hpp"
#include "workspace/home/type_groups.hpp"
#include "workspace/overviews/seen_records.hpp"
#include "workspace/record_request.hpp"
#include "workspace/worksheets/worksheet_pages.hpp"

namespace foothold::workspace {
namespace {

using html::PageContext;
using http::Response;

constexpr std::int64_t activity_shown = 20;
constexpr std::int64_t activity_on_its_page = 200;
constexpr std::int64_t mentions_shown = 5;
// Whoever was away for long gets the latest, and the word that there is more.
constexpr std::int64_t most_new_counted = 500;
constexpr std::size_t new_shown = 8;

class HomeReading {
 public:
  explicit HomeReading(RecordRequest& asked)
      : page_(asked.page()),
        participant_(asked.participant()),
        coalition_(asked.participant().coalition.id),
        workspace_(asked.workspace()) {}

  Result<Response> overview() {
    const auto records = records_of_coalition(coalition_, workspace_.toolkit, workspace_.records);
    const auto seen = seen_records(participant_, *records);
    CoalitionView view{
        .begins = records->of("coalition-profile").empty(),
        .changed_numbers = edition_impact(*seen, workspace_.edition).changed.size(),
        .since = since(),
        .here = here(people_names(coalition_, {}, workspace_)),
        .calendar = calendar_view(page_, participant_, *records),
        .revisits = revisit_lines(page_, participant_, *records),
        .records = type_groups(page_, participant_, *records),
        .drafts = drafts(),
        .mentions = mentions(),
        .activity = entries(workspace_.records.latest_changes(coalition_, activity_shown, reader_of(participant_)))};
    add_chapters(*records, view);
    return http::html_response(coalition_page(page_, participant_, view));
  }

  Result<Response> activity() {
    return http::html_response(activity_page(
        page_, participant_,
        entries(workspace_.records.latest_changes(coalition_, activity_on_its_page, reader_of(participant_)))));
  }

 private:
  // What others wrote since the last visit, the newest first.
  [[nodiscard]] std::optional<NewSince> since() const {
    const auto newest = workspace_.records.latest_changes(coalition_, 1);
    const auto read =
        workspace_.visits.note(coalition_, participant_.person(), newest.empty() ? 0 : newest.front().number);
    if (!read) return std::nullopt;
    auto changes = workspace_.records.latest_changes(coalition_, most_new_counted, reader_of(participant_));
    const bool more = std::ssize(changes) == most_new_counted && changes.back().number > read->change;
    std::erase_if(changes, [&](const Change& change) {
      return change.number <= read->change || change.person == participant_.person();
    });
    NewSince since{.at = read->at, .count = changes.size(), .more = more, .latest = {}};
    changes.resize(std::min(changes.size(), new_shown));
    since.latest = entries(changes);
    return since;
  }

  [[nodiscard]] std::vector<std::string> here(const PeopleNames& people) const {
    std::vector<std::string> names;
    for (const std::string& person : workspace_.presence.here(coalition_))
      if (const auto at = people.find(person); person != participant_.person() && at != people.end())
        names.push_back(at->second);
    return names;
  }

  // How the coalition stands in each chapter and before each gate, and what its checks ask for.
  void add_chapters(const CoalitionRecords& records, CoalitionView& view) const {
    // What stands in the way of a gate stands there for everybody, though not everybody sees what it is.
    const auto all_findings = texted_findings(records);
    const auto findings = only_seen(all_findings, records, participant_);
    const std::map<std::string, std::string> nobody;
    const FindingViews views(page_, participant_, workspace_.toolkit, nobody);
    std::vector<FindingView> all;
    for (const TextedFinding& finding : findings) all.push_back(views.of(finding));
    view.findings = findings_in_short(page_, all);
    for (const toolkit::Chapter& chapter : workspace_.toolkit.chapters) {
      const auto states = states_of_chapter(chapter.number, records);
      view.chapters.push_back({&chapter, state_words(page_, state_of_chapter(states)), worksheets_begun(page_, states),
                               findings_in_short(page_, views.of_chapter(findings, chapter.number))});
    }
    for (const GateState& state : gate_states(records, all_findings))
      view.gates.push_back({.id = state.gate->id,
                            .name = state.gate->code + ": " + page_.say(state.gate->title),
                            .step = page_.text("gates.step." + std::string(gate_step_name(state.step))),
                            .words = gate_words(page_, state)});
  }

  // What the participant began to write, as far as they may still go on with it.
  [[nodiscard]] std::vector<DraftEntry> drafts() const {
    std::vector<DraftEntry> entries;
    for (const Draft& draft : workspace_.drafts.list(coalition_, participant_.person())) {
      const toolkit::RecordType* type = workspace_.toolkit.record_types.find(draft.key.type);
      if (type == nullptr) continue;
      if (draft.key.record.empty()) {
        entries.push_back({page_.fill("record.new", {{"type", page_.say(type->label)}}),
                           participant_.path("/types/" + type->id + "/new"), draft.saved_at});
        continue;
      }
      const auto record = workspace_.records.find(coalition_, draft.key.record);
      if (record && may_write(participant_, *record))
        entries.push_back({record->title, participant_.path("/records/" + record->id + "/edit"), draft.saved_at});
    }
    return entries;
  }

  // What names the participant, of the records that they may see.
  [[nodiscard]] std::vector<MentionEntry> mentions() const {
    const auto comments = workspace_.comments.mentions_of(coalition_, participant_.person(), mentions_shown);
    std::vector<std::string> authors;
    for (const Comment& comment : comments) authors.push_back(comment.author);
    auto names = people_names(coalition_, authors, workspace_);
    std::vector<MentionEntry> entries;
    for (const Comment& comment : comments) {
      const auto record = workspace_.records.find(coalition_, comment.record);
      if (!record || !may_see(participant_, *record)) continue;
      entries.push_back({comment, names[comment.author], record->title, participant_.path("/records/" + record->id)});
    }
    return entries;
  }

  [[nodiscard]] std::vector<ActivityEntry> entries(const std::vector<Change>& changes) const {
    const auto names = names_in_changes(coalition_, changes, workspace_);
    std::vector<ActivityEntry> entries;
    for (const Change& change : changes) {
      const auto record = workspace_.records.find(coalition_, change.record, true);
      if (!record) continue;
      const auto name = names.find(change.person);
      entries.push_back({change, name == names.end() ? change.person : name->second, record->title,
                         participant_.path("/records/" + record->id)});
    }
    return entries;
  }

  const PageContext& page_;
  const Participant& participant_;
  const std::string& coalition_;
  WorkspaceSite& workspace_;
};

}  // namespace

void add_home_routes(http::Router& router, WorkspaceSite& workspace) {
  router.get("/coalitions/{slug}", record_handler(workspace, &HomeReading::overview));
  router.get("/coalitions/{slug}/activity", record_handler(workspace, &HomeReading::activity));
}

}  // namespace foothold::workspace
