#include "workspace/composer/composer_routes.hpp"

#include "workspace/composer/composer_page.hpp"
#include "workspace/forms/form_values.hpp"
#include "workspace/record_request.hpp"
#include "workspace/record_saving.hpp"
#include "workspace/records/canonical_json.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/strategy/theory_sentence.hpp"
#include "workspace/view_parts/view_source.hpp"
#include "workspace/visible_fields.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

class Composing {
 public:
  explicit Composing(RecordRequest& asked) : asked_(asked) {}

  Result<Response> page() {
    const auto theory = require_theory(asked_.require_seen());
    if (!theory) return theory.error();
    return http::html_response(page_of(*theory, theory->fields, {}));
  }

  Result<Response> save() {
    const auto writable = asked_.require_writable();
    if (!writable) return writable.error();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const auto theory = require_theory(writable);
    if (!theory) return theory.error();
    const toolkit::RecordType parts = parts_of_theory(type());
    SentRecord sent = read_sent_record(parts, *form);
    const auto base = asked_.workspace().records.version_at(theory->coalition, theory->id, sent.base_revision);
    if (!base) return invalid("_revision", "record.unknown_revision");
    sent.status = base->status;
    sent.visibility = base->visibility;
    RecordEdit edit = edit_of(*base, sent, parts, asked_.participant());
    if (form->raw("_action") == "use") keep_sentence(*base, sent.fields, edit);
    return outcome_of(*theory, sent, edit);
  }

 private:
  [[nodiscard]] const toolkit::RecordType& type() const {
    return *asked_.workspace().toolkit.record_types.find(composed_type);
  }

  static Result<Record> require_theory(Result<Record> record) {
    if (record && record->type != composed_type) return not_found("id", "record.unknown");
    return record;
  }

  void keep_sentence(const Record& base, const boost::json::object& parts, RecordEdit& edit) const {
    boost::json::object whole = base.fields;
    for (const toolkit::FieldRule& rule : parts_of_theory(type()).fields) whole.erase(rule.id);
    for (const auto& part : parts) whole[part.key()] = part.value();
    boost::json::object sentences = composed_sentences(*asked_.page().site().messages, whole);
    if (!sentences.empty() && value_or_null(base.fields, "sentence") != sentences)
      edit.fields["sentence"] = std::move(sentences);
  }

  Result<Response> outcome_of(const Record& theory, const SentRecord& sent, const RecordEdit& edit) {
    const auto outcome = asked_.workspace().records.edit(edit);
    if (!outcome) return again(theory, sent, errors_of(asked_.page(), type(), outcome.error()), outcome.error().kind);
    if (const auto* both = std::get_if<EditConflict>(&*outcome)) {
      const Error changed = conflict(both->conflicts.front().name, "views.answer.conflict");
      return again(both->current, sent, errors_of(asked_.page(), type(), changed), changed.kind);
    }
    return asked_.go_to(composer_path(theory.id));
  }

  // What was typed stays in the form, over the newest revision.
  Result<Response> again(const Record& theory, const SentRecord& sent, const Errors& errors, ErrorKind kind) {
    Response response = http::html_response(page_of(theory, sent.fields, errors));
    response.status = http::status_of(kind);
    return response;
  }

  [[nodiscard]] std::string page_of(const Record& theory, const boost::json::object& fields,
                                    const Errors& errors) const {
    const ViewSource source(asked_);
    const Record visible = visible_record(asked_.participant(), type(), theory);
    const toolkit::RecordType parts = parts_of_theory(type());
    return composer_page(source.view(), {.theory = visible, .type = parts, .fields = fields, .errors = errors});
  }

  RecordRequest& asked_;
};

}  // namespace

void add_composer_routes(http::Router& router, WorkspaceSite& workspace) {
  router.get("/coalitions/{slug}/records/{id}/composer", record_handler(workspace, &Composing::page));
  router.post("/coalitions/{slug}/records/{id}/composer", record_handler(workspace, &Composing::save));
}

}  // namespace foothold::workspace
