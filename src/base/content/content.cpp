#include "base/content/content.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "base/content/content_schema.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace foothold {

// Turns the parser's tree into ours.
class ContentParser {
 public:
  ContentParser(std::string file, ContentProblems& problems) : file_(std::move(file)), problems_(problems) {}

  ContentNode convert(const YAML::Node& node) {
    ContentNode converted;
    converted.file_ = file_;
    converted.line_ = node.Mark().line + 1;
    if (node.IsScalar()) {
      converted.kind_ = ContentNode::Kind::scalar;
      converted.scalar_ = node.Scalar();
    } else if (node.IsSequence()) {
      converted.kind_ = ContentNode::Kind::list;
      for (const auto& item : node) converted.items_.push_back(convert(item));
    } else if (node.IsMap()) {
      converted.kind_ = ContentNode::Kind::record;
      for (const auto& field : node) add_field(converted, field.first, field.second);
    }
    return converted;
  }

 private:
  void add_field(ContentNode& record, const YAML::Node& key, const YAML::Node& value) {
    if (!key.IsScalar()) {
      problems_.push_back({file_, key.Mark().line + 1, "a field name must be plain text"});
    } else if (record.find(key.Scalar()) != nullptr) {
      problems_.push_back({file_, key.Mark().line + 1, "the field '" + key.Scalar() + "' stands here twice"});
    } else {
      ContentNode& added = record.fields_.emplace_back(key.Scalar(), convert(value)).second;
      if (value.IsNull()) added.line_ = key.Mark().line + 1;  // the parser puts what is not there into the next line
    }
  }

  std::string file_;
  ContentProblems& problems_;
};

namespace {

std::optional<ContentNode> parse_file(const std::filesystem::path& root, const std::string& file,
                                      ContentProblems& problems) {
  try {
    return ContentParser(file, problems).convert(YAML::LoadFile((root / file).string()));
  } catch (const YAML::BadFile&) {
    problems.push_back({file, 0, "the file is missing or cannot be read"});
  } catch (const YAML::Exception& problem) {
    problems.push_back({file, problem.mark.line + 1, "not valid YAML: " + problem.msg});
  }
  return std::nullopt;
}

void expect(const ContentNode& node, ContentNode::Kind kind) {
  if (node.kind() != kind) throw Broken(node.problem("the content reader met a value of another kind").describe());
}

}  // namespace

std::string ContentProblem::describe() const {
  return file + (line > 0 ? ":" + std::to_string(line) : "") + ": " + what;
}

const std::string& ContentNode::text() const {
  expect(*this, Kind::scalar);
  return scalar_;
}

int ContentNode::integer() const {
  return static_cast<int>(parse_integer(text()).value_or(0));
}

double ContentNode::number() const {
  return parse_number(text()).value_or(0.0);
}

bool ContentNode::boolean() const {
  return text() == "true";
}

Localized ContentNode::localized() const {
  return {(*this)["en"].text(), (*this)["es"].text()};
}

const ContentNode* ContentNode::find(std::string_view field) const {
  const auto at = std::find_if(fields_.begin(), fields_.end(), [&](const auto& entry) { return entry.first == field; });
  return at == fields_.end() ? nullptr : &at->second;
}

const ContentNode& ContentNode::operator[](std::string_view field) const {
  const ContentNode* found = find(field);
  if (found == nullptr) throw Broken(problem("the field '" + std::string(field) + "' is missing").describe());
  return *found;
}

const std::vector<ContentNode>& ContentNode::list(std::string_view field) const {
  static const std::vector<ContentNode> none;
  const ContentNode* found = find(field);
  return found == nullptr ? none : found->items_;
}

std::vector<std::string> ContentNode::texts(std::string_view field) const {
  std::vector<std::string> values;
  for (const ContentNode& item : list(field)) values.push_back(item.text());
  return values;
}

std::vector<int> ContentNode::integers(std::string_view field) const {
  std::vector<int> values;
  for (const ContentNode& item : list(field)) values.push_back(item.integer());
  return values;
}

std::vector<Localized> ContentNode::localized_list(std::string_view field) const {
  std::vector<Localized> values;
  for (const ContentNode& item : list(field)) values.push_back(item.localized());
  return values;
}

std::optional<ContentNode> ContentFolder::read(const std::string& file, const std::string& schema,
                                               ContentProblems& problems) const {
  const std::size_t problems_before = problems.size();
  const auto schema_tree = parse_file(root_, "schema/" + schema + ".yaml", problems);
  auto tree = parse_file(root_, file, problems);
  if (!schema_tree || !tree) return std::nullopt;
  check_against_schema(*tree, *schema_tree, problems);
  if (problems.size() != problems_before) return std::nullopt;
  return tree;
}

std::vector<std::string> ContentFolder::files_below(const std::string& folder) const {
  std::vector<std::string> files;
  if (!std::filesystem::is_directory(root_ / folder)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root_ / folder))
    if (entry.path().extension() == ".yaml") files.push_back(std::filesystem::relative(entry.path(), root_).string());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace foothold
