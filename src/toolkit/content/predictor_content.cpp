#include "toolkit/content/predictor_content.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "toolkit/content/content_checks.hpp"

namespace foothold::toolkit {
namespace {

constexpr std::size_t pillar_count = 5;
constexpr std::size_t predictor_count = 24;

// True as well when there are no items at all: then framework.yaml itself was refused, and that is told once.
template <typename Item>
bool may_name(const std::vector<Item>& items, const std::string& id) {
  return items.empty() || std::any_of(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
}

Pillar read_pillar(const ContentNode& node) {
  return {.id = node["id"].text(),
          .label = node["label"].localized(),
          .meaning = node["meaning"].localized(),
          .predictors = node.texts("predictors")};
}

Predictor read_predictor(const ContentNode& node) {
  Predictor predictor = {.id = node["id"].text(),
                         .pillar = {},
                         .label = node["label"].localized(),
                         .question = node["question"].localized(),
                         .definition = node["definition"].localized(),
                         .why_it_matters = {},
                         .read_with_care = node.localized_list("read_with_care"),
                         .local_data = node.localized_list("local_data"),
                         .levers = {},
                         .partners = node.localized_list("partners")};
  for (const ContentNode& why : node.list("why_it_matters"))
    predictor.why_it_matters.push_back({why["dimension"].text(), why["text"].localized()});
  for (const ContentNode& lever : node.list("levers"))
    predictor.levers.push_back({lever["condition"].text(), lever["text"].localized()});
  return predictor;
}

// Reads both kinds of files and holds them against each other.
class PredictorReader {
 public:
  PredictorReader(const ContentFolder& folder, FrameworkContent& content, ContentProblems& problems)
      : folder_(folder), content_(content), problems_(problems) {}

  void read() {
    read_predictor_files();
    const auto pillars = folder_.read("framework/pillars.yaml", "pillars", problems_);
    if (!pillars) return;
    check_count((*pillars)["pillars"], pillar_count, "pillars", problems_);
    check_ids_differ(pillars->list("pillars"), problems_);
    for (const ContentNode& node : pillars->list("pillars")) add_pillar(node);
    check_every_predictor_has_a_pillar();
  }

 private:
  // A predictor under the name of its file; nothing when the file breaks its schema, which is then told once and not
  // again as an unknown name in the list of a pillar.
  struct PredictorFile {
    std::string file;
    std::optional<ContentNode> tree;
    std::string pillar;  // empty until a pillar lists it
  };

  void read_predictor_files() {
    for (const std::string& file : folder_.files_below("framework/predictors")) {
      auto tree = folder_.read(file, "predictor", problems_);
      const std::string name = std::filesystem::path(file).stem().string();
      if (tree) check_predictor(*tree, name);
      files_.emplace(name, PredictorFile{file, std::move(tree), {}});
    }
    if (files_.size() != predictor_count)
      problems_.push_back(
          {"framework/predictors", 0,
           "there must be " + std::to_string(predictor_count) + " predictors, not " + std::to_string(files_.size())});
  }

  void check_predictor(const ContentNode& tree, const std::string& name) {
    const ContentNode& id = tree["id"];
    if (id.text() != name)
      problems_.push_back(id.problem("the file must have the name of its predictor, '" + id.text() + ".yaml'"));
    for (const ContentNode& why : tree.list("why_it_matters"))
      check_known(why["dimension"], may_name(content_.dimensions, why["dimension"].text()), "dimension");
    for (const ContentNode& lever : tree.list("levers"))
      check_known(lever["condition"], may_name(content_.conditions, lever["condition"].text()), "condition");
  }

  void check_known(const ContentNode& id, bool known, const std::string& kind) {
    if (!known) problems_.push_back(id.problem("there is no " + kind + " '" + id.text() + "'"));
  }

  void add_pillar(const ContentNode& node) {
    content_.pillars.push_back(read_pillar(node));
    for (const ContentNode& id : node.list("predictors")) add_to_pillar(content_.pillars.back().id, id);
  }

  void add_to_pillar(const std::string& pillar, const ContentNode& id) {
    const auto found = files_.find(id.text());
    if (found == files_.end()) return check_known(id, false, "predictor");
    PredictorFile& file = found->second;
    if (!file.pillar.empty())
      return problems_.push_back(
          id.problem("the predictor '" + id.text() + "' already stands in '" + file.pillar + "'"));
    file.pillar = pillar;
    if (!file.tree) return;
    content_.predictors.push_back(read_predictor(*file.tree));
    content_.predictors.back().pillar = pillar;
  }

  void check_every_predictor_has_a_pillar() {
    for (const auto& [name, file] : files_)
      if (file.pillar.empty())
        problems_.push_back({file.file, file.tree ? (*file.tree)["id"].line() : 0,
                             "no pillar in framework/pillars.yaml lists the predictor '" + name + "'"});
  }

  const ContentFolder& folder_;
  FrameworkContent& content_;
  ContentProblems& problems_;
  std::map<std::string, PredictorFile> files_;  // by name without ending
};

}  // namespace

void read_pillars_and_predictors(const ContentFolder& folder, FrameworkContent& content, ContentProblems& problems) {
  PredictorReader(folder, content, problems).read();
}

}  // namespace foothold::toolkit
