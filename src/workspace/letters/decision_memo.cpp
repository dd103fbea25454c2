#include "base/text.hpp"
#include "workspace/letters/letter_list.hpp"

namespace foothold::workspace {
namespace {

class MemoWriter {
 public:
  explicit MemoWriter(const LetterSource& source) : source_(source), answers_(source) {}

  Letter write() {
    const auto deciders = answers_.names("decided_by");
    letter_.kind = source_.context.text("letters.memo.kind");
    letter_.date = letter_date(source_, "date");
    letter_.subject = answers_.words("title");
    letter_.is_draft = !is_settled(source_.record);
    letter_.address.push_back(source_.context.fill("letters.memo.to", {{"coalition", source_.coalition}}));
    if (!deciders.empty())
      letter_.address.push_back(
          source_.context.fill("letters.memo.from", {{"names", in_a_row(source_.context, deciders)}}));
    add_decision();
    add_told("letters.memo.profile", "profile");
    add_told("letters.memo.reasons", "reasons");
    add_list("letters.memo.commitments", answers_.names("commitments"));
    add_conditions();
    add_told("letters.memo.dissent", "dissent");
    add_next();
    for (const std::string& name : deciders) letter_.signatures.push_back({.name = name});
    if (deciders.empty()) letter_.signatures.push_back(signature_of_coalition(source_));
    return std::move(letter_);
  }

 private:
  void add_told(std::string_view heading, std::string_view field) {
    LetterPart told{.heading = source_.context.text(heading)};
    answers_.tell(told, "", field);
    letter_.add(std::move(told));
  }

  void add_list(std::string_view key, std::vector<std::string> items) {
    if (items.empty()) return;
    letter_.add({.paragraphs = {source_.context.text(key)}, .items = std::move(items)});
  }

  void add_decision() {
    LetterPart decision{.heading = source_.context.text("letters.memo.decision")};
    answers_.state(decision, "letters.memo.decided", "decision");
    answers_.state(decision, "letters.memo.decided_on", "date");
    answers_.state(decision, "letters.memo.method", "method");
    letter_.add(std::move(decision));
    add_list("letters.memo.chapters", answers_.labels("chapters"));
  }

  void add_conditions() {
    LetterPart conditions{.heading = source_.context.text("letters.memo.conditions")};
    for (const LetterAnswers& row : answers_.rows("conditions"))
      if (std::string line = condition_line(row); !line.empty()) conditions.items.push_back(std::move(line));
    letter_.add(std::move(conditions));
  }

  [[nodiscard]] std::string condition_line(const LetterAnswers& row) const {
    std::vector<std::string> parts = {sentence(row.words("condition"))};
    if (const std::string date = row.words("by"); !date.empty())
      parts.push_back(source_.context.fill("letters.memo.by", {{"date", date}}));
    if (const std::string name = row.name("who"); !name.empty())
      parts.push_back(source_.context.fill("letters.memo.who", {{"name", name}}));
    std::erase(parts, std::string());
    return join(parts, " ");
  }

  void add_next() {
    LetterPart next{.heading = source_.context.text("letters.memo.next")};
    answers_.state(next, "letters.memo.revisit", "revisit_date");
    answers_.state(next, "letters.memo.announced", "announced_on");
    letter_.add(std::move(next));
  }

  const LetterSource& source_;
  const LetterAnswers answers_;
  Letter letter_;
};

}  // namespace

Letter decision_memo(const LetterSource& source) {
  return MemoWriter(source).write();
}

}  // namespace foothold::workspace
