#include "workspace/example/example_order.hpp"

#include <boost/json.hpp>
#include <numeric>
#include <optional>

#include "toolkit/record_types/record_validation.hpp"

namespace foothold::workspace {
namespace {

using boost::json::value;
using toolkit::FieldRule;
using toolkit::FieldType;

class Resolving {
 public:
  Resolving(const toolkit::RecordTypes& types, const ExampleIds& ids) : types_(types), ids_(ids) {}

  [[nodiscard]] boost::json::object in_fields(const std::vector<FieldRule>& rules, const boost::json::object& fields) {
    boost::json::object resolved = fields;
    for (const FieldRule& rule : rules) {
      value* answer = resolved.if_contains(rule.id);
      if (answer == nullptr) continue;
      *answer = in_answer(rule, *answer);
      if (answer->is_null() || (answer->is_array() && answer->get_array().empty())) resolved.erase(rule.id);
    }
    return resolved;
  }
  [[nodiscard]] bool whole() const { return whole_; }

 private:
  value in_answer(const FieldRule& rule, const value& answer) {
    if (rule.type == FieldType::reference) return stored(answer);
    const bool is_list = rule.type == FieldType::references || rule.type == FieldType::rows;
    if (!is_list || !answer.is_array()) return answer;
    boost::json::array list;
    for (const value& entry : answer.get_array()) {
      value one = entry.is_object() ? value(in_fields(rule.fields, entry.get_object())) : stored(entry);
      if (!one.is_null()) list.push_back(std::move(one));
    }
    return list;
  }

  // Null for a record that is not stored yet. What is no record stays as it is.
  value stored(const value& reference) {
    const auto parts = toolkit::parse_reference(reference.is_string() ? std::string_view(reference.get_string()) : "");
    if (!parts || types_.find(parts->kind) == nullptr) return reference;
    const auto id = ids_.find(parts->id);
    if (id != ids_.end()) return value(std::string(parts->kind) + ":" + id->second);
    whole_ = false;
    return nullptr;
  }

  const toolkit::RecordTypes& types_;
  const ExampleIds& ids_;
  bool whole_ = true;
};

class Ordering {
 public:
  Ordering(const Example& example, const toolkit::RecordTypes& types)
      : example_(example), types_(types), waiting_(example.records.size()) {
    std::iota(waiting_.begin(), waiting_.end(), std::size_t{0});
  }

  ExampleOrder take() {
    while (!waiting_.empty())
      if (!write_all_ready() && !write_one_unfinished()) break;
    order_.stuck = std::move(waiting_);
    return std::move(order_);
  }

 private:
  bool write_all_ready() {
    std::vector<std::size_t> left;
    for (const std::size_t index : waiting_) {
      const ExampleRecord& record = example_.records[index];
      const toolkit::RecordType* type = types_.find(record.type);
      if (type != nullptr && with_ids(types_, *type, record.fields, written_).whole)
        write(index);
      else
        left.push_back(index);
    }
    std::swap(waiting_, left);
    return waiting_.size() < left.size();
  }

  bool write_one_unfinished() {
    for (auto at = waiting_.begin(); at != waiting_.end(); ++at) {
      const ExampleRecord& record = example_.records[*at];
      const toolkit::RecordType* type = types_.find(record.type);
      if (type == nullptr) continue;
      const auto resolved = with_ids(types_, *type, record.fields, written_);
      if (!toolkit::check_fields(*type, resolved.fields, record.status).empty()) continue;
      write(*at);
      waiting_.erase(at);
      return true;
    }
    return false;
  }

  void write(std::size_t index) {
    const std::string& key = example_.records[index].key;
    written_.emplace(key, key);
    order_.records.push_back(index);
  }

  const Example& example_;
  const toolkit::RecordTypes& types_;
  std::vector<std::size_t> waiting_;
  ExampleIds written_;
  ExampleOrder order_;
};

}  // namespace

ExampleFields with_ids(const toolkit::RecordTypes& types, const toolkit::RecordType& type,
                       const boost::json::object& fields, const ExampleIds& ids) {
  Resolving resolving(types, ids);
  auto resolved = resolving.in_fields(type.fields, fields);
  return {std::move(resolved), resolving.whole()};
}

ExampleOrder order_of(const Example& example, const toolkit::RecordTypes& types) {
  return Ordering(example, types).take();
}

}  // namespace foothold::workspace
