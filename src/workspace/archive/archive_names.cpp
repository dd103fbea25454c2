#include "workspace/archive/archive_names.hpp"

#include "toolkit/record_types/field_answer.hpp"
#include "workspace/forms/answer_text.hpp"

namespace foothold::workspace {

ArchiveNames::ArchiveNames(const CoalitionArchive& archive, const ArchiveWords& words, const html::PageContext& context)
    : words_(words), context_(context) {
  for (const auto& person : archive.people) people_[person.id] = person.name;
  for (const Record& record : archive.records) records_[record.id] = &record;
}

std::string ArchiveNames::person(const std::string& id) const {
  if (id.empty()) return context_.text("archive.nobody_named");
  const auto at = people_.find(id);
  return at == people_.end() ? id : at->second;
}

std::string ArchiveNames::title(const Record& record) const {
  return title_words(context_, record.title);
}

std::string ArchiveNames::plural(const std::string& type) const {
  const toolkit::RecordType* known = words_.toolkit.record_types.find(type);
  return known == nullptr ? type : context_.say(known->plural);
}

const Record* ArchiveNames::find(const std::string& reference) const {
  const auto parts = toolkit::parse_reference(reference);
  const auto at = parts ? records_.find(std::string(parts->id)) : records_.end();
  return at == records_.end() ? nullptr : at->second;
}

std::string ArchiveNames::reference(const std::string& reference) const {
  if (const Record* record = find(reference)) return title(*record);
  const auto parts = toolkit::parse_reference(reference);
  if (!parts) return reference;
  const std::string id(parts->id);
  if (parts->kind == "place") {
    const auto geoid = places::Geoid::parse(id);
    const auto place = geoid ? words_.places.find(*geoid) : std::nullopt;
    return place ? words_.places.full_name(words_.places.at(*place), context_.language()) + " (" + id + ")" : id;
  }
  if (parts->kind == "predictor") {
    const auto* predictor = words_.toolkit.framework.find_predictor(id);
    return predictor == nullptr ? reference : context_.say(predictor->label);
  }
  for (const auto& pillar : words_.toolkit.framework.pillars())
    if (parts->kind == "pillar" && pillar.id == id) return context_.say(pillar.label);
  return reference;
}

std::string ArchiveNames::address(const std::string& reference) const {
  const Record* record = find(reference);
  return record == nullptr ? std::string() : record->type + ".html#" + record->id;
}

}  // namespace foothold::workspace
