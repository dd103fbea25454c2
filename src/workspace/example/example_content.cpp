#include "workspace/example/example_content.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/text.hpp"
#include "toolkit/record_types/record_validation.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/example/example_answers.hpp"
#include "workspace/example/example_order.hpp"
#include "workspace/record_description.hpp"

namespace foothold::workspace {
namespace {

using accounts::Role;
constexpr const char* coalition_file = "example-coalition/coalition.yaml";

// The part of the answers at a path ("details.2.what"), or the last part on the way that is there.
const ContentNode& node_at(const ContentNode& answers, const std::string& path) {
  const ContentNode* node = &answers;
  for (const std::string_view name : split(path, '.')) {
    const auto index = parse_integer(name);
    const bool is_entry =
        node->kind() == ContentNode::Kind::list && index && *index >= 0 && std::cmp_less(*index, node->items().size());
    const ContentNode* below = is_entry ? &node->items()[static_cast<std::size_t>(*index)] : node->find(name);
    if (below == nullptr) break;
    node = below;
  }
  return *node;
}

void apply(const ExampleEdit& edit, ExampleRecord& record) {
  if (edit.status) record.status = *edit.status;
  for (const auto& field : edit.fields) record.fields[field.key()] = field.value();
}

class ExampleReader {
 public:
  ExampleReader(const ContentFolder& folder, const ExampleGround& ground, ContentProblems& problems)
      : folder_(folder), ground_(ground), problems_(problems), answers_(ground.today, types_, problems) {}

  Example read() {
    const auto coalition = folder_.read(coalition_file, "example-coalition", problems_);
    if (!coalition) return {};
    example_.name = (*coalition)["name"].text();
    for (const ContentNode& person : coalition->list("people")) read_person(person);
    read_chapters();
    for (const ContentNode& edit : coalition->list("edits")) read_edit(edit);
    for (const ContentNode& comment : coalition->list("comments")) read_comment(comment);
    for (const ContentNode& accepted : coalition->list("accepted")) read_acceptance(accepted);
    return std::move(example_);
  }

 private:
  void complain(const ContentNode& node, std::string what) { problems_.push_back(node.problem(std::move(what))); }

  void read_person(const ContentNode& node) {
    // The schema admits only languages and roles that there are.
    example_.people.push_back({node["key"].text(), node["name"].text(),
                               language_from_code(node["language"].text()).value_or(Language::english),
                               accounts::role_from_name(node["role"].text()).value_or(Role::viewer)});
  }

  // Keys first: records refer to what stands further down or in another file.
  void read_chapters() {
    std::vector<ContentNode> chapters;
    for (const std::string& file : folder_.files_below("example-coalition"))
      if (file != coalition_file)
        if (auto chapter = folder_.read(file, "example-records", problems_)) chapters.push_back(*std::move(chapter));
    for (const ContentNode& chapter : chapters)
      for (const ContentNode& record : chapter.list("records"))
        if (!types_.emplace(record["key"].text(), record["type"].text()).second)
          complain(record["key"], "another record has the key '" + record["key"].text() + "'");
    std::vector<const ContentNode*> nodes;
    for (const ContentNode& chapter : chapters)
      for (const ContentNode& record : chapter.list("records"))
        if (read_record(record)) nodes.push_back(&record);
    for (const std::size_t stuck : order_of(example_, ground_.toolkit.record_types).stuck)
      complain((*nodes[stuck])["key"], "the record can never be written: it needs records that need it");
  }

  bool read_record(const ContentNode& node) {
    const toolkit::RecordType* type = ground_.toolkit.record_types.find(node["type"].text());
    if (type == nullptr) {
      complain(node["type"], "there is no record type '" + node["type"].text() + "'");
      return false;
    }
    const ContentNode* visibility = node.find("visibility");
    ExampleRecord record{
        .key = node["key"].text(),
        .type = type->id,
        .status = toolkit::status_from_name(node["status"].text()).value_or(RecordStatus::draft),
        .visibility = visibility == nullptr
                          ? type->visibility
                          : toolkit::visibility_from_name(visibility->text()).value_or(type->visibility),
        .owner = person_in(node["owner"], Role::member),
        .fields = answers_.read(type->fields, node["fields"])};
    check(*type, record, node["fields"]);
    example_.records.push_back(std::move(record));
    return true;
  }

  void check(const toolkit::RecordType& type, const ExampleRecord& record, const ContentNode& answers) {
    for (const toolkit::FieldProblem& problem : toolkit::check_fields(type, record.fields, record.status))
      complain(node_at(answers, problem.path),
               record.key + ", " + problem.path + ": " + ground_.messages.fill(Language::english, problem.message));
    if (const auto lost = path_to_nowhere(type, record.fields, ground_.toolkit, ground_.places))
      complain(node_at(answers, *lost), record.key + ", " + *lost + ": this leads to nothing that there is");
  }

  void read_edit(const ContentNode& node) {
    const ExampleRecord* changed = record_in(node["record"]);
    if (changed == nullptr) return;
    const toolkit::RecordType& type = *ground_.toolkit.record_types.find(changed->type);
    const ContentNode* status = node.find("status");
    const ContentNode* fields = node.find("fields");
    ExampleEdit edit{.record = changed->key,
                     .person = person_in(node["person"], Role::member),
                     .reason = node["reason"].text(),
                     .status = status == nullptr ? std::nullopt : toolkit::status_from_name(status->text()),
                     .fields = fields == nullptr ? boost::json::object() : answers_.read(type.fields, *fields)};
    ExampleRecord after = as_it_stands(*changed);
    apply(edit, after);
    check(type, after, fields == nullptr ? node : *fields);
    example_.edits.push_back(std::move(edit));
  }

  [[nodiscard]] ExampleRecord as_it_stands(ExampleRecord record) const {
    for (const ExampleEdit& edit : example_.edits)
      if (edit.record == record.key) apply(edit, record);
    return record;
  }

  void read_comment(const ContentNode& node) {
    if (const ExampleRecord* record = record_in(node["record"]))
      example_.comments.push_back({record->key, person_in(node["person"], Role::member), node["body"].text()});
  }

  void read_acceptance(const ContentNode& node) {
    if (ground_.toolkit.checks.find(node["check"].text()) == nullptr)
      complain(node["check"], "there is no check '" + node["check"].text() + "'");
    if (const ExampleRecord* record = record_in(node["record"]))
      example_.accepted.push_back(
          {node["check"].text(), record->key, person_in(node["person"], Role::editor), node["reason"].text()});
  }

  std::string person_in(const ContentNode& node, Role at_least) {
    const auto person = std::ranges::find(example_.people, node.text(), &ExamplePerson::key);
    if (person == example_.people.end()) {
      complain(node, "the example has no person '" + node.text() + "'");
    } else if (person->role < at_least) {
      complain(node, "'" + node.text() + "' must at least be " + std::string(accounts::role_name(at_least)));
    }
    return node.text();
  }

  const ExampleRecord* record_in(const ContentNode& node) {
    const auto record = std::ranges::find(example_.records, node.text(), &ExampleRecord::key);
    if (record != example_.records.end()) return &*record;
    complain(node, "the example has no record '" + node.text() + "'");
    return nullptr;
  }

  const ContentFolder& folder_;
  const ExampleGround& ground_;
  ContentProblems& problems_;
  ExampleTypes types_;
  ExampleAnswers answers_;
  Example example_;
};

}  // namespace

Example read_example(const ContentFolder& folder, const ExampleGround& ground, ContentProblems& problems) {
  return ExampleReader(folder, ground, problems).read();
}

std::vector<ExampleRecord> records_at_the_end(const Example& example) {
  std::vector<ExampleRecord> records = example.records;
  for (const ExampleEdit& edit : example.edits) {
    const auto record = std::ranges::find(records, edit.record, &ExampleRecord::key);
    if (record != records.end()) apply(edit, *record);
  }
  return records;
}

}  // namespace foothold::workspace
