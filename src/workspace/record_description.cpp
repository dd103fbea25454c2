#include "workspace/record_description.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <iterator>

#include "toolkit/record_types/field_answer.hpp"
#include "toolkit/record_types/record_validation.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

using toolkit::FieldRule;
using toolkit::FieldType;
using Path = std::optional<std::string>;

class Search {
 public:
  Search(const toolkit::Toolkit& toolkit, const places::PlaceDirectory& places) : toolkit_(toolkit), places_(places) {}

  [[nodiscard]] Path in_fields(const std::vector<FieldRule>& rules, const boost::json::object& fields,
                               const std::string& prefix) const {
    for (const FieldRule& rule : rules)
      if (const auto* answer = fields.if_contains(rule.id))
        if (auto path = in_answer(rule, *answer, prefix + rule.id)) return path;
    return std::nullopt;
  }

 private:
  [[nodiscard]] Path in_answer(const FieldRule& rule, const boost::json::value& answer, const std::string& path) const {
    if (answer.is_string()) return is_lost(rule, std::string_view(answer.get_string())) ? Path(path) : std::nullopt;
    if (!answer.is_array()) return std::nullopt;
    const boost::json::array& entries = answer.get_array();
    for (std::size_t index = 0; index < entries.size(); ++index) {
      std::string below = toolkit::path_below(path, index);
      if (entries[index].is_string() && is_lost(rule, std::string_view(entries[index].get_string()))) return below;
      if (!entries[index].is_object()) continue;
      if (auto lost = in_fields(rule.fields, entries[index].get_object(), below + ".")) return lost;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_lost(const FieldRule& rule, std::string_view text) const {
    if (rule.type == FieldType::place) return !has_place(text);
    if (rule.type != FieldType::reference && rule.type != FieldType::references) return false;
    const auto parts = toolkit::parse_reference(text);
    if (!parts) return false;
    if (parts->kind == "place") return !has_place(parts->id);
    if (parts->kind == "predictor") return toolkit_.framework.find_predictor(parts->id) == nullptr;
    return parts->kind == "pillar" && std::ranges::find(toolkit_.framework.pillars(), parts->id,
                                                        &toolkit::Pillar::id) == toolkit_.framework.pillars().end();
  }

  [[nodiscard]] bool has_place(std::string_view code) const {
    if (places_.find_state(code) != nullptr) return true;
    const auto geoid = places::Geoid::parse(code);
    return geoid && places_.find(*geoid);
  }

  const toolkit::Toolkit& toolkit_;
  const places::PlaceDirectory& places_;
};

}  // namespace

RecordDescription describe_fields(const toolkit::RecordType& type, const boost::json::object& fields) {
  RecordDescription description{toolkit::title_of(type, fields), {}, toolkit::text_for_search(type, fields)};
  std::int64_t position = 0;
  for (const toolkit::RecordLink& link : toolkit::links_of(type, fields))
    description.links.push_back({link.path, position++, link.kind, link.id});
  return description;
}

std::optional<std::string> path_to_nowhere(const toolkit::RecordType& type, const boost::json::object& fields,
                                           const toolkit::Toolkit& toolkit, const places::PlaceDirectory& places) {
  return Search(toolkit, places).in_fields(type.fields, fields, "");
}

Result<RecordDescription> describe_record(const Record& record, const toolkit::Toolkit& toolkit,
                                          const places::PlaceDirectory& places) {
  const toolkit::RecordType* type = toolkit.record_types.find(record.type);
  if (type == nullptr) return invalid("type", "record.unknown_type", {{"type", record.type}});
  const auto problems = toolkit::check_fields(*type, record.fields, record.status);
  if (!problems.empty()) {
    Error error = invalid(problems.front().path, "record.not_ready");
    error.message = problems.front().message;
    for (const toolkit::FieldProblem& problem : problems) error.problems.push_back({problem.path, problem.message});
    return error;
  }
  if (const auto lost = path_to_nowhere(*type, record.fields, toolkit, places))
    return invalid(*lost, "record.reference_unknown");
  RecordDescription description = describe_fields(*type, record.fields);
  description.anonymous = type->anonymous;
  std::ranges::copy_if(description.links, std::back_inserter(description.to_records),
                       [&](const Link& link) { return toolkit.record_types.find(link.to_kind) != nullptr; });
  return description;
}

}  // namespace foothold::workspace
