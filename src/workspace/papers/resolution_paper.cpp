#include <algorithm>

#include "base/text.hpp"
#include "workspace/letter_parts/paper_writer.hpp"
#include "workspace/papers/paper_list.hpp"

namespace foothold::workspace {
namespace {

// As the forms of such papers have it: resolutions and proclamations give reasons and then resolve; for an agenda item,
// an order or a memorandum the same stands under plain headings.
class ResolutionWriter : PaperWriter {
 public:
  explicit ResolutionWriter(const LetterSource& source)
      : PaperWriter(source, "resolution"), form_(text_of(source.record.fields, "form")) {
    if (form_.empty()) form_ = "resolution";
    letter_.kind = head();
    letter_.date = letter_date(source, "date");
    letter_.is_draft = text_of(source.record.fields, "state") != "adopted";
  }

  Letter write() {
    add_head();
    add_recitals();
    add_clauses();
    add_answers({"fiscal_note", "attachments"});
    add_vote();
    add_notes();
    letter_.signatures = {LetterSignature{.role = source_.context.fill("letters.for", {{"name", body()}})}};
    return std::move(letter_);
  }

  Letter write_courtesy() {
    Letter letter = write();
    letter.mark = text("resolution.courtesy");
    letter.signatures.clear();
    return letter;
  }

 private:
  [[nodiscard]] std::string body() const {
    const std::string body = answers_.words("body");
    return body.empty() ? text("resolution.the_body") : body;
  }

  [[nodiscard]] std::string head() const {
    const std::string name = answers_.words("form").empty() ? text("resolution") : answers_.words("form");
    const std::string number = answers_.words("number");
    return number.empty() ? name
                          : source_.context.fill("papers.resolution.numbered", {{"name", name}, {"number", number}});
  }

  [[nodiscard]] bool is_formal() const { return form_ == "resolution" || form_ == "proclamation"; }

  void add_head() {
    letter_.address = {body()};
    add({.paragraphs = lines_of(answers_, {"sponsors", "lead_office", "staff_contact"})});
  }

  // The formula in front of a text, which begins small after it.
  [[nodiscard]] std::string with_formula(std::string_view key, const std::string& told) const {
    return is_formal() ? fill(key, told) : sentence(told);
  }

  // The text of a reason or clause behind its formula. One that nobody has written in the language of the paper says
  // so.
  [[nodiscard]] std::string text_of_row(const LetterAnswers& row) const {
    const std::string told = without_that(without_end(row.words("text")));
    return row.is_in_other_language("text") ? fill("resolution.not_translated", told) : told;
  }

  // The formula brings the word with which people often begin, "that".
  [[nodiscard]] std::string without_that(const std::string& told) const {
    const std::string& that = text("resolution.that");
    return told.starts_with(that) ? told.substr(that.size()) : told;
  }

  // Behind each reason stand the numbers of its sources, which are listed at the end.
  void add_recitals() {
    LetterPart part{.heading = text("resolution.recitals." + form_)};
    for (const LetterAnswers& row : answers_.rows("recitals")) {
      const std::string told = text_of_row(row);
      if (told.empty()) continue;
      std::vector<std::string> sources = row.names("readings");
      const auto others = row.names("sources");
      sources.insert(sources.end(), others.begin(), others.end());
      part.paragraphs.push_back(with_formula("resolution.whereas", told + notes_for(sources)));
    }
    add(std::move(part));
  }

  void add_clauses() {
    LetterPart part{.heading = text("resolution.clauses." + form_)};
    bool is_first = true;
    for (const LetterAnswers& row : answers_.rows("clauses")) {
      const std::string told = text_of_row(row);
      if (told.empty()) continue;
      part.paragraphs.push_back(
          with_formula(is_first ? "resolution.resolved" : "resolution.further", told + who_by(row)));
      is_first = false;
    }
    // The last one ends it all.
    if (!part.paragraphs.empty() && part.paragraphs.back().ends_with(';')) part.paragraphs.back().back() = '.';
    add(std::move(part));
  }

  [[nodiscard]] static std::string without_end(const std::string& told) {
    std::string words(trim(told));
    while (!words.empty() && (words.back() == '.' || words.back() == ';')) words.pop_back();
    return words;
  }

  [[nodiscard]] std::string who_by(const LetterAnswers& row) const {
    std::vector<std::string> parts;
    if (const std::string owner = row.name("owner"); !owner.empty()) parts.push_back(owner);
    if (const std::string due = row.words("due"); !due.empty()) parts.push_back(fill("resolution.by", due));
    return parts.empty() ? std::string() : " (" + join(parts, ", ") + ")";
  }

  [[nodiscard]] std::string notes_for(const std::vector<std::string>& sources) {
    std::vector<std::string> numbers;
    for (const std::string& one : sources) {
      auto at = std::ranges::find(notes_, one);
      if (at == notes_.end()) at = notes_.insert(notes_.end(), one);
      numbers.push_back(std::to_string(at - notes_.begin() + 1));
    }
    return numbers.empty() ? std::string() : " [" + join(numbers, ", ") + "]";
  }

  void add_vote() {
    if (text_of(source_.record.fields, "state") != "adopted") return;
    add_list("resolution.vote", lines_of(answers_, {"adopted_on", "in_favor", "against", "abstained"}));
  }

  void add_notes() {
    std::vector<std::string> items;
    for (std::size_t at = 0; at < notes_.size(); ++at)
      items.push_back("[" + std::to_string(at + 1) + "] " + notes_[at]);
    add_list("resolution.sources", std::move(items));
  }

  std::string form_;
  std::vector<std::string> notes_;  // in the order in which they are first named
};

}  // namespace

Letter resolution_paper(const LetterSource& source) {
  return ResolutionWriter(source).write();
}

Letter resolution_courtesy(const LetterSource& source) {
  return ResolutionWriter(source).write_courtesy();
}

}  // namespace foothold::workspace
