#include "toolkit/record_types/record_validation.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <string_view>

#include "base/text.hpp"

namespace foothold::toolkit {
namespace {

namespace json = boost::json;

std::string_view text_or_empty(const json::value* value) {
  const json::string* text = value == nullptr ? nullptr : value->if_string();
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

const FieldRule* find_rule(const std::vector<FieldRule>& rules, std::string_view id) {
  const auto at = std::find_if(rules.begin(), rules.end(), [id](const FieldRule& rule) { return rule.id == id; });
  return at == rules.end() ? nullptr : &*at;
}

// The path of a field at the top of a record has nothing before it.
std::string path_of(const std::string& parent, const FieldRule& rule) {
  return parent.empty() ? rule.id : path_below(parent, rule.id);
}

// Calls `visit(row, path)` for every entry of the list that is a row.
template <typename Visit>
void for_each_row(const json::value& answer, const std::string& path, const Visit& visit) {
  const json::array* rows = answer.if_array();
  for (std::size_t index = 0; rows != nullptr && index < rows->size(); ++index)
    if (const json::object* row = (*rows)[index].if_object()) visit(*row, path_below(path, index));
}

// Calls `visit(rule, answer, path)` for every answered field whose rule is wanted, in the order of the rules; for rows
// first with the list, then with the fields of each row.
template <typename Wanted, typename Visit>
void for_each_answer(const std::vector<FieldRule>& rules, const json::object& fields, const std::string& parent,
                     const Wanted& wanted, const Visit& visit) {
  for (const FieldRule& rule : rules) {
    const json::value* answer = fields.if_contains(rule.id);
    if (answer == nullptr || is_unanswered(*answer) || !wanted(rule)) continue;
    const std::string path = path_of(parent, rule);
    visit(rule, *answer, path);
    if (rule.type == FieldType::rows)
      for_each_row(*answer, path, [&](const json::object& row, const std::string& row_path) {
        for_each_answer(rule.fields, row, row_path, wanted, visit);
      });
  }
}

class FieldCheck {
 public:
  FieldCheck(RecordStatus status, FieldProblems& problems) : status_(status), problems_(problems) {}

  void check(const std::vector<FieldRule>& rules, const json::object& fields, const std::string& parent) {
    for (const FieldRule& rule : rules) {
      const json::value* answer = fields.if_contains(rule.id);
      const std::string path = path_of(parent, rule);
      if (answer == nullptr || is_unanswered(*answer)) {
        if (is_required(rule) && is_called_for(rule, fields)) complain_of_missing(path);
      } else {
        check_answered(rule, *answer, path);
      }
    }
  }

 private:
  [[nodiscard]] bool is_required(const FieldRule& rule) const {
    return rule.required_for && status_ >= *rule.required_for && status_ != RecordStatus::archived;
  }

  // Some answers are asked for only beside another: a value needs to say how many cases it rests on.
  [[nodiscard]] static bool is_called_for(const FieldRule& rule, const json::object& fields) {
    if (rule.required_with.empty()) return true;
    const json::value* other = fields.if_contains(rule.required_with);
    return other != nullptr && !is_unanswered(*other);
  }

  void complain_of_missing(const std::string& path) { problems_.push_back({path, {"field.missing", {}}}); }

  void check_answered(const FieldRule& rule, const json::value& answer, const std::string& path) {
    check_answer(rule, answer, path, problems_);
    if (rule.type == FieldType::period && is_required(rule)) check_ends(answer, path);
    if (rule.type == FieldType::rows)
      for_each_row(answer, path,
                   [&](const json::object& row, const std::string& row_path) { check(rule.fields, row, row_path); });
  }

  void check_ends(const json::value& answer, const std::string& path) {
    const json::object* period = answer.if_object();
    if (period == nullptr) return;
    for (const std::string_view end : {"from", "to"}) {
      const json::value* date = period->if_contains(end);
      if (date == nullptr || is_unanswered(*date)) complain_of_missing(path_below(path, end));
    }
  }

  RecordStatus status_;
  FieldProblems& problems_;
};

void add_link(const json::value& value, const std::string& path, std::vector<RecordLink>& links) {
  const auto parts = parse_reference(text_or_empty(&value));
  if (parts) links.push_back({path, std::string(parts->kind), std::string(parts->id)});
}

void add_links(const FieldRule& rule, const json::value& answer, const std::string& path,
               std::vector<RecordLink>& links) {
  if (rule.type == FieldType::reference) add_link(answer, path, links);
  const json::array* list = rule.type == FieldType::references ? answer.if_array() : nullptr;
  for (std::size_t index = 0; list != nullptr && index < list->size(); ++index)
    add_link((*list)[index], path_below(path, index), links);
}

// The words of one answer, gathered line by line.
class SearchWords {
 public:
  void add(const FieldRule& rule, const json::value& answer) {
    if (rule.type == FieldType::line || rule.type == FieldType::text) add_text(text_or_empty(&answer));
    if (rule.type == FieldType::localized) add_localized(answer);
    if (rule.type == FieldType::choice) add_choice(rule, answer);
    const json::array* choices = rule.type == FieldType::choices ? answer.if_array() : nullptr;
    for (std::size_t index = 0; choices != nullptr && index < choices->size(); ++index)
      add_choice(rule, (*choices)[index]);
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void add_text(std::string_view text) {
    if (trim(text).empty()) return;
    if (!text_.empty()) text_ += '\n';
    text_ += trim(text);
  }

  void add_localized(const json::value& answer) {
    const json::object* texts = answer.if_object();
    for (const Language language : all_languages)
      if (texts != nullptr) add_text(text_or_empty(texts->if_contains(language_code(language))));
  }

  void add_choice(const FieldRule& rule, const json::value& answer) {
    const FieldChoice* choice = rule.find_choice(text_or_empty(&answer));
    for (const Language language : all_languages)
      if (choice != nullptr) add_text(choice->label.in(language));
  }

  std::string text_;
};

void add_unknown(const std::vector<FieldRule>& rules, const json::object& fields, const std::string& parent,
                 std::vector<std::string>& unknown) {
  for (const auto& [name, value] : fields) {
    const FieldRule* rule = find_rule(rules, name);
    const std::string path = parent.empty() ? std::string(name) : path_below(parent, name);
    const bool is_row_id = !parent.empty() && name == "id";
    if (rule == nullptr && !is_row_id) unknown.push_back(path);
    if (rule == nullptr || rule->type != FieldType::rows) continue;
    for_each_row(value, path, [&](const json::object& row, const std::string& row_path) {
      add_unknown(rule->fields, row, row_path, unknown);
    });
  }
}

}  // namespace

FieldProblems check_fields(const RecordType& type, const json::object& fields, RecordStatus status) {
  FieldProblems problems;
  FieldCheck(status, problems).check(type.fields, fields, "");
  return problems;
}

FieldProblems check_row(const FieldRule& rows, const json::object& row, RecordStatus status) {
  FieldProblems problems;
  FieldCheck(status, problems).check(rows.fields, row, "");
  return problems;
}

std::vector<RecordLink> links_of(const RecordType& type, const json::object& fields) {
  std::vector<RecordLink> links;
  const auto any = [](const FieldRule&) { return true; };
  for_each_answer(type.fields, fields, "", any,
                  [&](const FieldRule& rule, const json::value& answer, const std::string& path) {
                    add_links(rule, answer, path, links);
                  });
  return links;
}

std::string title_of(const RecordType& type, const json::object& fields) {
  const std::string_view title = trim(text_or_empty(fields.if_contains(type.title_field)));
  return std::string(trim(title.substr(0, title.find('\n'))));
}

std::string text_for_search(const RecordType& type, const json::object& fields, Visibility readers) {
  SearchWords words;
  const auto seen = [readers](const FieldRule& rule) { return rule.visibility.value_or(readers) >= readers; };
  for_each_answer(
      type.fields, fields, "", seen,
      [&](const FieldRule& rule, const json::value& answer, const std::string&) { words.add(rule, answer); });
  return words.text();
}

std::vector<std::string> unknown_fields(const RecordType& type, const json::object& fields) {
  std::vector<std::string> unknown;
  add_unknown(type.fields, fields, "", unknown);
  return unknown;
}

}  // namespace foothold::toolkit
