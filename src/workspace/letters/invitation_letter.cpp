#include "workspace/letters/letter_list.hpp"

namespace foothold::workspace {
namespace {

void add_contact(const LetterSource& source, const LetterAnswers& answers, LetterPart& part) {
  const std::string name = answers.name("contact");
  const std::string details = sentence(answers.words("contact_details"));
  if (!name.empty() && !details.empty()) {
    part.paragraphs.push_back(source.context.fill("letters.invitation.contact", {{"name", name}, {"text", details}}));
  } else if (!name.empty()) {
    part.paragraphs.push_back(source.context.fill("letters.invitation.contact_only", {{"name", name}}));
  } else if (!details.empty()) {
    part.paragraphs.push_back(source.context.fill("letters.invitation.details_only", {{"text", details}}));
  }
}

}  // namespace

Letter invitation_letter(const LetterSource& source) {
  const LetterAnswers answers(source);
  const std::string written = answers.words("addressed_to");
  const std::string addressed = written.empty() ? answers.name("prospect") : written;
  LetterPart body;
  body.paragraphs.push_back(source.context.fill("letters.invitation.opening", {{"coalition", source.coalition}}));
  for (const std::string field : {"why_you", "what_we_do", "ask", "time", "what_you_get", "access"})
    answers.tell(body, "letters.invitation." + field, field);
  answers.state(body, "letters.invitation.reply_by", "reply_by");
  add_contact(source, answers, body);
  Letter letter;
  letter.date = letter_date(source, "sent_on");
  if (!addressed.empty()) letter.address.push_back(addressed);
  letter.subject = answers.words("title");
  // "Ms. Ana Ruiz, Example Credit Union" is greeted by what stands before the comma.
  letter.salutation = salutation(source, addressed.substr(0, addressed.find(',')));
  letter.add(std::move(body));
  letter.closing = source.context.text("letters.closing");
  letter.signatures.push_back(signature_of_coalition(source, answers.name("contact")));
  return letter;
}

}  // namespace foothold::workspace
