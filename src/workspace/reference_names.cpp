#include "workspace/reference_names.hpp"

#include <algorithm>

#include "toolkit/record_types/field_answer.hpp"
#include "workspace/readings/published_reading.hpp"

namespace foothold::workspace {
namespace {

constexpr std::int64_t most_options = 500;

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
      options.push_back({kind + ":" + record.id, title_words(context_, record.title)});
  }
  return options;
}

std::string ReferenceNames::plural(const std::string& kind) const {
  const toolkit::RecordType* type = workspace_.toolkit.record_types.find(kind);
  return type == nullptr ? context_.text("reference_kind." + kind) : context_.say(type->plural);
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
    if (const auto* state = workspace_.places.find_state(id)) return state->name.in(context_.language());
    const auto geoid = places::Geoid::parse(id);
    const auto place = geoid ? workspace_.places.find(*geoid) : std::nullopt;
    return place ? workspace_.places.full_name(workspace_.places.at(*place), context_.language()) : id;
  }
  if (const auto reading = reading_of(reference)) return reading_statement(context_, workspace_.edition, *reading);
  return workspace_.toolkit.record_types.find(parts->kind) == nullptr ? reference : record_name(id, reference);
}

std::string ReferenceNames::short_name(const std::string& reference) const {
  const auto reading = reading_of(reference);
  return reading ? reading_short_name(context_, workspace_.edition, *reading) : name(reference);
}

std::optional<metrics::Reading> ReferenceNames::reading_of(const std::string& reference) const {
  const auto parts = toolkit::parse_reference(reference);
  if (!parts || parts->kind != toolkit::reading_kind) return std::nullopt;
  return find_reading(workspace_.edition, parts->id);
}

std::string ReferenceNames::record_name(const std::string& id, const std::string& reference) const {
  const auto record = workspace_.records.find(participant_.coalition.id, id, true);
  if (!record) return reference;
  if (!may_see(participant_, *record)) return context_.text("record.reference_hidden");
  const std::string title = title_words(context_, record->title);
  return record->removed() ? context_.fill("record.reference_removed", {{"title", title}}) : title;
}

std::string ReferenceNames::path(const std::string& reference) const {
  const auto parts = toolkit::parse_reference(reference);
  if (!parts) return {};
  const std::string id(parts->id);
  if (parts->kind == "predictor") return "/framework/predictors/" + id;
  if (parts->kind == "pillar") return "/framework/pillars/" + id;
  // States have no page of their own.
  if (parts->kind == "place") return places::Geoid::parse(id) ? "/places/" + id : std::string();
  if (const auto reading = reading_of(reference)) return reading_path(workspace_.edition, *reading);
  const auto record = workspace_.records.find(participant_.coalition.id, id, true);
  return record && may_see(participant_, *record) ? participant_.path("/records/" + id) : std::string();
}

std::string ReferenceNames::begin_address(const std::string& kind) const {
  const bool can_begin = may_begin(participant_) && workspace_.toolkit.record_types.find(kind) != nullptr;
  return can_begin ? context_.link(participant_.path("/types/" + kind + "/new")) : std::string();
}

NameReference naming(const html::PageContext& context, const ReferenceNames& names,
                     const std::vector<Attachment>& attachments) {
  return [&](const std::string& reference) {
    constexpr std::string_view file = "file:";
    if (!reference.starts_with(file)) return names.name(reference);
    const auto at = std::ranges::find(attachments, reference.substr(file.size()), &Attachment::hash);
    return at == attachments.end() ? context.text("attachments.taken_away") : at->name;
  };
}

}  // namespace foothold::workspace
