#include <algorithm>
#include <map>

#include "workspace/answers/consent.hpp"
#include "workspace/letter_parts/paper_writer.hpp"
#include "workspace/papers/paper_list.hpp"

namespace foothold::workspace {
namespace {

// A person is named only with their consent, because these papers are passed on.
class CoalitionPaper : protected PaperWriter {
 protected:
  using PaperWriter::PaperWriter;

  [[nodiscard]] std::string names_in(const Fields& fields, std::string_view field) const {
    std::vector<std::string> names;
    for (const Record* one : records_of(source_.records, fields, field))
      names.push_back(may_be_named(*one) ? one->title : text("not_named"));
    return in_a_row(source_.context, names);
  }
};

// The coalition on paper: who belongs to it, how it is made up, and by which rules it works. Whoever agrees to it
// signs.
class CharterWriter : CoalitionPaper {
 public:
  explicit CharterWriter(const LetterSource& source) : CoalitionPaper(source, "charter") {
    letter_.subject = source.coalition;
  }

  Letter write() {
    add_purpose();
    add_answers({"model"});
    for (const Record* body : records_of(source_.records, source_.record.fields, "bodies")) add_body(*body);
    add_roles();
    add_rules();
    add_promises();
    add_answers({"reporting", "groups_and_priorities", "resident_seats", "youth", "terms"});
    add_table(answers_.question("conflict_steps"), answers_.table("conflict_steps", {"step", "days"}));
    letter_.signatures = {signature_of_coalition(source_), LetterSignature{}};
    return std::move(letter_);
  }

 private:
  // The vision that was agreed, and the place and years of the plan.
  void add_purpose() {
    LetterPart purpose = part("charter.purpose");
    for (const Record* vision : source_.records.of("vision-statement"))
      if (is_settled(*vision)) answers_of(source_, *vision).tell(purpose, "", "statement");
    for (const Record* plan : source_.records.of("plan-setup"))
      for (std::string& line : lines_of(answers_of(source_, *plan), {"places", "people_in_focus", "first_year"}))
        purpose.items.push_back(std::move(line));
    add(std::move(purpose));
  }

  void add_body(const Record& body) {
    const LetterAnswers told = answers_of(source_, body);
    LetterPart part{.heading = body.title};
    told.tell(part, "", "purpose");
    part.items = lines_of(told, {"authority", "reports_to", "rhythm", "quorum", "resident_quorum", "public_minutes"});
    if (const std::string chair = names_in(body.fields, "chair"); !chair.empty())
      part.items.push_back(source_.context.fill("letters.item", {{"what", told.question("chair")}, {"text", chair}}));
    part.table = told.table("seats", {"seat_type", "organization", "experience", "votes", "term_months"});
    part.table.caption = fill("charter.seats_of", body.title);
    add(std::move(part));
  }

  void add_roles() {
    LetterTable table{.columns = {text("charter.role"), text("charter.duties"), text("charter.holder")}};
    for (const Record* role : records_of(source_.records, source_.record.fields, "roles")) {
      const LetterAnswers told = answers_of(source_, *role);
      table.rows.push_back({role->title, told.words("duties"), names_in(role->fields, "holder")});
    }
    add_table(text("charter.roles"), std::move(table));
  }

  void add_rules() {
    LetterTable table{
        .columns = {text("charter.what"), text("charter.method"), text("charter.safeguard"), text("charter.fallback")}};
    for (const Record* rule : source_.records.of("decision-rule")) {
      const LetterAnswers told = answers_of(source_, *rule);
      table.rows.push_back(
          {told.words("class"), told.words("method"), told.words("safeguard"), told.words("fallback")});
    }
    add_table(text("charter.rules"), std::move(table));
  }

  // What members promise in most of their agreements that are settled.
  void add_promises() {
    std::map<std::string, std::size_t> counts;
    std::size_t agreements = 0;
    for (const Record* agreement : source_.records.of("member-agreement")) {
      if (!is_settled(*agreement)) continue;
      ++agreements;
      for (const std::string& promise : answers_of(source_, *agreement).labels("member_promises")) ++counts[promise];
    }
    std::vector<std::string> items;
    for (const auto& [promise, count] : counts)
      if (2 * count > agreements) items.push_back(promise);
    add_list("charter.promises", std::move(items));
  }
};

class RosterWriter : CoalitionPaper {
 public:
  explicit RosterWriter(const LetterSource& source) : CoalitionPaper(source, "roster") {
    letter_.subject = source.coalition;
    letter_.is_draft = false;
  }

  Letter write() {
    add({.paragraphs = {text("roster.who")}});
    add_members();
    for (const Record* body : records_of(source_.records, source_.record.fields, "bodies")) add_body(*body);
    return std::move(letter_);
  }

 private:
  void add_members() {
    LetterTable table{.columns = {text("roster.member"), text("roster.seat"), text("roster.representative"),
                                  text("roster.alternate")}};
    for (const Record* agreement : source_.records.of("member-agreement")) {
      if (!is_settled(*agreement)) continue;
      const Fields& fields = agreement->fields;
      table.rows.push_back({names_in(fields, "parties"), answers_of(source_, *agreement).words("seat_type"),
                            names_in(fields, "representative"), names_in(fields, "alternate")});
    }
    add_table(text("roster.members"), std::move(table));
  }

  void add_body(const Record& body) {
    LetterTable table{.caption = body.title,
                      .columns = {text("roster.seat"), text("roster.holder"), text("roster.for"), text("roster.vote")}};
    for (const Fields* row : rows_of(body.fields, "seats"))
      table.rows.push_back({choice(body, *row), names_in(*row, "holder"), names_in(*row, "organization"),
                            source_.context.text(says_yes(*row, "votes") ? "answer.yes" : "answer.no")});
    add_table(body.title, std::move(table));
  }

  [[nodiscard]] std::string choice(const Record& body, const Fields& row) const {
    return source_.context.say(source_.records.choice_label(body.type, "seats.seat_type", text_of(row, "seat_type")));
  }
};

}  // namespace

Letter coalition_charter(const LetterSource& source) {
  return CharterWriter(source).write();
}

Letter coalition_roster(const LetterSource& source) {
  return RosterWriter(source).write();
}

}  // namespace foothold::workspace
