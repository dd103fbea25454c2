#include "toolkit/chain/chain_content.hpp"

#include <algorithm>
#include <set>

#include "toolkit/content/content_checks.hpp"
#include "toolkit/record_types/choice_checks.hpp"
#include "toolkit/record_types/type_checks.hpp"

namespace foothold::toolkit {
namespace {

class StagesReader {
 public:
  StagesReader(const ContentNode& tree, const RecordTypes& types, ContentProblems& problems)
      : tree_(tree), problems_(problems), types_(types, problems), choices_(types, problems) {}

  EvidenceStages read() {
    check_ids_differ(tree_.list("stages"), problems_);
    EvidenceStages chain;
    for (const ContentNode& node : tree_.list("stages")) chain.stages.push_back(read_stage(node));
    for (const ContentNode& node : tree_.list("aside")) {
      check_aside(node);
      chain.aside.push_back(node.text());
    }
    return chain;
  }

 private:
  ChainStage read_stage(const ContentNode& node) {
    ChainStage stage{.id = node["id"].text(), .label = node["label"].localized(), .kinds = {}, .needs = {}};
    for (const ContentNode& kind : node.list("kinds")) {
      if (kind.text() != reading_kind) types_.require_type(kind);
      if (!kinds_.insert(kind.text()).second)
        problems_.push_back(kind.problem("'" + kind.text() + "' stands at two stages"));
      stage.kinds.push_back(kind.text());
    }
    if (const ContentNode* rests = node.find("rests_while")) read_rest(*rests, stage);
    for (const ContentNode& need : node.list("needs")) stage.needs.push_back(read_need(need));
    return stage;
  }

  void read_rest(const ContentNode& node, ChainStage& stage) {
    stage.rest_field = node["field"].text();
    stage.rest_answers = node.texts("is");
    for (const std::string& kind : stage.kinds) {
      types_.require_field(node["field"], kind, stage.rest_field);
      for (const ContentNode& answer : node.list("is")) choices_.require(answer, kind, stage.rest_field);
    }
  }

  ChainNeed read_need(const ContentNode& node) {
    ChainNeed need{.id = node["id"].text(),
                   .where = node["where"].text() == "before" ? ChainNeed::Where::before : ChainNeed::Where::behind,
                   .stages = {},
                   .title = node["title"].localized(),
                   .says = node["says"].localized()};
    for (const ContentNode& id : node.list("stages")) add_stage(id, need.stages);
    if (const ContentNode* type = node.find("begin")) {
      need.begin_type = type->text();
      read_begin_field(*type, node, need);
    }
    return need;
  }

  void read_begin_field(const ContentNode& type, const ContentNode& node, ChainNeed& need) {
    const ContentNode* field = node.find("by");
    if (field == nullptr) return problems_.push_back(type.problem("'begin' needs 'by', the field that refers back"));
    need.begin_field = field->text();
    types_.require_type(type);
    types_.require_field(*field, type.text(), field->text());
  }

  void add_stage(const ContentNode& id, std::vector<std::size_t>& stages) {
    const auto& all = tree_.list("stages");
    const auto at = std::ranges::find_if(all, [&](const ContentNode& one) { return one["id"].text() == id.text(); });
    if (at == all.end()) return problems_.push_back(id.problem("there is no stage '" + id.text() + "'"));
    stages.push_back(static_cast<std::size_t>(at - all.begin()));
  }

  // Fields of rows are told by their list alone.
  void check_aside(const ContentNode& node) {
    const std::string& text = node.text();
    const std::size_t dot = text.find('.');
    if (dot == std::string::npos) return problems_.push_back(node.problem("'" + text + "' names no type and field"));
    const std::string field = text.substr(dot + 1);
    types_.require_field(node, text.substr(0, dot), field.substr(0, field.find('.')));
  }

  const ContentNode& tree_;
  ContentProblems& problems_;
  TypeChecks types_;
  ChoiceChecks choices_;
  std::set<std::string> kinds_;
};

}  // namespace

EvidenceStages read_evidence_stages(const ContentFolder& folder, const RecordTypes& types, ContentProblems& problems) {
  const auto tree = folder.read("evidence-chain.yaml", "evidence-chain", problems);
  return tree ? StagesReader(*tree, types, problems).read() : EvidenceStages();
}

}  // namespace foothold::toolkit
