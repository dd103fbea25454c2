#pragma once

#include "workspace/letter_parts/letter_answers.hpp"

namespace foothold::workspace {

// What a coalition prints besides letters: sheets for a meeting, a wall or a board. Pure functions; each takes a record
// of its type and may tell of the other records that the reader may see.

// Of a meeting.
[[nodiscard]] Letter meeting_agenda(const LetterSource& source);
[[nodiscard]] Letter meeting_minutes(const LetterSource& source);

// Of the structure of the coalition, with its bodies, rules and members.
[[nodiscard]] Letter coalition_charter(const LetterSource& source);
[[nodiscard]] Letter coalition_roster(const LetterSource& source);

// Of an entry of the decision log.
[[nodiscard]] Letter decision_record_memo(const LetterSource& source);

// Of an engagement activity.
[[nodiscard]] Letter activity_invitation(const LetterSource& source);
[[nodiscard]] Letter facilitator_guide(const LetterSource& source);
// Of a consent sheet: what people are told before they take part.
[[nodiscard]] Letter consent_paper(const LetterSource& source);

// Of a data walk.
[[nodiscard]] Letter station_sheets(const LetterSource& source);
[[nodiscard]] Letter vote_tally(const LetterSource& source);
[[nodiscard]] Letter data_walk_guide(const LetterSource& source);
[[nodiscard]] Letter data_walk_report(const LetterSource& source);

// Of a report back to the community.
[[nodiscard]] Letter feedback_paper(const LetterSource& source);
[[nodiscard]] Letter feedback_message(const LetterSource& source);

// Of an advisory board.
[[nodiscard]] Letter board_charter(const LetterSource& source);
[[nodiscard]] Letter call_for_members(const LetterSource& source);

// Of the strategy.
[[nodiscard]] Letter theory_page(const LetterSource& source);
[[nodiscard]] Letter logic_model_sheet(const LetterSource& source);

// Of an impact report: what it says with the numbers of its measures.
[[nodiscard]] Letter impact_brief(const LetterSource& source);

// Of a resolution: as the body reads it, and in Spanish for courtesy.
[[nodiscard]] Letter resolution_paper(const LetterSource& source);
[[nodiscard]] Letter resolution_courtesy(const LetterSource& source);

// Of a proposal for a coordinator or an office.
[[nodiscard]] Letter office_proposal_paper(const LetterSource& source);
[[nodiscard]] Letter job_description(const LetterSource& source);

// One sheet on a change story, celebration, strategic action, communication, reflection session or launch.
[[nodiscard]] Letter record_card(const LetterSource& source);
// Of the assessment of a program, with what it cannot say.
[[nodiscard]] Letter program_profile_paper(const LetterSource& source);
// Of the welcome of a new member.
[[nodiscard]] Letter welcome_checklist(const LetterSource& source);

}  // namespace foothold::workspace
