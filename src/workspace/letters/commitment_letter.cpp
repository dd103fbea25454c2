#include "workspace/letters/letter_list.hpp"

namespace foothold::workspace {
namespace {

LetterPart details_of(const LetterSource& source, const LetterAnswers& answers) {
  LetterPart part;
  for (const LetterAnswers& row : answers.rows("details"))
    if (std::string line = resource_line(source, row, "what"); !line.empty()) part.items.push_back(std::move(line));
  if (!part.items.empty()) part.paragraphs.push_back(source.context.text("letters.commitment.details"));
  return part;
}

LetterPart renewals_of(const LetterSource& source, const LetterAnswers& answers) {
  LetterPart part;
  for (const LetterAnswers& row : answers.rows("renewals")) {
    const std::string date = row.words("date");
    const std::string until = row.words("until");
    if (date.empty()) continue;
    part.items.push_back(
        until.empty() ? date
                      : source.context.fill("letters.commitment.renewed_until", {{"date", date}, {"until", until}}));
  }
  if (!part.items.empty()) part.paragraphs.push_back(source.context.text("letters.commitment.renewals"));
  return part;
}

// What the leader has not said yet is asked on paper.
LetterPart naming_of(const LetterSource& source, const LetterAnswers& answers) {
  LetterPart part;
  for (const std::string answer : {"yes", "no"})
    if (answers.says("may_name", answer))
      part.paragraphs.push_back(source.context.text("letters.commitment.may_name." + answer));
  if (!part.is_empty()) return part;
  part.paragraphs.push_back(source.context.text("letters.commitment.may_name.ask"));
  part.items = {source.context.text("letters.commitment.may_name.box_yes"),
                source.context.text("letters.commitment.may_name.box_no")};
  part.is_to_tick = true;
  return part;
}

LetterSignature signature_of_leader(const LetterSource& source, const LetterAnswers& answers) {
  const std::string organization = answers.name("organization");
  const std::string written = answers.words("signed_by");
  return {.name = written.empty() ? answers.name("leader") : written,
          .role = organization.empty() ? std::string() : source.context.fill("letters.for", {{"name", organization}}),
          .signed_on = answers.words("signed_on")};
}

}  // namespace

Letter commitment_letter(const LetterSource& source) {
  const LetterAnswers answers(source);
  LetterPart opening;
  opening.paragraphs.push_back(source.context.fill("letters.commitment.opening", {{"coalition", source.coalition}}));
  LetterPart asks;
  asks.items = answers.labels("asks");
  if (!asks.items.empty()) asks.paragraphs.push_back(source.context.text("letters.commitment.asks"));
  LetterPart thanks;
  thanks.paragraphs.push_back(source.context.text("letters.commitment.thanks"));
  Letter letter;
  letter.date = letter_date(source);
  for (const std::string_view field : {"leader", "organization"})
    if (std::string name = answers.name(field); !name.empty()) letter.address.push_back(std::move(name));
  letter.subject = answers.words("title");
  letter.salutation = salutation(source, answers.name("leader"));
  for (LetterPart& part : std::vector<LetterPart>{opening, asks, details_of(source, answers),
                                                  renewals_of(source, answers), naming_of(source, answers), thanks})
    letter.add(std::move(part));
  letter.closing = source.context.text("letters.closing");
  letter.signatures = {signature_of_coalition(source), signature_of_leader(source, answers)};
  return letter;
}

}  // namespace foothold::workspace
