#include "workspace/tables/typed_references.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "base/text.hpp"
#include "toolkit/record_types/answer_formats.hpp"
#include "toolkit/record_types/field_answer.hpp"
#include "workspace/tables/cell_text.hpp"

namespace foothold::workspace {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;
using toolkit::FieldRule;
using toolkit::FieldType;

class Resolution {
 public:
  explicit Resolution(ReferenceIndex& references) : references_(references) {}

  void resolve(const std::vector<FieldRule>& rules, object& fields) {
    for (const FieldRule& rule : rules)
      if (value* answer = fields.if_contains(rule.id)) resolve_answer(rule, *answer);
  }

 private:
  void resolve_answer(const FieldRule& rule, value& answer) {
    if (rule.type == FieldType::place && answer.is_string()) answer = place(std::string(answer.get_string()));
    if (rule.type == FieldType::reference && answer.is_string())
      answer = reference(rule, std::string(answer.get_string()));
    if (rule.type == FieldType::references && answer.is_array()) answer = list(rule, answer.get_array());
    if (rule.type != FieldType::rows || !answer.is_array()) return;
    for (value& row : answer.get_array())
      if (row.is_object()) resolve(rule.fields, row.get_object());
  }

  [[nodiscard]] std::string place(const std::string& typed) {
    constexpr std::string_view start = "place:";
    if (toolkit::is_place_code(typed)) return typed;
    const auto found = references_.find({"place"}, typed);
    return found.size() == 1 ? found.front().substr(start.size()) : typed;
  }

  [[nodiscard]] std::string reference(const FieldRule& rule, const std::string& typed) {
    if (toolkit::parse_reference(typed)) return typed;
    const auto found = references_.find(rule.to, typed);
    return found.size() == 1 ? found.front() : typed;
  }

  // What is typed beside a box that is checked already counts once.
  [[nodiscard]] array list(const FieldRule& rule, const array& entries) {
    array resolved;
    for (const value& entry : entries) {
      if (!entry.is_string()) continue;
      const std::string typed(entry.get_string());
      const bool is_reference = toolkit::parse_reference(typed).has_value();
      for (const std::string& name : is_reference ? std::vector{typed} : split_list(typed)) {
        const value found(reference(rule, name));
        if (std::ranges::find(resolved, found) == resolved.end()) resolved.push_back(found);
      }
    }
    return resolved;
  }

  ReferenceIndex& references_;
};

}  // namespace

void resolve_typed_references(const toolkit::RecordType& type, object& fields, ReferenceIndex& references) {
  Resolution(references).resolve(type.fields, fields);
}

}  // namespace foothold::workspace
