#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <utility>

#include "toolkit/content/content_checks.hpp"
#include "toolkit/record_types/choice_lists.hpp"
#include "toolkit/record_types/field_limits.hpp"
#include "toolkit/record_types/record_type.hpp"

namespace foothold::toolkit {
namespace {

Localized read_localized(const ContentNode& node, std::string_view field) {
  const ContentNode* found = node.find(field);
  return found == nullptr ? Localized() : found->localized();
}

std::optional<int> read_integer(const ContentNode& node, std::string_view field) {
  const ContentNode* found = node.find(field);
  return found == nullptr ? std::nullopt : std::optional(found->integer());
}

std::optional<double> read_number(const ContentNode& node, std::string_view field) {
  const ContentNode* found = node.find(field);
  return found == nullptr ? std::nullopt : std::optional(found->number());
}

bool reads_true(const ContentNode& node, std::string_view field) {
  const ContentNode* found = node.find(field);
  return found != nullptr && found->boolean();
}

// The schema admits only words that the program knows, here and for the types and visibilities below.
std::optional<RecordStatus> read_status(const ContentNode& node) {
  const ContentNode* found = node.find("required_for");
  return found == nullptr ? std::nullopt : status_from_name(found->text());
}

std::optional<Visibility> read_visibility(const ContentNode& node) {
  const ContentNode* found = node.find("visibility");
  return found == nullptr ? std::nullopt : visibility_from_name(found->text());
}

void check_section(const ContentNode& node, ContentProblems& problems) {
  const ContentNode* help = node.find("section_help");
  if (help != nullptr && node.find("section") == nullptr)
    problems.push_back(help->problem("'section_help' stands only beside a 'section'"));
}

// Reads the fields of one type, with the choices that they share with others.
class FieldReader {
 public:
  FieldReader(const ChoiceLists& lists, ContentProblems& problems) : lists_(lists), problems_(problems) {}

  std::vector<FieldRule> read_all(const ContentNode& node) {
    check_ids_differ(node.list("fields"), problems_);
    std::vector<FieldRule> fields;
    for (const ContentNode& field : node.list("fields")) fields.push_back(read(field));
    return fields;
  }

 private:
  static FieldRule read_words(const ContentNode& node) {
    FieldRule rule;
    rule.id = node["id"].text();
    rule.type = field_type_from_name(node["type"].text()).value_or(FieldType::line);
    rule.label = node["label"].localized();
    rule.help = read_localized(node, "help");
    rule.example = read_localized(node, "example");
    rule.section = read_localized(node, "section");
    rule.section_help = read_localized(node, "section_help");
    return rule;
  }

  FieldRule read(const ContentNode& node) {
    FieldRule rule = read_words(node);
    rule.required_for = read_status(node);
    rule.visibility = read_visibility(node);
    rule.choices = lists_.choices_of(node, problems_);
    const ContentNode* list = node.find("choice_list");
    rule.choice_list = list == nullptr ? "" : list->text();
    rule.to = node.texts("to");
    rule.at_most = read_integer(node, "at_most");
    rule.minimum = read_number(node, "minimum");
    rule.maximum = read_number(node, "maximum");
    rule.most_entries = read_integer(node, "most_entries");
    rule.fixed = reads_true(node, "fixed");
    rule.names_row = reads_true(node, "names_row");
    const ContentNode* with = node.find("required_with");
    rule.required_with = with == nullptr ? "" : with->text();
    fill_in_limits(rule);
    check_field_limits(node, rule, problems_);
    check_section(node, problems_);
    rule.fields = read_all(node);
    return rule;
  }

  const ChoiceLists& lists_;
  ContentProblems& problems_;
};

// A title stands in lists and beside references, where no field has a visibility of its own.
void check_title(const ContentNode& tree, const RecordType& type, ContentProblems& problems) {
  const ContentNode& title = tree["title_field"];
  const FieldRule* field = type.find_field(type.title_field);
  if (field == nullptr)
    return problems.push_back(title.problem("the type has no field '" + type.title_field + "' to be its title"));
  if (field->type != FieldType::line && field->type != FieldType::text)
    problems.push_back(title.problem("a title must be a line or a text, and '" + field->id + "' is of type '" +
                                     std::string(field_type_name(field->type)) + "'"));
  if (field->visibility)
    problems.push_back(title.problem("a title is seen by all who see the record, and '" + field->id +
                                     "' has a visibility of its own"));
}

// What no form asks for cannot be asked for by a status either, and only the program can have written it.
void check_fixed(const ContentNode& tree, const RecordType& type, ContentProblems& problems) {
  for (const ContentNode& field : tree.list("fields")) {
    const FieldRule* rule = type.find_field(field["id"].text());
    if (rule == nullptr || !rule->fixed) continue;
    if (type.begun_at.empty())
      problems.push_back(field.problem("a 'fixed' field needs a type that names where it is 'begun_at'"));
    if (rule->required_for) problems.push_back(field["required_for"].problem("a 'fixed' field cannot be required"));
  }
}

// What belongs to nobody and is seen by its owner alone is seen by nobody.
void check_anonymous(const ContentNode& tree, const RecordType& type, ContentProblems& problems) {
  if (type.anonymous && type.visibility != Visibility::owner)
    problems.push_back(tree["visibility"].problem("the visibility of an anonymous type must be 'owner'"));
}

// Every row has an id under which it stays the same row while others come and go.
void check_row_ids(const ContentNode& tree, ContentProblems& problems) {
  for (const ContentNode& field : tree.list("fields"))
    for (const ContentNode& inner : field.list("fields"))
      if (inner["id"].text() == "id")
        problems.push_back(inner["id"].problem("the name 'id' is kept for the id of the row"));
}

// A line of a table finds its row by what names it.
void check_lines(const ContentNode& tree, const RecordType& type, ContentProblems& problems) {
  if (type.lines_of.empty()) return;
  const FieldRule* rows = type.find_field(type.lines_of);
  if (rows == nullptr || rows->type != FieldType::rows)
    return problems.push_back(tree["lines_of"].problem("the type has no rows '" + type.lines_of + "'"));
  if (std::ranges::none_of(rows->fields, &FieldRule::names_row))
    problems.push_back(tree["lines_of"].problem("no field of '" + type.lines_of + "' is marked 'names_row'"));
}

void check_required_with(const ContentNode& tree, ContentProblems& problems) {
  for (const ContentNode& field : tree.list("fields")) {
    const auto& inner = field.list("fields");
    for (const ContentNode& one : inner) {
      const ContentNode* with = one.find("required_with");
      if (with == nullptr) continue;
      if (std::ranges::none_of(inner, [&](const ContentNode& other) { return other["id"].text() == with->text(); }))
        problems.push_back(with->problem("the row has no field '" + with->text() + "'"));
      if (one.find("required_for") == nullptr)
        problems.push_back(with->problem("'required_with' stands only beside 'required_for'"));
    }
  }
}

void check_name(const ContentNode& id, const std::string& file, ContentProblems& problems) {
  const auto& words = reference_words();
  if (id.text() != std::filesystem::path(file).stem().string())
    problems.push_back(id.problem("the file must have the name of its type, '" + id.text() + ".yaml'"));
  if (id.text() != "person" && std::find(words.begin(), words.end(), id.text()) != words.end())
    problems.push_back(id.problem("no type may be called '" + id.text() + "', since references know it as no record"));
}

RecordType read_type(const ContentNode& tree, const std::string& file, const ChoiceLists& lists,
                     ContentProblems& problems) {
  RecordType type;
  type.id = tree["id"].text();
  type.label = tree["label"].localized();
  type.plural = tree["plural"].localized();
  type.purpose = tree["purpose"].localized();
  type.title_field = tree["title_field"].text();
  type.visibility = read_visibility(tree).value_or(Visibility::coalition);
  type.anonymous = reads_true(tree, "anonymous");
  const ContentNode* begun_at = tree.find("begun_at");
  type.begun_at = begun_at == nullptr ? "" : begun_at->text();
  const ContentNode* lines_of = tree.find("lines_of");
  type.lines_of = lines_of == nullptr ? "" : lines_of->text();
  type.confidential = reads_true(tree, "confidential");
  type.fields = FieldReader(lists, problems).read_all(tree);
  check_name(tree["id"], file, problems);
  check_title(tree, type, problems);
  check_anonymous(tree, type, problems);
  check_fixed(tree, type, problems);
  check_row_ids(tree, problems);
  check_lines(tree, type, problems);
  check_required_with(tree, problems);
  return type;
}

void check_targets(const ContentNode& node, const std::set<std::string>& known, ContentProblems& problems) {
  for (const ContentNode& field : node.list("fields")) {
    for (const ContentNode& target : field.list("to"))
      if (!known.contains(target.text()))
        problems.push_back(target.problem("there is no record type '" + target.text() + "' to refer to"));
    check_targets(field, known, problems);
  }
}

}  // namespace

RecordTypes RecordTypes::read(const ContentFolder& folder, ContentProblems& problems) {
  RecordTypes types;
  const ChoiceLists lists = ChoiceLists::read(folder, problems);
  std::set<std::string> known(reference_words().begin(), reference_words().end());
  std::vector<ContentNode> trees;
  for (const std::string& file : folder.files_below("record-types")) {
    // A file that cannot be read is told once and not again by those that refer to it.
    known.insert(std::filesystem::path(file).stem().string());
    auto tree = folder.read(file, "record-type", problems);
    if (!tree) continue;
    types.types_.push_back(read_type(*tree, file, lists, problems));
    trees.push_back(std::move(*tree));
  }
  for (const ContentNode& tree : trees) check_targets(tree, known, problems);
  return types;
}

}  // namespace foothold::toolkit
