#include "toolkit/record_types/field_sections.hpp"

#include "toolkit/record_types/field_answer.hpp"

namespace foothold::toolkit {
namespace {

bool is_empty(const Localized& text) {
  return text.english.empty() && text.spanish.empty();
}

bool agreed_needs(const FieldRule& rule) {
  return rule.required_for && *rule.required_for <= RecordStatus::agreed;
}

bool is_answered(const boost::json::object& fields, const std::string& name) {
  const boost::json::value* answer = fields.if_contains(name);
  return answer != nullptr && !is_unanswered(*answer);
}

}  // namespace

std::vector<FieldSection> sections_of(const RecordType& type) {
  std::vector<FieldSection> sections;
  std::size_t from = 0;
  for (std::size_t at = 0; at < type.fields.size(); ++at) {
    const FieldRule& rule = type.fields[at];
    if (at == 0 || !rule.section.empty()) {
      from = at;
      sections.push_back({rule.section.empty() ? nullptr : &rule.section,
                          rule.section_help.empty() ? nullptr : &rule.section_help,
                          {}});
    }
    sections.back().fields = std::span(type.fields).subspan(from, at - from + 1);
  }
  return sections;
}

Progress& Progress::operator+=(const Progress& other) {
  answered += other.answered;
  required += other.required;
  return *this;
}

Progress progress_of(const RecordType& type, const boost::json::object& fields,
                     const std::function<bool(const FieldRule&)>& counts) {
  Progress progress;
  for (const FieldRule& rule : type.fields) {
    if (!agreed_needs(rule) || !counts(rule)) continue;
    ++progress.required;
    if (is_answered(fields, rule.id)) ++progress.answered;
  }
  return progress;
}

}  // namespace foothold::toolkit
