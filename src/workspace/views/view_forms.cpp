#include "workspace/views/view_forms.hpp"

#include <algorithm>
#include <limits>

#include "base/text.hpp"
#include "html/form.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/overviews/starter_fields.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/record_request.hpp"
#include "workspace/records/record_rows_store.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/sustaining/matrix_progress.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

constexpr const char* risk_type = "risk";
constexpr const char* survey_type = "survey";
constexpr const char* step_type = "sustainability-item";

constexpr const char* risks_path = "/starter-risks";
constexpr const char* survey_path = "/survey-starter";

// What somebody set a step to, and what they had before their eyes.
struct SentStep {
  const toolkit::MatrixItem& item;
  std::string state;
  std::string record;  // which said how far the step is; empty when none did
  std::int64_t base_revision = 0;
};

class ViewForms {
 public:
  explicit ViewForms(RecordRequest& asked)
      : asked_(asked), workspace_(asked.workspace()), participant_(asked.participant()) {}

  // The risks of the toolkit, in the language of the page; only while there is no other.
  Result<Response> start_risks() {
    if (!may_start_risks(participant_)) return not_permitted();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const auto written = workspace_.records.write_together([&](RecordBatch& batch) -> Result<void> {
      if (count_records(batch.connection(), all_of(risk_type)) > 0) return conflict("risk", "views.risks.not_empty");
      for (const toolkit::StarterRisk& risk : workspace_.toolkit.starter_risks)
        if (const auto made = batch.create(new_record(risk_type, risk_fields(risk, language()))); !made)
          return made.error();
      return {};
    });
    if (!written) return written.error();
    return asked_.go_to("/views/risks");
  }

  // A survey with the questions of the toolkit; leads to its form.
  Result<Response> start_survey() {
    if (!may_begin(participant_)) return not_permitted();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const std::string& title = asked_.page().text("views.survey.title");
    const auto made =
        workspace_.records.create(new_record(survey_type, survey_fields(workspace_.toolkit.survey_starter, title)));
    if (!made) return made.error();
    return asked_.go_to("/records/" + made->id + "/edit");
  }

  Result<Response> set_step() {
    if (!may_begin(participant_)) return not_permitted();
    const toolkit::MatrixItem* item = workspace_.toolkit.sustainability.find_item(asked_.request().parameter("step"));
    if (item == nullptr) return not_found("step", "views.sustainability.unknown_step");
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const SentStep sent{.item = *item,
                        .state = form->find("state").value_or(""),
                        .record = form->find("_record").value_or(""),
                        .base_revision = parse_integer(form->find("_revision").value_or("")).value_or(0)};
    if (!is_state(sent.state)) return invalid("state", "views.sustainability.unknown_state");
    const auto written = workspace_.records.write_together([&](RecordBatch& batch) { return write_step(batch, sent); });
    if (!written) return written.error();
    return asked_.go_to("/views/sustainability?block=" + item->block + "#" + step_control(*item));
  }

 private:
  [[nodiscard]] Language language() const { return asked_.page().language(); }

  [[nodiscard]] bool is_state(const std::string& state) const {
    const toolkit::RecordType* type = workspace_.toolkit.record_types.find(step_type);
    const toolkit::FieldRule* rule = type == nullptr ? nullptr : type->find_field("state");
    return rule != nullptr && rule->find_choice(state) != nullptr;
  }

  [[nodiscard]] RecordQuery all_of(const char* type) const {
    RecordQuery query;
    query.coalition = participant_.coalition.id;
    query.type = type;
    query.limit = std::numeric_limits<std::int32_t>::max();
    return query;
  }

  [[nodiscard]] NewRecord new_record(const char* type, boost::json::object fields) const {
    const toolkit::RecordType* known = workspace_.toolkit.record_types.find(type);
    return {.coalition = participant_.coalition.id,
            .type = type,
            .fields = std::move(fields),
            .visibility = known == nullptr ? Visibility::coalition : known->visibility,
            .owner = participant_.person(),
            .person = participant_.person()};
  }

  // The record that says how far the step is, as the view shows it to the participant.
  [[nodiscard]] std::optional<Record> find_step(RecordBatch& batch, const std::string& item) const {
    RecordQuery query = all_of(step_type);
    query.reader = reader_of(participant_);
    std::vector<Record> records = read_records(batch.connection(), query);
    std::erase_if(records, [](const Record& record) { return record.status == RecordStatus::archived; });
    std::vector<const Record*> pointers;
    for (const Record& record : records) pointers.push_back(&record);
    const Record* found = record_of_step(pointers, item);
    return found == nullptr ? std::nullopt : std::optional(*found);
  }

  Result<void> write_step(RecordBatch& batch, const SentStep& sent) const {
    const auto current = find_step(batch, sent.item.id);
    if (!current) {
      const auto made = batch.create(new_record(step_type, step_fields(sent.item, language(), sent.state)));
      return made ? Result<void>() : made.error();
    }
    if (text_of(current->fields, "state") == sent.state) return {};
    if (!may_write(participant_, *current)) return not_permitted();
    if (current->id != sent.record) return conflict("state", "views.sustainability.changed");
    const auto outcome = batch.edit({.coalition = current->coalition,
                                     .record = current->id,
                                     .base_revision = sent.base_revision,
                                     .fields = {{"state", sent.state}},
                                     .person = participant_.person()});
    if (!outcome) return outcome.error();
    if (std::holds_alternative<EditConflict>(*outcome)) return conflict("state", "views.sustainability.changed");
    return {};
  }

  RecordRequest& asked_;
  WorkspaceSite& workspace_;
  const Participant& participant_;
};

}  // namespace

std::string step_path(const toolkit::MatrixItem& item) {
  return "/sustainability-steps/" + item.id;
}

std::string step_control(const toolkit::MatrixItem& item) {
  return "state-" + item.id;
}

bool may_start_risks(const Participant& participant) {
  return participant.role >= Role::editor;
}

void write_starter_form(html::Html& html, const html::PageContext& context, const Participant& participant,
                        const toolkit::Toolkit& toolkit, std::string_view type, std::size_t existing) {
  const bool risks = type == risk_type && existing == 0 && may_start_risks(participant);
  const bool survey = type == survey_type && may_begin(participant);
  if (!risks && !survey) return;
  const std::size_t count = risks ? toolkit.starter_risks.size() : toolkit.survey_starter.questions.size();
  const SessionForm form(html, context, participant.visitor, participant.path(risks ? risks_path : survey_path));
  html::submit_button(
      html, context.fill(risks ? "views.starter.risks" : "views.starter.survey", {{"count", std::to_string(count)}}));
}

void add_view_form_routes(http::Router& router, WorkspaceSite& workspace) {
  const auto handler = [&workspace](auto answer) { return record_handler(workspace, answer); };
  router.post("/coalitions/{slug}/starter-risks", handler(&ViewForms::start_risks));
  router.post("/coalitions/{slug}/survey-starter", handler(&ViewForms::start_survey));
  router.post("/coalitions/{slug}/sustainability-steps/{step}", handler(&ViewForms::set_step));
}

}  // namespace foothold::workspace
