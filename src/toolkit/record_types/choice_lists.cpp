#include "toolkit/record_types/choice_lists.hpp"

#include <filesystem>

#include "toolkit/content/content_checks.hpp"

namespace foothold::toolkit {
namespace {

std::vector<FieldChoice> read_choices(const ContentNode& node) {
  std::vector<FieldChoice> choices;
  for (const ContentNode& choice : node.list("choices"))
    choices.push_back({choice["id"].text(), choice["label"].localized()});
  return choices;
}

}  // namespace

ChoiceLists ChoiceLists::read(const ContentFolder& folder, ContentProblems& problems) {
  ChoiceLists read;
  for (const std::string& file : folder.files_below("choice-lists")) {
    const std::string name = std::filesystem::path(file).stem().string();
    const auto tree = folder.read(file, "choice-list", problems);
    // A file that cannot be read is told once and not again by the fields that name it.
    std::vector<FieldChoice>& choices = read.lists_[name];
    if (!tree) continue;
    choices = read_choices(*tree);
    check_ids_differ(tree->list("choices"), problems);
    const ContentNode& id = (*tree)["id"];
    if (id.text() != name)
      problems.push_back(id.problem("the file must have the name of its list, '" + id.text() + ".yaml'"));
  }
  return read;
}

std::vector<FieldChoice> ChoiceLists::choices_of(const ContentNode& field, ContentProblems& problems) const {
  const ContentNode* name = field.find("choice_list");
  if (name == nullptr) {
    check_ids_differ(field.list("choices"), problems);
    return read_choices(field);
  }
  if (field.find("choices") != nullptr)
    problems.push_back(name->problem("a field has its own 'choices' or a 'choice_list', not both"));
  const auto list = lists_.find(name->text());
  if (list != lists_.end()) return list->second;
  problems.push_back(name->problem("there is no list of choices '" + name->text() + "' in choice-lists"));
  return {};
}

}  // namespace foothold::toolkit
