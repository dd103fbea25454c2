#include "workspace/forms/form_values.hpp"

#include <algorithm>
#include <set>

#include "base/random.hpp"
#include "base/text.hpp"
#include "toolkit/record_types/field_answer.hpp"

namespace foothold::workspace {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;
using toolkit::FieldRule;
using toolkit::FieldType;

constexpr std::size_t most_rows = 1000;  // the type's own limit, which is lower, is told in words

std::string below(const std::string& path, std::string_view part) {
  return path + "." + std::string(part);
}

// As browsers send it, lines end with two letters.
std::string plain_text(std::string_view sent) {
  return replace_all(trim(sent), "\r\n", "\n");
}

// Whether every comma stands where thousands are separated, as in "1,234,567.5". In "2,5" it is meant as a point.
bool has_thousands_commas_only(std::string_view number) {
  const std::size_t point = std::min(number.find('.'), number.size());
  if (number.find(',', point) != std::string_view::npos) return false;
  const auto groups = split(number.substr(0, point), ',');
  return std::all_of(groups.begin() + 1, groups.end(), [](std::string_view group) { return group.size() == 3; });
}

class FormReader {
 public:
  explicit FormReader(const http::Query& form) : form_(form) {}

  object read(const std::vector<FieldRule>& rules, const std::string& prefix) const {
    object fields;
    for (const FieldRule& rule : rules) {
      const std::string name = prefix.empty() ? rule.id : below(prefix, rule.id);
      value answer = read_answer(rule, name);
      if (!answer.is_null()) fields[rule.id] = std::move(answer);
    }
    return fields;
  }

 private:
  [[nodiscard]] std::string text(const std::string& name) const { return plain_text(form_.raw(name)); }

  [[nodiscard]] value read_text(const std::string& name) const {
    const std::string typed = text(name);
    return typed.empty() ? value(nullptr) : value(typed);
  }

  [[nodiscard]] value read_number(const std::string& name) const {
    const std::string typed = text(name);
    return typed.empty() ? value(nullptr) : number_or_text(typed);
  }

  [[nodiscard]] value read_parts(const std::string& name, std::initializer_list<std::string_view> parts) const {
    object answer;
    for (const std::string_view part : parts)
      if (const std::string typed = text(below(name, part)); !typed.empty()) answer[part] = typed;
    return answer.empty() ? value(nullptr) : value(std::move(answer));
  }

  [[nodiscard]] value read_money(const std::string& name) const {
    const value amount = read_number(below(name, "amount"));
    const value year = read_number(below(name, "price_year"));
    if (amount.is_null() && year.is_null()) return nullptr;
    const std::string currency = text(below(name, "currency"));
    object answer{{"currency", currency.empty() ? "USD" : currency}};
    if (!amount.is_null()) answer["amount"] = amount;
    if (!year.is_null()) answer["price_year"] = year;
    return answer;
  }

  [[nodiscard]] value read_list(const std::string& name) const {
    array answer;
    for (const auto& [part, sent] : form_.parts())
      if (const std::string typed = plain_text(sent); part == name && !typed.empty()) answer.emplace_back(typed);
    return answer.empty() ? value(nullptr) : value(std::move(answer));
  }

  // The numbers of the rows in the form, which may have gaps where rows were removed by a script.
  [[nodiscard]] std::set<std::size_t> row_numbers(const std::string& name) const {
    std::set<std::size_t> numbers;
    const std::string start = name + ".";
    for (const auto& [part, sent] : form_.parts()) {
      if (!part.starts_with(start)) continue;
      const auto number =
          parse_integer(std::string_view(part).substr(start.size(), part.find('.', start.size()) - start.size()));
      if (number && *number >= 0 && numbers.size() < most_rows) numbers.insert(static_cast<std::size_t>(*number));
    }
    return numbers;
  }

  [[nodiscard]] value read_rows(const FieldRule& rule, const std::string& name) const {
    array rows;
    for (const std::size_t number : row_numbers(name)) {
      const std::string row_name = below(name, std::to_string(number));
      object row = read(rule.fields, row_name);
      const std::string id = text(below(row_name, "id"));
      row["id"] = id.empty() ? new_id() : id;
      rows.emplace_back(std::move(row));
    }
    return rows.empty() ? value(nullptr) : value(std::move(rows));
  }

  [[nodiscard]] value read_answer(const FieldRule& rule, const std::string& name) const {
    switch (rule.type) {
      case FieldType::integer:
      case FieldType::number:
      case FieldType::percent:
      case FieldType::likert:
        return read_number(name);
      case FieldType::money:
        return read_money(name);
      case FieldType::period:
        return read_parts(name, {"from", "to"});
      case FieldType::localized:
        return read_parts(name, {"en", "es"});
      case FieldType::choices:
      case FieldType::references:
        return read_list(name);
      case FieldType::rows:
        return read_rows(rule, name);
      default:
        return read_text(name);
    }
  }

  const http::Query& form_;
};

bool is_empty_row(const value& row) {
  if (!row.is_object()) return false;
  const object& fields = row.get_object();
  return std::all_of(fields.begin(), fields.end(),
                     [](const auto& field) { return field.key() == "id" || toolkit::is_unanswered(field.value()); });
}

std::optional<RowAction::Kind> kind_from(std::string_view name) {
  if (name == "add") return RowAction::Kind::add;
  if (name == "ask") return RowAction::Kind::ask;
  if (name == "remove") return RowAction::Kind::remove;
  if (name == "up") return RowAction::Kind::up;
  if (name == "down") return RowAction::Kind::down;
  return std::nullopt;
}

}  // namespace

value number_or_text(const std::string& text) {
  if (!has_thousands_commas_only(text)) return value(text);
  const std::string plain = replace_all(replace_all(text, ",", ""), "$", "");
  if (const auto whole = parse_integer(plain)) return *whole;
  if (const auto number = parse_number(plain)) return *number;
  return value(text);
}

object read_fields(const toolkit::RecordType& type, const http::Query& form) {
  return FormReader(form).read(type.fields, "");
}

object without_unanswered(object fields) {
  object kept;
  for (auto& field : fields) {
    if (array* rows = field.value().if_array())
      rows->erase(std::remove_if(rows->begin(), rows->end(), is_empty_row), rows->end());
    if (!toolkit::is_unanswered(field.value())) kept[field.key()] = std::move(field.value());
  }
  return kept;
}

std::optional<RowAction> parse_row_action(const toolkit::RecordType& type, std::string_view button) {
  const auto parts = split(button, ':');
  const auto kind = kind_from(parts[0]);
  if (!kind || parts.size() != (*kind == RowAction::Kind::add ? 2U : 3U)) return std::nullopt;
  const FieldRule* rule = type.find_field(parts[1]);
  if (rule == nullptr || rule->type != FieldType::rows) return std::nullopt;
  const auto row = parts.size() > 2 ? parse_integer(parts[2]) : std::optional<long long>(0);
  if (!row || *row < 0) return std::nullopt;
  return RowAction{*kind, std::string(parts[1]), static_cast<std::size_t>(*row)};
}

void carry_out(const RowAction& action, object& fields) {
  value& answer = fields[action.field];
  if (!answer.is_array()) answer = array();
  array& rows = answer.get_array();
  if (action.kind == RowAction::Kind::add) {
    rows.emplace_back(object{{"id", new_id()}});
    return;
  }
  if (action.row >= rows.size() || action.kind == RowAction::Kind::ask) return;
  if (action.kind == RowAction::Kind::remove) {
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(action.row));
    return;
  }
  const bool up = action.kind == RowAction::Kind::up;
  if (up ? action.row == 0 : action.row + 1 == rows.size()) return;
  std::swap(rows[action.row], rows[up ? action.row - 1 : action.row + 1]);
}

}  // namespace foothold::workspace
