#include "workspace/letter_parts/paper_writer.hpp"
#include "workspace/papers/paper_list.hpp"

namespace foothold::workspace {
namespace {

class BoardPaper : PaperWriter {
 public:
  BoardPaper(const LetterSource& source, std::string_view kind) : PaperWriter(source, kind) {}

  Letter charter() {
    add_answers({"kind", "purpose", "decides", "advises_on"});
    LetterPart answers = part("board.answered");
    answers_.state(answers, "papers.board.answer_days", "answer_days");
    answers_.tell(answers, "", "relation_to_steering");
    add(std::move(answers));
    add_seats();
    add_answers({"who_chooses", "term", "chair", "meetings", "quorum", "pay", "support", "budget", "ground_rules",
                 "review_date"});
    letter_.signatures = {LetterSignature{.role = text("board.for_board")}, signature_of_coalition(source_)};
    return std::move(letter_);
  }

  // What somebody wants to know who thinks of applying.
  Letter call() {
    letter_.is_draft = false;
    letter_.subject = fill("board.call_for", answers_.words("name"));
    LetterPart opening;
    opening.paragraphs.push_back(fill("board.call_opening", source_.coalition));
    answers_.tell(opening, "", "purpose");
    add(std::move(opening));
    add_answers({"decides", "advises_on"});
    add_seats();
    add_answers({"meetings", "term", "pay", "support", "who_chooses", "how_to_apply"});
    add({.paragraphs = {text("board.no_experience")}});
    return std::move(letter_);
  }

 private:
  void add_seats() { add_table(answers_.question("seats"), answers_.table("seats", {"seat", "count", "groups"})); }
};

}  // namespace

Letter board_charter(const LetterSource& source) {
  return BoardPaper(source, "board_charter").charter();
}

Letter call_for_members(const LetterSource& source) {
  return BoardPaper(source, "board_call").call();
}

}  // namespace foothold::workspace
