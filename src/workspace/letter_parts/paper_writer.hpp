#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/letter_parts/letter_answers.hpp"

namespace foothold::workspace {

// What writers of papers have in common: answers of the record under their questions, or under words of content
// ("papers.…"). Each writer is made for one paper. What is not answered leaves nothing on it.
class PaperWriter {
 protected:
  // `kind` is the key of what the paper is called.
  PaperWriter(const LetterSource& source, std::string_view kind);

  [[nodiscard]] const std::string& text(std::string_view key) const;
  [[nodiscard]] std::string fill(std::string_view key, const std::string& told) const;
  [[nodiscard]] LetterPart part(std::string_view key) const { return {.heading = text(key)}; }
  void add(LetterPart part) { letter_.add(std::move(part)); }

  // Answers of the record, each under its question: text as paragraphs, choices and references as a list.
  void add_answers(std::initializer_list<std::string_view> fields);
  // The same under other words, and of another record.
  void add_answer(const std::string& heading, const LetterAnswers& answers, std::string_view field);
  void add_list(std::string_view key, std::vector<std::string> items);
  void add_table(std::string_view heading, LetterTable table);
  // "Where: Town hall", for each that is answered.
  [[nodiscard]] std::vector<std::string> lines_of(const LetterAnswers& answers,
                                                  std::initializer_list<std::string_view> fields) const;
  // Room to write by hand under a heading.
  void add_room(const std::string& heading, int lines);

  const LetterSource& source_;
  const LetterAnswers answers_;
  Letter letter_;
};

}  // namespace foothold::workspace
