#include "workspace/forms/answer_markup.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <optional>
#include <span>

#include "base/letters.hpp"
#include "base/text.hpp"

namespace foothold::workspace {
namespace {

using boost::json::object;
using boost::json::value;
using html::Element;
using toolkit::FieldRule;
using toolkit::FieldType;

// What fits beside each other: a few columns of words, or more of numbers and short words. In letters, as what is read
// at one glance above a list.
constexpr std::size_t longest_cell = 80;
constexpr std::size_t columns_of_words = 5;
constexpr std::size_t longest_short_cell = 30;
constexpr std::size_t columns_of_short_cells = 12;
constexpr std::size_t longest_name = 120;

std::vector<const object*> rows_of(const value& answer) {
  std::vector<const object*> rows;
  if (answer.is_array())
    for (const value& row : answer.get_array())
      if (row.is_object()) rows.push_back(&row.get_object());
  return rows;
}

// The fields that at least one row answers.
std::vector<const FieldRule*> answered_fields(const FieldRule& rule, std::span<const object* const> rows) {
  std::vector<const FieldRule*> fields;
  for (const FieldRule& field : rule.fields)
    if (std::ranges::any_of(rows, [&](const object* row) { return row->contains(field.id); })) fields.push_back(&field);
  return fields;
}

bool is_number(FieldType type) {
  return type == FieldType::integer || type == FieldType::number || type == FieldType::percent ||
         type == FieldType::money;
}

// Whether it says by itself which row it is. "Yes" and "3" do not.
bool can_name_row(FieldType type) {
  return type == FieldType::line || type == FieldType::reference || type == FieldType::place ||
         type == FieldType::choice;
}

// What an answer refers to, as names and addresses are asked for it; nothing for an answer that refers to nothing.
std::vector<std::string> references_of(const FieldRule& rule, const value& answer) {
  switch (rule.type) {
    case FieldType::reference:
      return {plain_answer(answer)};
    case FieldType::references:
      return list_answer(answer);
    case FieldType::place:
      return {"place:" + plain_answer(answer)};
    case FieldType::file:
      return {"file:" + plain_answer(answer)};
    default:
      return {};
  }
}

// In one line of at most so many letters.
bool fits(const std::string& words, std::size_t most_letters) {
  return letters_in(words) <= most_letters && words.find('\n') == std::string::npos;
}

// The words of one row, in the order of its fields; empty for what is not answered.
using Cells = std::vector<std::string>;

class AnswerMarkup {
 public:
  AnswerMarkup(html::Html& html, const html::PageContext& context, const AnswerPlace& place)
      : html_(html), context_(context), place_(place) {}

  void write(const FieldRule& rule, const value& answer) {
    if (rule.type == FieldType::rows) return write_rows(rule, answer);
    if (rule.type == FieldType::localized) return write_localized(answer);
    const auto references = references_of(rule, answer);
    if (rule.type == FieldType::references) return write_list(references);
    if (!references.empty()) return write_reference(references.front());
    write_lines(words(rule, answer), {});
  }

 private:
  [[nodiscard]] std::string words(const FieldRule& rule, const value& answer) const {
    return answer_words(context_, rule, answer, place_.name);
  }

  void write_lines(std::string_view text, std::string_view language) {
    for (const std::string_view line : split(text, '\n'))
      html_.element("p", {html::Attribute::when(!language.empty(), "lang", language)}, line);
  }

  void write_reference(const std::string& reference) {
    const std::string address = place_.address(reference);
    if (address.empty()) {
      html_.text(place_.name(reference));
    } else {
      html::link(html_, address, place_.name(reference));
    }
  }

  void write_list(const std::vector<std::string>& references) {
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const std::string& reference : references) {
      const Element item = html_.open("li");
      write_reference(reference);
    }
  }

  // Text in one language stands by itself; in both, each says which it is. Programs that read aloud hear it from
  // `lang`.
  void write_localized(const value& answer) {
    std::vector<std::pair<Language, std::string>> texts;
    for (const Language language : all_languages)
      if (const value* text = answer.is_object() ? answer.get_object().if_contains(language_code(language)) : nullptr)
        if (std::string plain = plain_answer(*text); !plain.empty()) texts.emplace_back(language, std::move(plain));
    for (const auto& [language, text] : texts) {
      const std::string_view code = language_code(language);
      if (texts.size() > 1)
        html_.element("p", {{"class", "usa-hint"}, {"lang", code}},
                      context_.site().messages->text(language, "language.name"));
      write_lines(text, language == context_.language() ? std::string_view() : code);
    }
  }

  void write_rows(const FieldRule& rule, const value& answer) {
    const auto rows = rows_of(answer);
    const auto fields = answered_fields(rule, rows);
    if (fields.empty()) return;
    if (fields.size() == 1) return write_single(*fields.front(), rows);
    const Element all = html_.open("div", {{"class", "fh-entries"}});
    if (const auto cells = short_cells(fields, rows)) return write_table(rule, fields, rows, *cells);
    for (std::size_t number = 0; number < rows.size(); ++number) write_entry(rule, *rows[number], number);
  }

  // The words of every cell, row by row; nothing unless all are so short that one can read them beside each other.
  [[nodiscard]] std::optional<std::vector<Cells>> short_cells(const std::vector<const FieldRule*>& fields,
                                                              std::span<const object* const> rows) const {
    if (fields.size() > columns_of_short_cells) return std::nullopt;
    const std::size_t longest = fields.size() > columns_of_words ? longest_short_cell : longest_cell;
    std::vector<Cells> all;
    for (const object* row : rows) {
      Cells& cells = all.emplace_back();
      for (const FieldRule* field : fields) {
        const value* answer = row->if_contains(field->id);
        if (answer != nullptr && field->type == FieldType::localized) return std::nullopt;
        cells.push_back(answer == nullptr ? std::string() : words(*field, *answer));
        if (!fits(cells.back(), longest)) return std::nullopt;
      }
    }
    return all;
  }

  // Rows of one answer each need no columns.
  void write_single(const FieldRule& field, std::span<const object* const> rows) {
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const object* row : rows) {
      const value* answer = row->if_contains(field.id);
      if (answer == nullptr) continue;
      const Element item = html_.open("li");
      write_in_line(field, *answer);
    }
  }

  // Without paragraphs, for where there is little room; of texts in several languages each says its own.
  void write_in_line(const FieldRule& field, const value& answer) {
    if (field.type == FieldType::localized) return write_localized(answer);
    const auto references = references_of(field, answer);
    if (references.empty()) return static_cast<void>(html_.text(words(field, answer)));
    write_references(references);
  }

  void write_references(const std::vector<std::string>& references) {
    for (std::size_t index = 0; index < references.size(); ++index) {
      if (index > 0) html_.text(", ");
      write_reference(references[index]);
    }
  }

  void write_table(const FieldRule& rule, const std::vector<const FieldRule*>& fields,
                   std::span<const object* const> rows, const std::vector<Cells>& cells) {
    std::vector<html::Column> columns;
    for (const FieldRule* field : fields)
      columns.push_back({.label = context_.say(field->label), .numeric = is_number(field->type)});
    columns.front().numeric = false;
    html::Table table(html_, context_, context_.say(rule.label), columns, {.quiet = true});
    for (std::size_t number = 0; number < rows.size(); ++number) {
      html::TableRow line = begin_row(table, *fields.front(), *rows[number],
                                      cells[number].front().empty() ? number_words(number) : cells[number].front());
      for (std::size_t column = 1; column < fields.size(); ++column) {
        const Element cell = line.open_cell();
        write_cell(*fields[column], *rows[number], cells[number][column]);
      }
    }
  }

  html::TableRow begin_row(html::Table& table, const FieldRule& first, const object& row, const std::string& name) {
    const auto references = references_in(row, first);
    return table.row(name, references.size() == 1 ? place_.address(references.front()) : std::string());
  }

  void write_cell(const FieldRule& field, const object& row, const std::string& words) {
    const auto references = references_in(row, field);
    if (references.empty()) return static_cast<void>(html_.text(words));
    write_references(references);
  }

  static std::vector<std::string> references_in(const object& row, const FieldRule& field) {
    const value* answer = row.if_contains(field.id);
    return answer == nullptr ? std::vector<std::string>() : references_of(field, *answer);
  }

  void write_entry(const FieldRule& rule, const object& row, std::size_t number) {
    const Element entry = html_.open("section", {{"class", "fh-entry"}});
    const FieldRule* first = first_answered(rule, row);
    const std::string name = first == nullptr ? std::string() : name_in(*first, row.at(first->id));
    html::heading(html_, place_.row_heading, name.empty() ? number_words(number) : name);
    html::DefinitionList list(html_);
    for (const FieldRule& field : rule.fields) {
      const value* answer = row.if_contains(field.id);
      if (answer == nullptr || (&field == first && says_all(field, *answer, name))) continue;
      const Element item = list.open_item(context_.say(field.label));
      write(field, *answer);
    }
  }

  static const FieldRule* first_answered(const FieldRule& rule, const object& row) {
    for (const FieldRule& field : rule.fields)
      if (row.contains(field.id)) return &field;
    return nullptr;
  }

  // The words that tell a row from the others, of its first answer; empty where that is too long or says too little.
  [[nodiscard]] std::string name_in(const FieldRule& field, const value& answer) const {
    std::string name;
    if (can_name_row(field.type)) name = words(field, answer);
    if (field.type == FieldType::localized && answer.is_object())
      if (const value* own = answer.get_object().if_contains(language_code(context_.language())))
        name = plain_answer(*own);
    return fits(name, longest_name) ? name : std::string();
  }

  // Whether nothing is left to say of an answer once its row is named by it: no link, and no other language.
  [[nodiscard]] bool says_all(const FieldRule& field, const value& answer, const std::string& name) const {
    if (name.empty() || !references_of(field, answer).empty()) return false;
    return field.type != FieldType::localized || words(field, answer) == name;
  }

  [[nodiscard]] std::string number_words(std::size_t number) const {
    return context_.fill("record.row", {{"number", std::to_string(number + 1)}});
  }

  html::Html& html_;
  const html::PageContext& context_;
  const AnswerPlace& place_;
};

}  // namespace

void write_answer(html::Html& html, const html::PageContext& context, const FieldRule& rule, const value& answer,
                  const AnswerPlace& place) {
  AnswerMarkup(html, context, place).write(rule, answer);
}

}  // namespace foothold::workspace
