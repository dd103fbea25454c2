#include "workspace/letter_parts/paper_writer.hpp"
#include "workspace/papers/paper_list.hpp"

namespace foothold::workspace {
namespace {

class DecisionPaper : PaperWriter {
 public:
  explicit DecisionPaper(const LetterSource& source) : PaperWriter(source, "decision_memo") {
    letter_.date = letter_date(source, "date");
  }

  Letter write() {
    letter_.address.push_back(source_.context.fill("letters.memo.to", {{"coalition", source_.coalition}}));
    add({.paragraphs = lines_of(answers_, {"decided_by", "body", "method", "class"})});
    add_answers({"decision"});
    add_table(answers_.question("options"), answers_.table("options", {"label", "in_favor", "against"}));
    add_answers({"reasons"});
    add_table(answers_.question("votes"), answers_.table("votes", {"seat_type", "in_favor", "against", "abstained"}));
    add_answers({"dissent", "sources", "revisit_date"});
    letter_.signatures = {signature_of_coalition(source_)};
    return std::move(letter_);
  }
};

}  // namespace

Letter decision_record_memo(const LetterSource& source) {
  return DecisionPaper(source).write();
}

}  // namespace foothold::workspace
