#include "workspace/view_actions/answer_routes.hpp"

#include "base/text.hpp"
#include "workspace/record_request.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/visible_fields.hpp"

namespace foothold::workspace {
namespace {

using http::Response;
using toolkit::FieldType;

class OneAnswer {
 public:
  explicit OneAnswer(RecordRequest& asked) : asked_(asked) {}

  Result<Response> save() {
    const auto record = asked_.require_writable();
    if (!record) return record.error();
    const auto type = asked_.require_type(record->type);
    if (!type) return type.error();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const toolkit::FieldRule* rule = (*type)->find_field(form->raw("field"));
    if (rule == nullptr || !may_be_given(*rule, *record)) return invalid("field", "views.answer.unfit");
    const auto outcome = asked_.workspace().records.edit(edit_of(*record, *rule, *form));
    if (!outcome) return outcome.error();
    if (std::holds_alternative<EditConflict>(*outcome)) return conflict(rule->id, "views.answer.conflict");
    const std::string to_record = asked_.page().link(asked_.participant().path("/records/" + record->id));
    return http::redirect_response(accounts::safe_target(form->raw("back"), to_record));
  }

 private:
  // A single control can give only what stands in one word.
  [[nodiscard]] bool may_be_given(const toolkit::FieldRule& rule, const Record& record) const {
    const bool is_word =
        rule.type == FieldType::choice || rule.type == FieldType::date || rule.type == FieldType::yes_no_unsure;
    return is_word && may_see_field(asked_.participant(), rule, record.owner);
  }

  [[nodiscard]] RecordEdit edit_of(const Record& record, const toolkit::FieldRule& rule,
                                   const http::Query& form) const {
    RecordEdit edit{.coalition = record.coalition,
                    .record = record.id,
                    .base_revision = parse_integer(form.raw("_revision")).value_or(0),
                    .person = asked_.participant().person()};
    const auto value = form.find("value");
    edit.fields[rule.id] = value ? boost::json::value(*value) : boost::json::value(nullptr);
    return edit;
  }

  RecordRequest& asked_;
};

}  // namespace

void add_answer_routes(http::Router& router, WorkspaceSite& workspace) {
  router.post("/coalitions/{slug}/records/{id}/answer", record_handler(workspace, &OneAnswer::save));
}

}  // namespace foothold::workspace
