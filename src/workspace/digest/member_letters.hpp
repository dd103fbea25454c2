#pragma once

#include <optional>
#include <vector>

#include "accounts/mail/mail_message.hpp"
#include "workspace/access.hpp"
#include "workspace/findings/coalition_findings.hpp"

namespace foothold::workspace {

// What a member hears by mail of one coalition, in the language of their account, and only of what they may see.
// Borrows everything for the call.
struct LetterRequest {
  WorkspaceSite& workspace;
  const Participant& participant;
  const CoalitionRecords& records;
  const std::vector<TextedFinding>& findings;  // all of the coalition; the letter tells those that the member may see
};

// What is due today or late and concerns the member (they own it, or it names the person who has their mail address),
// and meetings of today and tomorrow. Nothing when there is nothing of that kind: then no mail goes out.
[[nodiscard]] std::optional<accounts::Mail> reminder(const LetterRequest& request);

// What others wrote in the last seven days, what comes in the next fourteen, what is late, and what the checks ask for.
[[nodiscard]] accounts::Mail digest(const LetterRequest& request);

}  // namespace foothold::workspace
