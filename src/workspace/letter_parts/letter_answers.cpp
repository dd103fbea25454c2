#include "workspace/letter_parts/letter_answers.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "workspace/forms/answer_text.hpp"

namespace foothold::workspace {

using toolkit::FieldRule;

const FieldRule* LetterAnswers::rule(std::string_view field) const {
  const auto at = std::ranges::find(rules_, field, &FieldRule::id);
  return at == rules_.end() ? nullptr : &*at;
}

std::string LetterAnswers::words(std::string_view field) const {
  const FieldRule* asked = rule(field);
  const auto* answer = fields_.if_contains(field);
  if (asked == nullptr || answer == nullptr || !has(field)) return {};
  if (asked->type == toolkit::FieldType::localized) return own_words(localized_of(fields_, field));
  return std::string(trim(answer_words(source_.context, *asked, *answer, source_.name)));
}

std::string LetterAnswers::own_words(const Localized& text) const {
  const std::string& own = source_.context.say(text);
  if (!own.empty()) return own;
  return text.english.empty() ? text.spanish : text.english;
}

bool LetterAnswers::is_in_other_language(std::string_view field) const {
  const FieldRule* asked = rule(field);
  if (asked == nullptr || asked->type != toolkit::FieldType::localized) return false;
  return has(field) && source_.context.say(localized_of(fields_, field)).empty();
}

std::vector<std::string> LetterAnswers::labels(std::string_view field) const {
  std::vector<std::string> labels;
  const FieldRule* asked = rule(field);
  if (asked == nullptr) return labels;
  for (const std::string& chosen : texts_of(fields_, field))
    if (const toolkit::FieldChoice* choice = asked->find_choice(chosen))
      labels.push_back(source_.context.say(choice->label));
  return labels;
}

std::vector<std::string> LetterAnswers::names(std::string_view field) const {
  std::vector<std::string> names;
  for (const std::string& reference : texts_of(fields_, field))
    if (std::string name = source_.name(reference); !name.empty()) names.push_back(std::move(name));
  return names;
}

std::string LetterAnswers::name(std::string_view field) const {
  auto all = names(field);
  return all.empty() ? std::string() : std::move(all.front());
}

std::vector<LetterAnswers> LetterAnswers::rows(std::string_view field) const {
  std::vector<LetterAnswers> rows;
  const FieldRule* asked = rule(field);
  if (asked == nullptr) return rows;
  for (const Fields* row : rows_of(fields_, field)) rows.emplace_back(source_, asked->fields, *row);
  return rows;
}

std::string LetterAnswers::question(std::string_view field) const {
  const FieldRule* asked = rule(field);
  return asked == nullptr ? std::string(field) : source_.context.say(asked->label);
}

LetterTable LetterAnswers::table(std::string_view field, std::initializer_list<std::string_view> columns) const {
  LetterTable table{.caption = question(field)};
  const auto all = rows(field);
  std::vector<std::string_view> answered;
  for (const std::string_view column : columns)
    if (std::ranges::any_of(all, [&](const LetterAnswers& row) { return !row.words(column).empty(); }))
      answered.push_back(column);
  if (answered.empty()) return table;
  for (const std::string_view column : answered) table.columns.push_back(all.front().question(column));
  for (const LetterAnswers& row : all) {
    std::vector<std::string> cells;
    for (const std::string_view column : answered) cells.push_back(row.words(column));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

std::string LetterAnswers::amount(std::string_view amount_field, std::string_view unit_field) const {
  const auto number = number_of(fields_, amount_field);
  if (!number) return {};
  const std::string key = "letters.amount." + text_of(fields_, unit_field);
  const std::string words = grouped_amount(*number);
  return source_.context.site().messages->has(key) ? source_.context.fill(key, {{"amount", words}}) : words;
}

void LetterAnswers::state(LetterPart& part, std::string_view key, std::string_view field) const {
  if (const std::string text = words(field); !text.empty())
    part.paragraphs.push_back(source_.context.fill(key, {{"text", text}}));
}

void LetterAnswers::tell(LetterPart& part, std::string_view key, std::string_view field) const {
  const std::string text = words(field);
  bool is_first = true;
  for (const std::string_view line : split(text, '\n')) {
    if (trim(line).empty()) continue;
    const std::string told = sentence(line);
    part.paragraphs.push_back(is_first && !key.empty() ? source_.context.fill(key, {{"text", told}}) : told);
    is_first = false;
  }
}

LetterAnswers answers_of(const LetterSource& source, const Record& record) {
  const toolkit::RecordType* type = source.records.toolkit().record_types.find(record.type);
  return {source, type->fields, record.fields};
}

std::string letter_date(const LetterSource& source, std::string_view field) {
  const std::string day = text_of(source.record.fields, field);
  return date_words(source.context, day.empty() ? source.today : day);
}

std::string salutation(const LetterSource& source, std::string_view name) {
  return trim(name).empty() ? source.context.text("letters.salutation.nobody")
                            : source.context.fill("letters.salutation", {{"name", trim(name)}});
}

LetterSignature signature_of_coalition(const LetterSource& source, std::string name) {
  return {.name = std::move(name), .role = source.context.fill("letters.for", {{"name", source.coalition}})};
}

std::string resource_line(const LetterSource& source, const LetterAnswers& row, std::string_view details_field) {
  std::vector<std::string> parts;
  const std::string kind = row.words("kind");
  const std::string details = row.words(details_field);
  const std::string& first = details.empty() ? kind : details;
  if (!kind.empty() && !details.empty()) {
    parts.push_back(sentence(source.context.fill("letters.item", {{"what", kind}, {"text", details}})));
  } else {
    parts.push_back(sentence(first));
  }
  parts.push_back(sentence(row.amount("amount", "unit")));
  parts.push_back(sentence(row.words("period")));
  if (const std::string contact = row.name("contact"); !contact.empty())
    parts.push_back(sentence(source.context.fill("letters.contact", {{"name", contact}})));
  std::erase(parts, std::string());
  return join(parts, " ");
}

}  // namespace foothold::workspace
