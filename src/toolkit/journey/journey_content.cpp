#include <algorithm>
#include <string>

#include "toolkit/content/content_checks.hpp"
#include "toolkit/journey/journey.hpp"

namespace foothold::toolkit {
namespace {

constexpr std::size_t first_task_count = 3;

Localized optional_text(const ContentNode& node, std::string_view field) {
  const ContentNode* found = node.find(field);
  return found == nullptr ? Localized() : found->localized();
}

const EntryPoint* find_entry_point(const Framework& framework, const std::string& id) {
  const auto at = std::ranges::find(framework.entry_points(), id, &EntryPoint::id);
  return at == framework.entry_points().end() ? nullptr : &*at;
}

bool same_words(const Localized& left, const Localized& right) {
  return left.english == right.english && left.spanish == right.spanish;
}

class JourneyReader {
 public:
  JourneyReader(const Framework& framework, const Worksheets& worksheets, const RecordTypes& types,
                ContentProblems& problems)
      : framework_(framework), worksheets_(worksheets), type_(types.find(journey_record_type)), problems_(problems) {}

  std::vector<JourneyQuestion> questions(const ContentNode& tree) {
    check_ids_differ(tree.list("questions"), problems_);
    if (type_ == nullptr)
      problems_.push_back(tree["questions"].problem("there is no record type '" + std::string(journey_record_type) +
                                                    "' to keep the answers"));
    std::vector<JourneyQuestion> questions;
    for (const ContentNode& node : tree.list("questions")) questions.push_back(question(node));
    check_entry_question(tree["questions"], questions);
    return questions;
  }

  std::vector<JourneyPath> paths(const ContentNode& tree) {
    std::vector<JourneyPath> paths;
    for (const ContentNode& node : tree.list("paths")) paths.push_back(path(node));
    for (const EntryPoint& entry_point : framework_.entry_points())
      if (std::ranges::count(paths, entry_point.id, &JourneyPath::entry_point) != 1)
        problems_.push_back(tree["paths"].problem("the entry point '" + entry_point.id + "' needs one path"));
    return paths;
  }

 private:
  JourneyQuestion question(const ContentNode& node) {
    JourneyQuestion question = {.id = node["id"].text(),
                                .many = node["type"].text() == "choices",
                                .required = node["required"].boolean(),
                                .label = node["label"].localized(),
                                .help = optional_text(node, "help"),
                                .choices = {}};
    check_ids_differ(node.list("choices"), problems_);
    for (const ContentNode& choice : node.list("choices"))
      question.choices.push_back({choice["id"].text(), choice["label"].localized(), optional_text(choice, "advice")});
    if (type_ == nullptr) return question;
    const FieldRule* field = type_->find_field(question.id);
    if (field == nullptr) {
      problems_.push_back(node["id"].problem("the record type '" + type_->id + "' has no field of this name"));
    } else if (const ContentNode* list = node.find("choice_list")) {
      take_choices(*list, *field, question);
    } else {
      check_choices(node, *field, question);
    }
    return question;
  }

  // The field has the choices of the list already; an audience brings its first step from the framework.
  void take_choices(const ContentNode& list, const FieldRule& field, JourneyQuestion& question) {
    if (!question.choices.empty()) problems_.push_back(list.problem("choices or a list of choices, not both"));
    if (field.choice_list != list.text())
      problems_.push_back(list.problem("the field of the record type has another list of choices"));
    for (const FieldChoice& choice : field.choices)
      question.choices.push_back({choice.id, choice.label, first_steps_of(choice.id)});
  }

  [[nodiscard]] Localized first_steps_of(const std::string& audience) const {
    const auto at = std::ranges::find(framework_.audiences(), audience, &Audience::id);
    return at == framework_.audiences().end() ? Localized() : at->first_steps;
  }

  // The same questions stand in two files, so their words must not part.
  void check_choices(const ContentNode& node, const FieldRule& field, const JourneyQuestion& question) {
    if (field.type != (question.many ? FieldType::choices : FieldType::choice) ||
        !same_words(field.label, question.label) || field.choices.size() != question.choices.size())
      problems_.push_back(node["id"].problem("the field of the record type asks something else"));
    for (const ContentNode& choice : node.list("choices")) {
      const FieldChoice* kept = field.find_choice(choice["id"].text());
      if (kept == nullptr || !same_words(kept->label, choice["label"].localized()))
        problems_.push_back(
            choice["id"].problem("the field of the record type has no such choice, or calls it "
                                 "otherwise"));
    }
  }

  void check_entry_question(const ContentNode& node, const std::vector<JourneyQuestion>& questions) {
    const auto at = std::ranges::find(questions, entry_question, &JourneyQuestion::id);
    if (at == questions.end() || at->many || !at->required)
      return problems_.push_back(node.problem("there must be a question 'today' that asks for one choice"));
    for (const JourneyChoice& choice : at->choices)
      if (find_entry_point(framework_, choice.id) == nullptr)
        problems_.push_back(node.problem("the framework has no entry point '" + choice.id + "'"));
  }

  JourneyPath path(const ContentNode& node) {
    JourneyPath path = {.entry_point = node["entry_point"].text(),
                        .chapters = {},
                        .first_tasks = {},
                        .documents = node.localized_list("documents")};
    if (const EntryPoint* entry_point = find_entry_point(framework_, path.entry_point)) {
      path.chapters = entry_point->chapters;
    } else {
      problems_.push_back(node["entry_point"].problem("the framework has no entry point '" + path.entry_point + "'"));
    }
    check_count(node["first_tasks"], first_task_count, "first tasks", problems_);
    for (const ContentNode& task : node.list("first_tasks")) {
      path.first_tasks.push_back({task["worksheet"].text(), task["what"].localized()});
      if (worksheets_.find_by_code(path.first_tasks.back().worksheet) == nullptr)
        problems_.push_back(
            task["worksheet"].problem("there is no worksheet '" + path.first_tasks.back().worksheet + "'"));
    }
    return path;
  }

  const Framework& framework_;
  const Worksheets& worksheets_;
  const RecordType* type_;
  ContentProblems& problems_;
};

}  // namespace

Journey Journey::read(const ContentFolder& folder, const Framework& framework, const Worksheets& worksheets,
                      const RecordTypes& types, ContentProblems& problems) {
  Journey journey;
  const auto tree = folder.read("journey.yaml", "journey", problems);
  if (!tree) return journey;
  JourneyReader reader(framework, worksheets, types, problems);
  journey.questions_ = reader.questions(*tree);
  journey.paths_ = reader.paths(*tree);
  return journey;
}

}  // namespace foothold::toolkit
