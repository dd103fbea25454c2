#include "workspace/letters/letter_document.hpp"

#include <algorithm>

#include "workspace/letters/letter_reading.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {

Result<documents::Document> letter_document(const RecordRequest& asked, const std::string& address) {
  const std::size_t question = std::min(address.find('?'), address.size());
  const std::string id = address.substr(0, question);
  const auto chosen = http::Query::parse(address.substr(std::min(question + 1, address.size())));
  const Participant& participant = asked.participant();
  const auto record = asked.workspace().records.find(participant.coalition.id, id);
  if (!chosen || !record || record->removed() || !may_see(participant, *record))
    return not_found("id", "workspace.record_missing");
  const auto read = read_letter(asked, *record, chosen->find("kind").value_or(""));
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
                             .shows_title = false};
}

}  // namespace foothold::workspace
