#include "toolkit/vocabulary/vocabulary_content.hpp"

#include <set>

#include "toolkit/content/content_checks.hpp"

namespace foothold::toolkit {
namespace {

Vocabulary read_vocabulary(const ContentNode& node) {
  Vocabulary vocabulary{.id = node["id"].text(), .words = {}};
  for (const ContentNode& words : node.list("words"))
    vocabulary.words.push_back(
        {.term = words["term"].text(), .one = words["one"].localized(), .many = words["many"].localized()});
  return vocabulary;
}

std::multiset<std::string> terms_of(const ContentNode& node) {
  std::multiset<std::string> terms;
  for (const ContentNode& words : node.list("words")) terms.insert(words["term"].text());
  return terms;
}

// Whoever changes the vocabulary must find a word for everything that had one before.
void check_terms(const std::vector<ContentNode>& vocabularies, ContentProblems& problems) {
  const auto wanted = terms_of(vocabularies.front());
  if (std::set(wanted.begin(), wanted.end()).size() != wanted.size())
    problems.push_back(vocabularies.front().problem("a term stands here twice"));
  for (const ContentNode& node : vocabularies)
    if (terms_of(node) != wanted)
      problems.push_back(node.problem("'" + node["id"].text() + "' has not the same terms as '" +
                                      vocabularies.front()["id"].text() + "'"));
}

void check_choices(const ContentNode& list, const RecordTypes& types, ContentProblems& problems) {
  const RecordType* profile = types.find("coalition-profile");
  if (profile == nullptr) return;  // why it could not be read has been told already
  const FieldRule* wording = profile->find_field("wording");
  std::set<std::string> choices;
  if (wording != nullptr)
    for (const FieldChoice& choice : wording->choices) choices.insert(choice.id);
  for (const ContentNode& node : list.items())
    if (choices.erase(node["id"].text()) == 0)
      problems.push_back(
          node["id"].problem("the profile of a coalition has no wording '" + node["id"].text() + "' to choose"));
  for (const std::string& choice : choices)
    problems.push_back(list.problem("the wording '" + choice + "' of the profile of a coalition is missing here"));
}

}  // namespace

std::vector<Vocabulary> read_vocabularies(const ContentFolder& folder, const RecordTypes& types,
                                          ContentProblems& problems) {
  std::vector<Vocabulary> vocabularies;
  const auto tree = folder.read("vocabularies.yaml", "vocabularies", problems);
  if (!tree) return vocabularies;
  const ContentNode& list = (*tree)["vocabularies"];
  check_ids_differ(list.items(), problems);
  check_terms(list.items(), problems);
  check_choices(list, types, problems);
  for (const ContentNode& node : list.items()) vocabularies.push_back(read_vocabulary(node));
  return vocabularies;
}

}  // namespace foothold::toolkit
