#include "workspace/reference_names.hpp"

#include "base/text.hpp"
#include "toolkit/record_types/field_answer.hpp"

namespace foothold::workspace {
namespace {

constexpr std::int64_t most_options = 500;

std::string title_or_id(const Record& record) {
  return record.title.empty() ? record.id : record.title;
}

}  // namespace

std::vector<ReferenceOption> ReferenceNames::options(const std::string& kind) const {
  std::vector<ReferenceOption> options;
  if (kind == "predictor") {
    for (const auto& predictor : workspace_.toolkit.framework.predictors())
      options.push_back({"predictor:" + predictor.id, context_.say(predictor.label)});
  } else if (kind == "pillar") {
    for (const auto& pillar : workspace_.toolkit.framework.pillars())
      options.push_back({"pillar:" + pillar.id, context_.say(pillar.label)});
  } else if (workspace_.toolkit.record_types.find(kind) != nullptr) {
    RecordQuery query = visible_to(participant_, kind);
    query.order = RecordQuery::Order::by_title;
    query.limit = most_options;
    for (const Record& record : workspace_.records.list(query))
      options.push_back({kind + ":" + record.id, title_or_id(record)});
  }
  return options;
}

std::string ReferenceNames::plural(const std::string& kind) const {
  const toolkit::RecordType* type = workspace_.toolkit.record_types.find(kind);
  return type == nullptr ? kind : context_.say(type->plural);
}

std::string ReferenceNames::name(const std::string& reference) const {
  const auto parts = toolkit::parse_reference(reference);
  if (!parts) return reference;
  const std::string id(parts->id);
  if (parts->kind == "predictor") {
    const auto* predictor = workspace_.toolkit.framework.find_predictor(id);
    return predictor == nullptr ? reference : context_.say(predictor->label);
  }
  if (parts->kind == "pillar") {
    for (const auto& pillar : workspace_.toolkit.framework.pillars())
      if (pillar.id == id) return context_.say(pillar.label);
    return reference;
  }
  if (parts->kind == "place") {
    const auto geoid = places::Geoid::parse(id);
    const auto place = geoid ? workspace_.places.find(*geoid) : std::nullopt;
    return place ? workspace_.places.at(*place).name + " (" + id + ")" : id;
  }
  const auto record = workspace_.records.find(participant_.coalition.id, id);
  return record && may_see(participant_, *record) ? title_or_id(*record) : reference;
}

std::string ReferenceNames::path(const std::string& reference) const {
  const auto parts = toolkit::parse_reference(reference);
  if (!parts) return {};
  const std::string id(parts->id);
  if (parts->kind == "predictor") return "/framework/predictors/" + id;
  if (parts->kind == "pillar") return "/framework/pillars/" + id;
  if (parts->kind == "place") return "/places/" + id;
  const auto record = workspace_.records.find(participant_.coalition.id, id);
  return record && may_see(participant_, *record) ? participant_.path("/records/" + id) : std::string();
}

}  // namespace foothold::workspace
