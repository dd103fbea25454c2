#include "workspace/letter_parts/paper_writer.hpp"

#include <utility>

namespace foothold::workspace {

PaperWriter::PaperWriter(const LetterSource& source, std::string_view kind) : source_(source), answers_(source) {
  letter_.kind = text(kind);
  letter_.date = letter_date(source);
  letter_.subject = source.record.title;
  letter_.is_draft = !is_settled(source.record);
}

const std::string& PaperWriter::text(std::string_view key) const {
  return source_.context.text("papers." + std::string(key));
}

std::string PaperWriter::fill(std::string_view key, const std::string& told) const {
  return source_.context.fill("papers." + std::string(key), {{"text", told}});
}

void PaperWriter::add_answers(std::initializer_list<std::string_view> fields) {
  for (const std::string_view field : fields) add_answer(answers_.question(field), answers_, field);
}

void PaperWriter::add_answer(const std::string& heading, const LetterAnswers& answers, std::string_view field) {
  LetterPart part{.heading = heading};
  part.items = answers.labels(field);
  if (part.items.size() < 2) part.items = answers.names(field);
  if (part.items.size() < 2) {
    part.items.clear();
    answers.tell(part, "", field);
  }
  add(std::move(part));
}

void PaperWriter::add_list(std::string_view key, std::vector<std::string> items) {
  LetterPart list = part(key);
  list.items = std::move(items);
  add(std::move(list));
}

void PaperWriter::add_table(std::string_view heading, LetterTable table) {
  if (table.rows.empty()) return;
  table.caption = heading;
  add({.heading = std::string(heading), .table = std::move(table)});
}

std::vector<std::string> PaperWriter::lines_of(const LetterAnswers& answers,
                                               std::initializer_list<std::string_view> fields) const {
  std::vector<std::string> lines;
  for (const std::string_view field : fields)
    if (const std::string words = answers.words(field); !words.empty())
      lines.push_back(source_.context.fill("letters.item", {{"what", answers.question(field)}, {"text", words}}));
  return lines;
}

void PaperWriter::add_room(const std::string& heading, int lines) {
  add({.heading = heading, .lines = lines});
}

}  // namespace foothold::workspace
