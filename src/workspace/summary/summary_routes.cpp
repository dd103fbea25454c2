#include "workspace/summary/summary_routes.hpp"

#include "workspace/answers/record_language.hpp"
#include "workspace/record_request.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/summary/summary_view.hpp"
#include "workspace/view_parts/view_source.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

// Those of the parts that are asked for and may be taken.
std::vector<const PartBeside*> takeable(const std::vector<PartBeside>& parts, std::string_view asked) {
  std::vector<const PartBeside*> takeable;
  for (const PartBeside& part : parts)
    if (part.may_be_taken() && (asked == all_parts || asked == part.composed.part.field)) takeable.push_back(&part);
  return takeable;
}

class SummaryTaking {
 public:
  explicit SummaryTaking(RecordRequest& asked) : asked_(asked) {}

  Result<Response> begin() {
    if (!may_begin(asked_.participant())) return not_permitted();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const auto type = asked_.require_type(std::string(summary_type));
    if (!type) return type.error();
    const ViewSource source(asked_);
    const ViewRequest view = source.view();
    const auto parts = summary_beside(view, {}, view.context.language());
    Fields fields = taking_of({}, takeable(parts, all_parts));
    fields["title"] = view.context.fill("summary.title", {{"coalition", asked_.participant().coalition.name}});
    fields["language"] = language_choice(view.context.language());
    NewRecord wanted =
        new_record(**type, std::move(fields), asked_.participant().coalition.id, asked_.participant().person());
    wanted.reason = view.context.text("summary.taken_reason");
    const auto made = asked_.workspace().records.create(wanted);
    if (!made) return made.error();
    return asked_.go_to("/views/summary?summary=" + made->id);
  }

  Result<Response> take() {
    const auto summary = asked_.require_writable();
    if (!summary) return summary.error();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    if (summary->type != summary_type) return not_found("id", "record.unknown");
    if (is_settled(*summary)) return conflict("part", "summary.settled");
    const ViewSource source(asked_);
    const ViewRequest view = source.view();
    const auto language = language_of_summary(view, summary->fields);
    if (!language) return conflict("part", "summary.not_spoken");
    const auto parts = summary_beside(view, summary->fields, *language);
    const auto taken = takeable(parts, form->raw("part"));
    if (taken.empty()) return conflict("part", "summary.nothing_to_take");
    return keep(*summary, *language, taken);
  }

 private:
  Result<Response> keep(const Record& summary, Language language, const std::vector<const PartBeside*>& taken) {
    RecordEdit edit{.coalition = summary.coalition,
                    .record = summary.id,
                    .base_revision = summary.revision,
                    .fields = taking_of(summary.fields, taken),
                    .person = asked_.participant().person(),
                    .reason = asked_.page().text("summary.taken_reason")};
    if (!is_answered(summary.fields, "language")) edit.fields["language"] = language_choice(language);
    const auto outcome = asked_.workspace().records.edit(edit);
    if (!outcome) return outcome.error();
    if (std::holds_alternative<EditConflict>(*outcome)) return conflict("part", "views.answer.conflict");
    const std::string part = taken.size() == 1 ? "#" + std::string(taken.front()->composed.part.field) : std::string();
    return asked_.go_to("/views/summary?summary=" + summary.id + part);
  }

  RecordRequest& asked_;
};

}  // namespace

void add_summary_routes(http::Router& router, WorkspaceSite& workspace) {
  router.post("/coalitions/{slug}/findings-summaries", record_handler(workspace, &SummaryTaking::begin));
  router.post("/coalitions/{slug}/records/{id}/summary-parts", record_handler(workspace, &SummaryTaking::take));
}

}  // namespace foothold::workspace
