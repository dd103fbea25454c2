#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "html/page.hpp"
#include "toolkit/record_types/record_type.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/forms/sentences.hpp"
#include "workspace/letter_parts/letter.hpp"

namespace foothold::workspace {

// What a letter is made from. Borrows everything for the call.
struct LetterSource {
  const html::PageContext& context;  // in the language of the letter
  const toolkit::RecordType& type;
  const Record& record;  // as visible_record() leaves it
  const std::string& coalition;
  const CoalitionRecords& records;  // all that the reader may see
  std::string today;                // "2026-05-01"
  // What a reference leads to; empty when it is not there any more or the reader may not see it.
  std::function<std::string(const std::string& reference)> name;
};

// The answers of a record, or of one of its rows, as words for a letter. Pure; an answer that is missing reads as
// empty.
class LetterAnswers {
 public:
  explicit LetterAnswers(const LetterSource& source)
      : LetterAnswers(source, source.type.fields, source.record.fields) {}
  LetterAnswers(const LetterSource& source, const std::vector<toolkit::FieldRule>& rules, const Fields& fields)
      : source_(source), rules_(rules), fields_(fields) {}

  [[nodiscard]] bool has(std::string_view field) const { return is_answered(fields_, field); }
  [[nodiscard]] bool says(std::string_view field, std::string_view text) const {
    return text_of(fields_, field) == text;
  }
  // As people read it: a text, a date, the label of a choice. A text in several languages is that of the letter, or the
  // other where nobody has written that yet.
  [[nodiscard]] std::string words(std::string_view field) const;
  // Whether the words of a field are in the other language, because nobody has written them in that of the letter.
  [[nodiscard]] bool is_in_other_language(std::string_view field) const;
  // The labels of what was chosen, the names of what a field refers to.
  [[nodiscard]] std::vector<std::string> labels(std::string_view field) const;
  [[nodiscard]] std::vector<std::string> names(std::string_view field) const;
  [[nodiscard]] std::string name(std::string_view field) const;  // the first of them
  [[nodiscard]] std::vector<LetterAnswers> rows(std::string_view field) const;
  // The question of a field; its id when there is none.
  [[nodiscard]] std::string question(std::string_view field) const;
  // Rows as a table with a column for each of `columns`; columns that no row answers are left out.
  [[nodiscard]] LetterTable table(std::string_view field, std::initializer_list<std::string_view> columns) const;
  // "8 hours a month" of a field with the amount and one with its unit.
  [[nodiscard]] std::string amount(std::string_view amount_field, std::string_view unit_field) const;

  // Adds a sentence of content to the part when the field is answered: with {text}, a short answer, in it.
  void state(LetterPart& part, std::string_view key, std::string_view field) const;
  // The same for longer text, which closes the sentence, on as many lines as it has. Without a key it stands alone.
  void tell(LetterPart& part, std::string_view key, std::string_view field) const;

 private:
  [[nodiscard]] const toolkit::FieldRule* rule(std::string_view field) const;  // null when there is none
  [[nodiscard]] std::string own_words(const Localized& text) const;

  const LetterSource& source_;
  const std::vector<toolkit::FieldRule>& rules_;
  const Fields& fields_;
};

// The answers of another record.
[[nodiscard]] LetterAnswers answers_of(const LetterSource& source, const Record& record);

// The day of a letter: today, unless a field of the record names another.
[[nodiscard]] std::string letter_date(const LetterSource& source, std::string_view field = {});
// Without a name it greets nobody in particular.
[[nodiscard]] std::string salutation(const LetterSource& source, std::string_view name);
// Where somebody signs for the coalition.
[[nodiscard]] LetterSignature signature_of_coalition(const LetterSource& source, std::string name = {});
// "Assign staff: an analyst. 8 hours a month. May 1, 2026 – April 30, 2027." of a row that says what is given.
[[nodiscard]] std::string resource_line(const LetterSource& source, const LetterAnswers& row,
                                        std::string_view details_field);

}  // namespace foothold::workspace
