#include "workspace/view_actions/step_routes.hpp"

#include "workspace/answers/answers.hpp"
#include "workspace/overviews/starter_fields.hpp"
#include "workspace/record_request.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/sustaining/matrix_progress.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

class FirstState {
 public:
  explicit FirstState(RecordRequest& asked) : asked_(asked), participant_(asked.participant()) {}

  Result<Response> set() {
    if (!may_begin(participant_)) return not_permitted();
    const WorkspaceSite& workspace = asked_.workspace();
    const toolkit::MatrixItem* item = workspace.toolkit.sustainability.find_item(asked_.request().parameter("step"));
    if (item == nullptr) return not_found("step", "views.sustainability.unknown_step");
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const auto type = asked_.require_type("sustainability-item");
    if (!type) return type.error();
    const std::string state(form->raw("state"));
    if (!is_state(**type, state)) return invalid("state", "views.sustainability.unknown_state");
    const NewRecord wanted = new_record(**type, step_fields(*item, asked_.page().language(), state),
                                        participant_.coalition.id, participant_.person());
    const auto written =
        asked_.workspace().records.write_together([&](RecordBatch& batch) { return write(batch, item->id, wanted); });
    if (!written) return written.error();
    return asked_.go_to(step_place(*item));
  }

 private:
  [[nodiscard]] static bool is_state(const toolkit::RecordType& type, const std::string& state) {
    const toolkit::FieldRule* rule = type.find_field("state");
    return rule != nullptr && rule->find_choice(state) != nullptr;
  }

  // Somebody may have been quicker; whoever said the same has nothing left to do.
  Result<void> write(RecordBatch& batch, const std::string& item, const NewRecord& wanted) const {
    if (const auto there = find_step(batch, item, wanted.type)) {
      if (text_of(there->fields, "state") == text_of(wanted.fields, "state")) return {};
      return conflict("state", "views.sustainability.changed");
    }
    const auto made = batch.create(wanted);
    return made ? Result<void>() : made.error();
  }

  // The record that says how far the step is, as the view shows it to the participant.
  [[nodiscard]] std::optional<Record> find_step(RecordBatch& batch, const std::string& item,
                                                const std::string& type) const {
    RecordQuery query = every_record(participant_.coalition.id);
    query.type = type;
    query.reader = reader_of(participant_);
    std::vector<Record> records = read_records(batch.connection(), query);
    std::erase_if(records, [](const Record& record) { return record.status == RecordStatus::archived; });
    std::vector<const Record*> pointers;
    for (const Record& record : records) pointers.push_back(&record);
    const Record* found = record_of_step(pointers, item);
    return found == nullptr ? std::nullopt : std::optional(*found);
  }

  RecordRequest& asked_;
  const Participant& participant_;
};

}  // namespace

std::string step_path(const toolkit::MatrixItem& item) {
  return "/sustainability-steps/" + item.id;
}

std::string step_place(const toolkit::MatrixItem& item) {
  return "/views/sustainability?block=" + item.block + "#" + step_control(item);
}

std::string step_control(const toolkit::MatrixItem& item) {
  return "state-" + item.id;
}

void add_step_routes(http::Router& router, WorkspaceSite& workspace) {
  router.post("/coalitions/{slug}/sustainability-steps/{step}", record_handler(workspace, &FirstState::set));
}

}  // namespace foothold::workspace
