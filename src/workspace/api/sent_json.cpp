#include "workspace/api/sent_json.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <initializer_list>

#include "base/letters.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "toolkit/record_types/record_validation.hpp"
#include "workspace/forms/form_values.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/visible_fields.hpp"

namespace foothold::workspace {
namespace {

namespace json = boost::json;
using toolkit::FieldRule;
using toolkit::FieldType;

constexpr std::size_t longest_reason = 2000;
constexpr std::size_t most_problems = 200;

using Problems = std::vector<Error::Problem>;

Error refuse_all(Problems problems) {
  const RefusalValues count = {{"count", std::to_string(problems.size())}};
  Error error = invalid(problems.front().field, "api.record_invalid", count);
  problems.resize(std::min(problems.size(), most_problems));
  error.problems = std::move(problems);
  return error;
}

// Rows are told apart by their ids; a program that adds one may leave it to us.
void give_ids(const toolkit::RecordType& type, json::object& fields) {
  for (const FieldRule& rule : type.fields) {
    json::value* answer = rule.type == FieldType::rows ? fields.if_contains(rule.id) : nullptr;
    if (answer == nullptr || !answer->is_array()) continue;
    for (json::value& row : answer->get_array())
      if (row.is_object() && !row.get_object().contains("id")) row.get_object()["id"] = new_id();
  }
}

// Reads one body, and gathers what is wrong with it.
class BodyReader {
 public:
  BodyReader(const toolkit::RecordType& type, const Participant& participant, const json::object& body,
             const std::string& owner)
      : type_(type), participant_(participant), body_(body), owner_(owner) {}

  void allow(std::initializer_list<std::string_view> names) {
    for (const auto& member : body_)
      if (std::ranges::find(names, std::string_view(member.key())) == names.end())
        complain(std::string(member.key()), "api.unknown_member");
  }

  template <typename Value>
  Value word(const char* name, Value otherwise, std::optional<Value> (*from_name)(std::string_view)) {
    const json::value* sent = body_.if_contains(name);
    if (sent == nullptr) return otherwise;
    const auto value = sent->is_string() ? from_name(sent->get_string()) : std::nullopt;
    if (!value) complain(name, "api.unknown_word");
    return value.value_or(otherwise);
  }

  std::string reason() {
    auto reason = read_text(body_, "reason", longest_reason);
    if (!reason) problems_.push_back({"reason", reason.error().message});
    return reason ? *reason : std::string();
  }

  // The fields of before with those of the body over them.
  json::object fields_over(json::object fields) {
    const json::value* sent = body_.if_contains("fields");
    if (sent == nullptr) return fields;
    const json::object* named = sent->if_object();
    if (named == nullptr) {
      complain("fields", "api.not_an_object");
      return fields;
    }
    complain_of_unknown(*named);
    for (const auto& field : *named) fields[field.key()] = field.value();
    return fields;
  }

  Result<SentRecord> finish(SentRecord sent) {
    give_ids(type_, sent.fields);
    for (const toolkit::FieldProblem& problem : toolkit::check_fields(type_, sent.fields, sent.status))
      problems_.push_back({problem.path, problem.message});
    if (!problems_.empty()) return refuse_all(std::move(problems_));
    return sent;
  }

 private:
  void complain(const std::string& path, const std::string& key) { problems_.push_back({path, {key, {}}}); }

  void complain_of_unknown(const json::object& named) {
    for (const std::string& path : toolkit::unknown_fields(type_, named)) complain(path, "api.unknown_field");
    for (const auto& field : named) {
      const FieldRule* rule = type_.find_field(field.key());
      if (rule != nullptr) complain_of_parts(*rule, field.value());
    }
  }

  // Whoever does not see a field, or a part of a row, cannot know what they would write over.
  void complain_of_parts(const FieldRule& rule, const json::value& answer) {
    if (!may_see_field(participant_, rule, owner_)) complain(rule.id, "api.hidden_field");
    if (rule.fixed) complain(rule.id, "record.fixed");
    if (rule.type == FieldType::money) complain_of_members(rule, answer, {"amount", "currency", "price_year"});
    if (rule.type == FieldType::period) complain_of_members(rule, answer, {"from", "to"});
    const json::array* rows = rule.type == FieldType::rows ? answer.if_array() : nullptr;
    for (std::size_t index = 0; rows != nullptr && index < rows->size(); ++index)
      if (const json::object* row = (*rows)[index].if_object())
        for (const auto& part : *row) {
          const std::string path = toolkit::path_below(toolkit::path_below(rule.id, index), part.key());
          if (!may_see_path(participant_, type_, owner_, path)) complain(path, "api.hidden_field");
        }
  }

  void complain_of_members(const FieldRule& rule, const json::value& answer,
                           std::initializer_list<std::string_view> known) {
    const json::object* members = answer.if_object();
    if (members == nullptr) return;
    for (const auto& member : *members)
      if (std::ranges::find(known, std::string_view(member.key())) == known.end())
        complain(toolkit::path_below(rule.id, member.key()), "api.unknown_field");
  }

  const toolkit::RecordType& type_;
  const Participant& participant_;
  const json::object& body_;
  const std::string& owner_;
  Problems problems_;
};

}  // namespace

Result<SentRecord> read_new_record(const toolkit::RecordType& type, const Participant& participant,
                                   const json::object& body) {
  BodyReader reader(type, participant, body, participant.person());
  reader.allow({"type", "fields", "status", "visibility", "reason"});
  SentRecord sent;
  sent.fields = without_unanswered(reader.fields_over({}));
  sent.status = reader.word("status", RecordStatus::draft, &toolkit::status_from_name);
  sent.visibility = reader.word("visibility", type.visibility, &toolkit::visibility_from_name);
  sent.reason = reader.reason();
  settle_anonymous(type, sent);
  return reader.finish(std::move(sent));
}

Result<SentRecord> read_changed_record(const toolkit::RecordType& type, const Participant& participant,
                                       const Record& base, const json::object& body) {
  BodyReader reader(type, participant, body, base.owner);
  reader.allow({"fields", "status", "visibility", "reason"});
  SentRecord sent;
  sent.fields = without_unanswered(reader.fields_over(base.fields));
  sent.status = reader.word("status", base.status, &toolkit::status_from_name);
  sent.visibility = reader.word("visibility", base.visibility, &toolkit::visibility_from_name);
  sent.base_revision = base.revision;
  sent.reason = reader.reason();
  return reader.finish(std::move(sent));
}

Result<std::string> read_text(const json::object& body, const std::string& name, std::size_t most_letters) {
  const json::value* sent = body.if_contains(name);
  if (sent == nullptr || sent->is_null()) return std::string();
  if (!sent->is_string()) return invalid(name, "api.not_text");
  const std::string text(trim(std::string_view(sent->get_string())));
  if (text.find('\0') != std::string::npos) return invalid(name, "api.bad_text");
  if (letters_in(text) > most_letters)
    return invalid(name, "api.text_too_long", {{"limit", std::to_string(most_letters)}});
  return text;
}

Result<std::string> read_reason(const json::object& body) {
  for (const auto& member : body)
    if (member.key() != "reason") return invalid(std::string(member.key()), "api.unknown_member");
  return read_text(body, "reason", longest_reason);
}

}  // namespace foothold::workspace
