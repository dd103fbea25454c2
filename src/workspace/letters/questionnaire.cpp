#include <array>
#include <span>

#include "base/text.hpp"
#include "workspace/letters/letter_list.hpp"

namespace foothold::workspace {
namespace {

constexpr int lines_for_own_words = 4;

// What stands in the language of the sheet; where that is missing, what there is.
std::string in_language(const LetterSource& source, const Fields& fields, std::string_view field) {
  const boost::json::value* answer = fields.if_contains(field);
  if (answer == nullptr || !answer->is_object()) return {};
  const Fields& texts = answer->get_object();
  if (std::string own = text_of(texts, language_code(source.context.language())); !own.empty()) return own;
  for (const Language language : all_languages)
    if (std::string other = text_of(texts, language_code(language)); !other.empty()) return other;
  return {};
}

// One per line, as the form asks for them; people also put semicolons between them.
std::vector<std::string> options_in(const std::string& text) {
  const char separator = text.find('\n') == std::string::npos ? ';' : '\n';
  std::vector<std::string> options;
  for (const std::string_view option : split(text, separator))
    if (!trim(option).empty()) options.emplace_back(trim(option));
  return options;
}

std::vector<std::string> words_of(const LetterSource& source, std::span<const std::string_view> keys) {
  std::vector<std::string> words;
  for (const std::string_view key : keys) words.push_back(source.context.text(key));
  return words;
}

// What can be ticked below a question of this kind; nothing where one writes.
std::vector<std::string> boxes_of(const LetterSource& source, const std::string& kind, const Fields& question) {
  static constexpr std::array<std::string_view, 5> steps = {
      "letters.questionnaire.step.1", "letters.questionnaire.step.2", "letters.questionnaire.step.3",
      "letters.questionnaire.step.4", "letters.questionnaire.step.5"};
  static constexpr std::array<std::string_view, 2> yes_or_no = {"answer.yes", "answer.no"};
  if (kind == "agreement") return words_of(source, steps);
  if (kind == "yes-no") return words_of(source, yes_or_no);
  return options_in(in_language(source, question, "options"));
}

LetterPart part_of(const LetterSource& source, const Fields& question, std::size_t number) {
  const std::string kind = text_of(question, "kind");
  LetterPart part{.heading = std::to_string(number) + ". " + in_language(source, question, "question")};
  if (const std::string reason = in_language(source, question, "reason"); !reason.empty())
    part.paragraphs.push_back(source.context.fill("letters.questionnaire.reason", {{"text", sentence(reason)}}));
  if (kind == "several") part.paragraphs.push_back(source.context.text("letters.questionnaire.several"));
  part.items = boxes_of(source, kind, question);
  part.is_to_tick = true;
  if (part.items.empty()) part.lines = kind == "number" ? 1 : lines_for_own_words;
  return part;
}

}  // namespace

Letter questionnaire(const LetterSource& source) {
  const LetterAnswers answers(source);
  Letter letter;
  letter.kind = source.context.text("letters.questionnaire.kind");
  letter.subject = answers.words("title");
  LetterPart opening;
  if (const std::string purpose = in_language(source, source.record.fields, "purpose"); !purpose.empty())
    opening.paragraphs.push_back(purpose);
  answers.tell(opening, "letters.questionnaire.who", "who_may_answer");
  answers.state(opening, "letters.questionnaire.open", "open");
  opening.paragraphs.push_back(source.context.text("letters.questionnaire.skip"));
  letter.add(std::move(opening));
  std::size_t number = 0;
  for (const Fields* question : rows_of(source.record.fields, "questions"))
    letter.add(part_of(source, *question, ++number));
  letter.closing = source.context.text("letters.questionnaire.closing");
  letter.is_draft = source.record.status == RecordStatus::draft;
  return letter;
}

}  // namespace foothold::workspace
