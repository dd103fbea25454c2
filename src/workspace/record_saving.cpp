#include "workspace/record_saving.hpp"

#include <algorithm>
#include <functional>

#include "base/content/placeholders.hpp"
#include "base/text.hpp"
#include "toolkit/record_types/record_validation.hpp"
#include "workspace/forms/form_values.hpp"
#include "workspace/records/canonical_json.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/visible_fields.hpp"

namespace foothold::workspace {
namespace {

constexpr std::size_t longest_reason = 2000;

const boost::json::object* find_row(const boost::json::value& rows, const boost::json::value& id) {
  if (!rows.is_array()) return nullptr;
  for (const boost::json::value& row : rows.get_array())
    if (row.is_object() && value_or_null(row.get_object(), "id") == id) return &row.get_object();
  return nullptr;
}

// Rows come whole from a form that shows only a part of them: what it does not show stays in each row as it was.
void keep_unseen(const toolkit::FieldRule& rule, const std::function<bool(const toolkit::FieldRule&)>& is_seen,
                 const boost::json::value& was, boost::json::array& rows) {
  const auto is_shown = [&](std::string_view name) {
    const auto at = std::ranges::find(rule.fields, name, &toolkit::FieldRule::id);
    return name == "id" || (at != rule.fields.end() && is_seen(*at));
  };
  for (boost::json::value& one : rows) {
    if (!one.is_object()) continue;
    boost::json::object& row = one.get_object();
    for (const toolkit::FieldRule& part : rule.fields)
      if (!is_shown(part.id)) row.erase(part.id);
    const boost::json::object* before = find_row(was, value_or_null(row, "id"));
    if (before == nullptr) continue;
    for (const auto& part : *before)
      if (!is_shown(part.key())) row[part.key()] = part.value();
  }
}

// A form sends the entries of a list in its own order. Those that were there before keep their places, so that saving
// what nobody changed changes nothing.
void keep_order(const boost::json::value& was, boost::json::array& now) {
  if (!was.is_array()) return;
  boost::json::array ordered;
  for (const boost::json::value& entry : was.get_array())
    if (std::ranges::find(now, entry) != now.end()) ordered.push_back(entry);
  for (const boost::json::value& entry : now)
    if (std::ranges::find(ordered, entry) == ordered.end()) ordered.push_back(entry);
  now = std::move(ordered);
}

void keep_orders(const toolkit::FieldRule& rule, const boost::json::value& was, boost::json::value& now) {
  if (!now.is_array()) return;
  if (rule.type != toolkit::FieldType::rows) return keep_order(was, now.get_array());
  for (boost::json::value& row : now.get_array()) {
    const boost::json::object* before =
        row.is_object() ? find_row(was, value_or_null(row.get_object(), "id")) : nullptr;
    if (before == nullptr) continue;
    for (const toolkit::FieldRule& part : rule.fields)
      if (boost::json::value* answer = row.get_object().if_contains(part.id))
        keep_orders(part, value_or_null(*before, part.id), *answer);
  }
}

// The rule at the end of a path ("options.2.sources.0") and the name that its control has in the form: entries of a
// list share one. Null for what is no field: only the status has a control all the same.
struct Asked {
  const toolkit::FieldRule* rule = nullptr;
  std::string control;
};
Asked asked_at(const toolkit::RecordType& type, const std::string& path) {
  const auto names = split(path, '.');
  Asked asked{type.find_field(names.front()), path};
  if (asked.rule != nullptr && asked.rule->type == toolkit::FieldType::rows && names.size() > 2) {
    const auto part = std::ranges::find(asked.rule->fields, names[2], &toolkit::FieldRule::id);
    if (part != asked.rule->fields.end()) asked.rule = &*part;
  }
  const bool is_list = asked.rule != nullptr && (asked.rule->type == toolkit::FieldType::references ||
                                                 asked.rule->type == toolkit::FieldType::choices);
  if (is_list && parse_integer(names.back())) asked.control = path.substr(0, path.rfind('.'));
  if (asked.rule == nullptr) asked.control = path == "status" ? "_status" : "";
  return asked;
}

html::FieldError error_at(const html::PageContext& context, const toolkit::RecordType& type, const std::string& path,
                          const Message& message) {
  const Asked asked = asked_at(type, path);
  const toolkit::FieldRule* field = type.find_field(path.substr(0, path.find('.')));
  const std::string words = context.site().messages->fill(context.language(), message);
  return {asked.control, field == nullptr ? words : context.say(field->label) + ": " + words};
}

}  // namespace

Result<void> require_filled_in(const toolkit::RecordType& type) {
  if (type.begun_at.empty()) return {};
  return invalid("type", "record.begun_elsewhere", {{"type", value_in_all_languages(type.plural)}});
}

void settle_anonymous(const toolkit::RecordType& type, SentRecord& sent) {
  if (!type.anonymous) return;
  sent.status = RecordStatus::in_review;
  sent.visibility = Visibility::owner;
}

SentRecord read_sent_record(const toolkit::RecordType& type, const http::Query& form) {
  SentRecord sent;
  sent.fields = without_unanswered(read_fields(type, form));
  sent.status = toolkit::status_from_name(form.find("_status").value_or("")).value_or(RecordStatus::draft);
  sent.visibility = toolkit::visibility_from_name(form.find("_visibility").value_or("")).value_or(type.visibility);
  sent.base_revision = parse_integer(form.find("_revision").value_or("")).value_or(0);
  sent.reason = whole_letters(form.find("_reason").value_or(""), longest_reason);
  settle_anonymous(type, sent);
  return sent;
}

std::vector<html::FieldError> errors_of(const html::PageContext& context, const toolkit::RecordType& type,
                                        const SentRecord& sent) {
  std::vector<html::FieldError> errors;
  for (const toolkit::FieldProblem& problem : toolkit::check_fields(type, sent.fields, sent.status))
    errors.push_back(error_at(context, type, problem.path, problem.message));
  return errors;
}

std::vector<html::FieldError> errors_of(const html::PageContext& context, const toolkit::RecordType& type,
                                        const Error& error) {
  std::vector<html::FieldError> errors;
  for (const Error::Problem& problem : error.problems)
    errors.push_back(error_at(context, type, problem.field, problem.message));
  if (errors.empty()) errors.push_back(error_at(context, type, error.field, error.message));
  if (const std::string hint = context.site().messages->fill(context.language(), error.hint); !hint.empty())
    errors.front().text += " " + hint;
  return errors;
}

RecordEdit edit_of(const Record& base, const SentRecord& sent, const toolkit::RecordType& type,
                   const Participant& participant) {
  RecordEdit edit{.coalition = base.coalition,
                  .record = base.id,
                  .base_revision = base.revision,
                  .person = participant.person(),
                  .reason = sent.reason};
  const auto is_seen = [&](const toolkit::FieldRule& rule) {
    return !rule.fixed && may_see_field(participant, rule, base.owner);
  };
  for (const toolkit::FieldRule& rule : type.fields) {
    if (!is_seen(rule)) continue;
    const boost::json::value was = value_or_null(base.fields, rule.id);
    boost::json::value now = value_or_null(sent.fields, rule.id);
    if (rule.type == toolkit::FieldType::rows && now.is_array()) keep_unseen(rule, is_seen, was, now.get_array());
    keep_orders(rule, was, now);
    if (!same_json(was, now)) edit.fields[rule.id] = now;
  }
  if (sent.status != base.status) edit.status = sent.status;
  if (sent.visibility != base.visibility) edit.visibility = sent.visibility;
  return edit;
}

boost::json::object over_current(const Record& current, const RecordEdit& edit) {
  boost::json::object fields = current.fields;
  for (const auto& field : edit.fields) {
    if (field.value().is_null()) {
      fields.erase(field.key());
    } else {
      fields[field.key()] = field.value();
    }
  }
  return fields;
}

}  // namespace foothold::workspace
