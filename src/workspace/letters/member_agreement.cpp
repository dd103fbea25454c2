#include "workspace/letters/letter_list.hpp"

#include <algorithm>

namespace foothold::workspace {
namespace {

// Goes through the record from its parties to its signatures.
class AgreementWriter {
 public:
  AgreementWriter(const LetterSource& source, bool is_short) : source_(source), answers_(source), is_short_(is_short) {}

  Letter write() {
    letter_.kind = source_.context.text(is_short_ ? "letters.agreement.short" : "letters.agreement.kind");
    letter_.date = letter_date(source_);
    letter_.subject = answers_.words("title");
    letter_.is_draft = !is_settled(source_.record);
    add_opening();
    add_promises();
    add_people();
    add_told("letters.agreement.confidentiality", "confidentiality");
    // Residents get what concerns them, on one page.
    if (!is_short_) add_rules();
    add_leaving();
    add_signatures();
    return std::move(letter_);
  }

 private:
  [[nodiscard]] LetterPart part(std::string_view heading) const { return {.heading = source_.context.text(heading)}; }

  void add_told(std::string_view heading, std::string_view field) {
    LetterPart told = part(heading);
    answers_.tell(told, "", field);
    letter_.add(std::move(told));
  }

  void add_opening() {
    LetterPart opening;
    auto parties = answers_.names("parties");
    const bool is_known = !parties.empty();
    parties.push_back(source_.coalition);
    opening.paragraphs.push_back(
        is_known ? source_.context.fill("letters.agreement.opening", {{"parties", in_a_row(source_.context, parties)}})
                 : source_.context.fill("letters.agreement.opening.nobody", {{"coalition", source_.coalition}}));
    answers_.state(opening, "letters.agreement.term", "term");
    letter_.add(std::move(opening));
    LetterPart purpose = part("letters.agreement.purpose");
    answers_.tell(purpose, "", "purpose");
    answers_.tell(purpose, "letters.agreement.values", "values");
    letter_.add(std::move(purpose));
  }

  void add_promises() {
    LetterPart member = part("letters.agreement.member_promises");
    member.items = answers_.labels("member_promises");
    answers_.state(member, "letters.agreement.attendance", "attendance");
    answers_.state(member, "letters.agreement.hours", "hours_per_month");
    letter_.add(std::move(member));
    LetterPart coalition = part("letters.agreement.coalition_promises");
    coalition.items = answers_.labels("coalition_promises");
    answers_.tell(coalition, "letters.agreement.other_promises", "other_promises");
    letter_.add(std::move(coalition));
    LetterPart resources = part("letters.agreement.resources");
    for (const LetterAnswers& row : answers_.rows("resources"))
      if (std::string line = resource_line(source_, row, "details"); !line.empty())
        resources.items.push_back(std::move(line));
    letter_.add(std::move(resources));
  }

  void add_people() {
    LetterPart people = part("letters.agreement.people");
    for (const std::string field : {"representative", "alternate"})
      if (const std::string name = answers_.name(field); !name.empty())
        people.paragraphs.push_back(source_.context.fill("letters.agreement." + field, {{"name", name}}));
    letter_.add(std::move(people));
    LetterPart pay = part("letters.agreement.compensation");
    answers_.tell(pay, "", "compensation");
    if (!pay.is_empty()) pay.paragraphs.push_back(source_.context.text("letters.agreement.benefits"));
    letter_.add(std::move(pay));
  }

  void add_rules() {
    LetterPart conflicts = part("letters.agreement.conflicts");
    answers_.tell(conflicts, "", "conflicts");
    if (answers_.says("may_receive_funds", "yes"))
      conflicts.paragraphs.push_back(source_.context.text("letters.agreement.funds"));
    letter_.add(std::move(conflicts));
    LetterPart in_public = part("letters.agreement.public");
    for (const std::string answer : {"yes", "no"})
      if (answers_.says("name_use", answer))
        in_public.paragraphs.push_back(source_.context.text("letters.agreement.name_use." + answer));
    answers_.tell(in_public, "letters.agreement.statements", "statements");
    letter_.add(std::move(in_public));
  }

  void add_leaving() {
    LetterPart leaving = part("letters.agreement.leaving");
    answers_.tell(leaving, "", "leaving");
    answers_.tell(leaving, "letters.agreement.changes", "changes");
    letter_.add(std::move(leaving));
  }

  // Whoever has signed stands with the date; the other parties and the coalition have a line.
  void add_signatures() {
    std::vector<std::string> signed_for;
    for (const LetterAnswers& row : answers_.rows("signatures")) {
      const std::string party = row.words("party");
      signed_for.push_back(party.empty() ? row.words("name") : party);
      letter_.signatures.push_back(
          {.name = row.words("name"),
           .role = party.empty() ? std::string() : source_.context.fill("letters.for", {{"name", party}}),
           .signed_on = row.words("date")});
    }
    for (const std::string& party : answers_.names("parties"))
      if (std::ranges::find(signed_for, party) == signed_for.end())
        letter_.signatures.push_back({.role = source_.context.fill("letters.for", {{"name", party}})});
    if (std::ranges::find(signed_for, source_.coalition) == signed_for.end())
      letter_.signatures.push_back(signature_of_coalition(source_));
  }

  const LetterSource& source_;
  const LetterAnswers answers_;
  const bool is_short_;
  Letter letter_;
};

}  // namespace

Letter member_agreement(const LetterSource& source) {
  return AgreementWriter(source, says_yes(source.record.fields, "short_form")).write();
}

Letter short_member_agreement(const LetterSource& source) {
  return AgreementWriter(source, true).write();
}

}  // namespace foothold::workspace
