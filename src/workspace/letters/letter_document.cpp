#include "workspace/letters/letter_document.hpp"

#include "workspace/documents/subject_address.hpp"
#include "workspace/letters/letter_reading.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {

Result<documents::Document> letter_document(const RecordRequest& asked, const std::string& address) {
  const auto subject = read_subject_address(address);
  const Participant& participant = asked.participant();
  const auto record = subject ? asked.workspace().records.find(participant.coalition.id, subject->id) : std::nullopt;
  if (!record || record->removed() || !may_see(participant, *record))
    return not_found("id", "workspace.record_missing");
  const auto read = read_letter(asked, *record, subject->chosen.find("kind").value_or(""));
  if (!read) return read.error();
  const LetterView view = view_of(asked, *read);
  html::Html body;
  {
    const html::Element letter = body.open("article", {{"class", "fh-letter"}});
    write_letter(body, participant.coalition.name, view);
  }
  return documents::Document{.title = letter_title(read->context, view),
                             .language = read->context.language(),
                             .body = body.take(),
                             .shows_title = false,
                             .paper = read->kind->paper};
}

}  // namespace foothold::workspace
