#include "workspace/letters/letter_list.hpp"

#include <algorithm>
#include <array>

#include "workspace/papers/paper_list.hpp"

namespace foothold::workspace {
namespace {

// Those of one type stand beside each other.
constexpr std::array letters = {
    LetterKind{"invitation", invitation_letter},
    LetterKind{"commitment", commitment_letter},
    LetterKind{"member-agreement", member_agreement, "", "letters.agreement.kind"},
    LetterKind{"member-agreement", short_member_agreement, "short", "letters.agreement.short"},
    LetterKind{"start-decision", decision_memo, "", "letters.memo.kind"},
    LetterKind{"decision", decision_record_memo, "", "letters.memo.kind"},
    LetterKind{"survey", questionnaire, "", "letters.questionnaire.kind"},
    LetterKind{"data-source", data_request_letter, "", "letters.data.request"},
    LetterKind{"data-source", data_agreement_outline, agreement_outline_kind, "letters.data.outline"},
    LetterKind{"meeting", meeting_agenda, "", "papers.agenda"},
    LetterKind{"meeting", meeting_minutes, "minutes", "papers.minutes"},
    LetterKind{"structure", coalition_charter, "", "papers.charter"},
    LetterKind{"structure", coalition_roster, "roster", "papers.roster"},
    LetterKind{"engagement-activity", activity_invitation, "", "papers.activity_invitation"},
    LetterKind{"engagement-activity", facilitator_guide, "guide", "papers.guide"},
    LetterKind{"consent-sheet", consent_paper, "", "papers.consent"},
    LetterKind{"data-walk", station_sheets, "", "papers.station_sheets"},
    LetterKind{"data-walk", vote_tally, "tally", "papers.tally"},
    LetterKind{"data-walk", data_walk_guide, "guide", "papers.guide"},
    LetterKind{"data-walk", data_walk_report, "report", "papers.walk_report"},
    LetterKind{"feedback-report", feedback_paper, "", "papers.feedback_report"},
    LetterKind{"feedback-report", feedback_message, "message", "papers.feedback_message"},
    LetterKind{"advisory-board", board_charter, "", "papers.board_charter"},
    LetterKind{"advisory-board", call_for_members, "call", "papers.board_call"},
    LetterKind{"theory-of-change", theory_page, "", "papers.theory"},
    LetterKind{"logic-model", logic_model_sheet, "", "papers.logic", documents::Paper::letter_across},
    LetterKind{"impact-report", impact_brief, "", "papers.impact"},
    LetterKind{"resolution", resolution_paper, "", "papers.resolution", documents::Paper::letter, Language::english},
    LetterKind{"resolution", resolution_courtesy, "courtesy", "papers.resolution_courtesy", documents::Paper::letter,
               Language::spanish},
    LetterKind{"office-proposal", office_proposal_paper, "", "papers.proposal"},
    LetterKind{"office-proposal", job_description, "job", "papers.job"},
    LetterKind{"onboarding", welcome_checklist, "", "papers.welcome"},
    LetterKind{"program-assessment", program_profile_paper, "", "papers.program_profile"},
    LetterKind{"change-story", record_card, "", "papers.story_card"},
    LetterKind{"celebration", record_card, "", "papers.win_card"},
    LetterKind{"strategic-action", record_card, "", "papers.action_card"},
    LetterKind{"communication", record_card, "", "papers.audience_brief"},
    LetterKind{"reflection-session", record_card, "", "papers.learning_note"},
    LetterKind{"plan-launch", record_card, "", "papers.launch_kit"},
};

}  // namespace

std::span<const LetterKind> letters_of(std::string_view type) {
  const auto* const first = std::ranges::find(letters, type, &LetterKind::type);
  const auto* const last = std::find_if(first, letters.end(), [&](const LetterKind& one) { return one.type != type; });
  return {first, last};
}

const LetterKind* find_letter(std::string_view type, std::string_view kind) {
  for (const LetterKind& letter : letters_of(type))
    if (letter.kind == kind) return &letter;
  return nullptr;
}

std::string link_words(const html::PageContext& context, const LetterKind& letter) {
  if (letter.name.empty()) return context.text("letters.link");
  return context.fill("letters.link_to", {{"name", context.text(letter.name)}});
}

std::string title_of_letter(const html::PageContext& context, const LetterKind& letter, const std::string& title) {
  if (letter.name.empty()) return context.fill("letters.title", {{"title", title}});
  return context.fill("letters.title_of", {{"title", title}, {"name", context.text(letter.name)}});
}

std::string letter_path(const LetterKind& letter, const std::string& record) {
  const std::string path = "/records/" + record + "/letter";
  return letter.kind.empty() ? path : path + "?kind=" + std::string(letter.kind);
}

}  // namespace foothold::workspace
