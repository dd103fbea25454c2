#include "base/text.hpp"
#include "workspace/letter_parts/paper_writer.hpp"
#include "workspace/papers/paper_list.hpp"

namespace foothold::workspace {
namespace {

class FeedbackPaper : PaperWriter {
 public:
  FeedbackPaper(const LetterSource& source, std::string_view kind) : PaperWriter(source, kind) {
    letter_.date = letter_date(source, "sent_on");
  }

  Letter report() {
    add({.paragraphs = lines_of(answers_, {"activities"})});
    for (const LetterAnswers& row : answers_.rows("answers")) add_answer_row(row);
    add_answers({"thanks", "where_to_see", "contact"});
    return std::move(letter_);
  }

  // For a text message or a line in a newsletter: what was heard and what came of it, without headings.
  Letter message() {
    LetterPart told;
    told.paragraphs.push_back(fill("feedback.opening", source_.coalition));
    for (const LetterAnswers& row : answers_.rows("answers"))
      if (!row.words("heard").empty()) told.items.push_back(line_of(row));
    add(std::move(told));
    LetterPart end;
    for (const std::string_view field : {"thanks", "where_to_see", "contact"}) answers_.tell(end, "", field);
    add(std::move(end));
    return std::move(letter_);
  }

 private:
  // What was heard, and what was done or could not be done, as far as somebody has said it.
  [[nodiscard]] std::string line_of(const LetterAnswers& row) const {
    std::vector<std::string> sentences = {fill("feedback.heard", sentence(row.words("heard")))};
    for (const std::string_view field : {"decided", "could_not"})
      if (const std::string words = row.words(field); !words.empty())
        sentences.push_back(fill("feedback." + std::string(field), sentence(words)));
    return join(sentences, " ");
  }

  void add_answer_row(const LetterAnswers& row) {
    LetterPart part{.heading = row.words("heard")};
    if (part.heading.empty()) return;
    row.tell(part, "papers.feedback.decided", "decided");
    row.tell(part, "papers.feedback.could_not", "could_not");
    row.tell(part, "papers.feedback.next", "next");
    for (const std::string& decision : row.names("decisions"))
      part.items.push_back(fill("feedback.decision", decision));
    add(std::move(part));
  }
};

}  // namespace

Letter feedback_paper(const LetterSource& source) {
  return FeedbackPaper(source, "feedback_report").report();
}

Letter feedback_message(const LetterSource& source) {
  return FeedbackPaper(source, "feedback_message").message();
}

}  // namespace foothold::workspace
