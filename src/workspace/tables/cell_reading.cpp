#include "workspace/tables/cell_reading.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/random.hpp"
#include "base/text.hpp"
#include "toolkit/record_types/answer_formats.hpp"
#include "workspace/forms/form_values.hpp"
#include "workspace/tables/cell_parts.hpp"
#include "workspace/tables/cell_text.hpp"

namespace foothold::workspace {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;
using toolkit::FieldRule;
using toolkit::FieldType;

constexpr std::size_t choices_named = 8;

CellReading problem(const std::string& key, std::vector<std::pair<std::string, std::string>> values) {
  return {nullptr, {{key, std::move(values)}}};
}

value likert_level(const std::string& id) {
  const auto level = parse_integer(id);
  return level ? value(*level) : value(id);
}

// What spreadsheets and people write for yes and no besides the words of the form.
std::string yes_or_no(const std::string& text) {
  const std::string word = fold_for_search(text);
  constexpr std::array<std::string_view, 4> yes = {"true", "y", "x", "verdadero"};
  constexpr std::array<std::string_view, 3> no = {"false", "n", "falso"};
  if (std::ranges::find(yes, word) != yes.end()) return "yes";
  return std::ranges::find(no, word) != no.end() ? "no" : std::string();
}

}  // namespace

std::string CellReader::choice(const FieldRule& rule, const std::string& text) const {
  const auto [known, is_new] = choices_.try_emplace(&rule);
  for (const Language language : all_languages)
    for (const CellChoice& choice : is_new ? cell_choices(rule, *context_.site().messages, language) : CellChoices()) {
      known->second.emplace(choice.id, choice.id);
      known->second.emplace(fold_for_search(choice.label), choice.id);
    }
  for (const std::string& spelling : {text, fold_for_search(text)})
    if (const auto at = known->second.find(spelling); at != known->second.end()) return at->second;
  return rule.type == FieldType::yes_no_unsure ? yes_or_no(text) : std::string();
}

CellReading CellReader::read_choice(const FieldRule& rule, const std::string& text) const {
  const std::string id = choice(rule, text);
  if (!id.empty()) return {rule.type == FieldType::likert ? likert_level(id) : value(id), {}};
  std::vector<std::string> labels;
  for (const CellChoice& choice : cell_choices(rule, *context_.site().messages, context_.language()))
    labels.push_back(choice.label);
  const bool cut = labels.size() > choices_named;
  if (cut) labels.resize(choices_named);
  return problem("tables.unknown_choice", {{"text", text}, {"choices", join(labels, ", ") + (cut ? " …" : "")}});
}

std::string CellReader::kinds_in_words(const std::vector<std::string>& kinds) const {
  std::vector<std::string> words;
  for (const std::string& kind : kinds) words.push_back(references_.kind_name(kind));
  return join(words, ", ");
}

CellReading CellReader::read_reference(const std::vector<std::string>& kinds, const std::string& text) const {
  const std::vector<std::string> found = references_.find(kinds, text);
  if (found.size() == 1) return {value(found.front()), {}};
  if (found.empty()) return problem("tables.unknown_reference", {{"text", text}, {"kinds", kinds_in_words(kinds)}});
  std::vector<std::string> codes;
  for (const std::string& reference : found) codes.push_back(text + " [" + reference + "]");
  return problem("tables.ambiguous_reference", {{"text", text}, {"codes", join(codes, ", ")}});
}

CellReading CellReader::read_place(const std::string& text) const {
  CellReading reading = read_reference({"place"}, text);
  constexpr std::string_view start = "place:";
  if (reading.answer.is_string()) reading.answer = std::string(reading.answer.get_string()).substr(start.size());
  return reading;
}

// Commas separate only where nothing else does, since names and labels have commas in them.
CellReading CellReader::read_list(const std::string& text,
                                  const std::function<CellReading(const std::string&)>& read_entry) {
  const auto read_all = [&](const std::vector<std::string>& entries) {
    array answers;
    CellReading all;
    for (const std::string& entry : entries) {
      CellReading one = read_entry(entry);
      std::ranges::move(one.problems, std::back_inserter(all.problems));
      answers.push_back(std::move(one.answer));
    }
    if (all.problems.empty()) all.answer = std::move(answers);
    return all;
  };
  const std::vector<std::string> entries = split_list(text);
  CellReading reading = read_all(entries);
  if (reading.problems.empty() || entries.size() != 1 || text.find(',') == std::string::npos) return reading;
  CellReading by_commas = read_all(split_list(replace_all(text, ",", ";")));
  return by_commas.problems.empty() ? by_commas : reading;
}

// Text without a language is meant in the one that the person reads; the other language stays as it was. A line without
// a language belongs to the one above it.
CellReading CellReader::read_localized(const std::string& text, const value& before) const {
  std::map<std::string_view, std::string> found;
  std::string* last = nullptr;
  for (const std::string_view line : split(text, '\n')) {
    const auto language = std::ranges::find_if(all_languages, [&](Language one) {
      return lower_ascii(line).starts_with(std::string(language_code(one)) + ":");
    });
    if (language != all_languages.end()) {
      const std::string_view code = language_code(*language);
      last = &found[code];
      *last = trim(line.substr(code.size() + 1));
    } else if (last != nullptr) {
      *last += "\n" + std::string(line);
    }
  }
  object texts;
  for (const auto& [code, words] : found) texts[code] = words;
  if (texts.empty()) {
    if (before.is_object()) texts = before.get_object();
    texts[language_code(context_.language())] = text;
  }
  return {std::move(texts), {}};
}

// "Label: answer | Label: answer | id: …": what cannot be read is named with its label.
CellReading CellReader::read_row(const FieldRule& rule, const std::string& line) const {
  object row;
  CellReading reading;
  for (const std::string& part : split_row(line)) {
    if (const auto id = part_behind(part, "id")) {
      row["id"] = *id;
      continue;
    }
    const auto named = find_part(rule, part);
    // A line without any label answers the first question.
    const FieldRule* field = named ? named->rule : row.empty() && !rule.fields.empty() ? &rule.fields.front() : nullptr;
    if (field == nullptr || row.contains(field->id))
      return problem("tables.unknown_part", {{"text", part}, {"label", context_.say(rule.fields.front().label)}});
    CellReading one = read(*field, named ? named->text : part);
    std::ranges::move(one.problems, std::back_inserter(reading.problems));
    if (!one.answer.is_null()) row[field->id] = std::move(one.answer);
  }
  if (!row.contains("id")) row["id"] = new_id();
  if (reading.problems.empty()) reading.answer = std::move(row);
  return reading;
}

CellReading CellReader::read_rows(const FieldRule& rule, const std::string& text) const {
  array rows;
  CellReading all;
  for (const std::string_view line : split(text, '\n')) {
    if (trim(line).empty()) continue;
    CellReading one = read_row(rule, std::string(line));
    std::ranges::move(one.problems, std::back_inserter(all.problems));
    rows.push_back(std::move(one.answer));
  }
  if (all.problems.empty()) all.answer = std::move(rows);
  return all;
}

CellReading CellReader::read(const FieldRule& rule, const std::string& text, const value& before) const {
  if (trim(text).empty()) return {};
  switch (rule.type) {
    case FieldType::integer:
    case FieldType::number:
      return {number_or_text(text), {}};
    case FieldType::percent:
      return {number_or_text(std::string(trim(text.ends_with('%') ? text.substr(0, text.size() - 1) : text))), {}};
    case FieldType::money:
      return {read_money_text(text), {}};
    case FieldType::date: {
      const std::string date = date_or_text(text);
      return toolkit::is_date(date) ? CellReading{value(date), {}} : problem("tables.bad_date", {{"text", text}});
    }
    case FieldType::period: {
      auto period = read_period_text(text);
      return period ? CellReading{*std::move(period), {}} : problem("tables.bad_period", {{"text", text}});
    }
    case FieldType::choice:
    case FieldType::yes_no_unsure:
    case FieldType::likert:
      return read_choice(rule, text);
    case FieldType::choices:
      return read_list(text, [&](const std::string& entry) { return read_choice(rule, entry); });
    case FieldType::reference:
      return read_reference(rule.to, text);
    case FieldType::references:
      return read_list(text, [&](const std::string& entry) { return read_reference(rule.to, entry); });
    case FieldType::place:
      return read_place(text);
    case FieldType::localized:
      return read_localized(text, before);
    case FieldType::rows:
      return read_rows(rule, text);
    default:
      return {value(text), {}};
  }
}

}  // namespace foothold::workspace
