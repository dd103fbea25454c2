#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "toolkit/record_types/field_sections.hpp"
#include "workspace/letter_parts/paper_writer.hpp"
#include "workspace/papers/paper_list.hpp"

namespace foothold::workspace {
namespace {

// What one card says: the answers that others want to read, in the order in which they ask.
struct CardFields {
  std::string_view type;
  std::string_view name;                 // the key of what it is called, behind "papers."
  std::vector<std::string_view> facts;   // lines in a list
  std::vector<std::string_view> told;    // each under its question
  std::vector<std::string_view> tables;  // rows
  bool tells_of_people = false;          // what they lived through, which goes out only once that is agreed
};

const std::vector<CardFields>& all_cards() {
  static const std::vector<CardFields> cards = {
      {"change-story",
       "story_card",
       {"who_where", "when", "priorities"},
       {"public_text", "what", "why_it_matters", "our_part", "others_part", "proof", "checked_by", "sources"},
       {},
       true},
      {"celebration", "win_card", {"date"}, {"proof", "thanks", "how", "invite"}, {}, true},
      {"strategic-action",
       "action_card",
       {"priorities", "kind", "state", "lead", "partners", "decision_makers", "first_step", "first_step_date", "start",
        "end", "cost"},
       {"description", "root_cause_words", "conditions", "benefits_first", "left_out", "how_know", "unintended",
        "evidence"},
       {"milestones"}},
      {"communication",
       "audience_brief",
       {"audience", "product", "languages", "channels", "messenger", "due"},
       {"need", "message", "evidence", "feedback_wanted"},
       {}},
      {"reflection-session",
       "learning_note",
       {"date", "residents_present", "priorities"},
       {"data_looked_at", "expected", "happened", "why", "surprises", "better_for", "unintended", "system_shifts",
        "learned", "tell_community"},
       {"decisions"}},
      {"plan-launch",
       "launch_kit",
       {"date", "activity", "languages", "online"},
       {"event", "access_supports", "materials", "press", "follow_up"},
       {"speakers"}},
  };
  return cards;
}

class CardWriter : PaperWriter {
 public:
  CardWriter(const LetterSource& source, const CardFields& card) : PaperWriter(source, card.name), card_(card) {}

  Letter write() {
    if (card_.tells_of_people && !is_public(source_.record)) letter_.mark = text("inside");
    LetterPart facts;
    for (const std::string_view field : card_.facts)
      for (std::string& line : lines_of(answers_, {field})) facts.items.push_back(std::move(line));
    add(std::move(facts));
    for (const std::string_view field : card_.told) add_answers({field});
    for (const std::string_view field : card_.tables) add_table(answers_.question(field), whole_table(field));
    return std::move(letter_);
  }

 private:
  // All that the rows ask.
  [[nodiscard]] LetterTable whole_table(std::string_view field) const {
    LetterTable table;
    const toolkit::FieldRule* rule = source_.type.find_field(field);
    if (rule == nullptr) return table;
    for (const toolkit::FieldRule& column : rule->fields) table.columns.push_back(source_.context.say(column.label));
    for (const LetterAnswers& row : answers_.rows(field)) {
      table.rows.emplace_back();
      for (const toolkit::FieldRule& column : rule->fields) table.rows.back().push_back(row.words(column.id));
    }
    return table;
  }

  const CardFields& card_;
};

// What a program is aligned with, group by group, and what such a profile cannot say.
class ProgramProfilePaper : PaperWriter {
 public:
  explicit ProgramProfilePaper(const LetterSource& source) : PaperWriter(source, "program_profile") {
    letter_.mark = source.context.text("views.programs.limits_text");
  }

  Letter write() {
    for (const toolkit::FieldSection& section : toolkit::sections_of(source_.type)) add_section(section);
    return std::move(letter_);
  }

 private:
  void add_section(const toolkit::FieldSection& section) {
    LetterTable table{.columns = {text("program.question"), text("program.answer")}};
    LetterPart part;
    if (section.title != nullptr) part.heading = source_.context.say(*section.title);
    for (const toolkit::FieldRule& rule : section.fields) {
      const std::string words = answers_.words(rule.id);
      if (words.empty()) continue;
      if (rule.type == toolkit::FieldType::choice) {
        table.rows.push_back({answers_.question(rule.id), words});
      } else {
        part.paragraphs.push_back(
            source_.context.fill("letters.item", {{"what", answers_.question(rule.id)}, {"text", words}}));
      }
    }
    table.caption = part.heading.empty() ? text("program.answers") : part.heading;
    part.table = std::move(table);
    add(std::move(part));
  }
};

// Boxes to tick while somebody is welcomed, with the day where it is done.
class WelcomeChecklist : PaperWriter {
 public:
  explicit WelcomeChecklist(const LetterSource& source) : PaperWriter(source, "welcome") { letter_.is_draft = false; }

  Letter write() {
    add({.paragraphs = lines_of(answers_, {"member", "buddy"})});
    LetterPart steps = part("welcome.steps");
    steps.is_to_tick = true;
    for (const std::string_view field :
         {"needs_asked_on", "framework_briefing_on", "equity_briefing_on", "agreement_signed_on", "account_ready_on",
          "buddy_met_on", "first_meeting_on"}) {
      const std::string day = answers_.words(field);
      steps.items.push_back(day.empty() ? answers_.question(field)
                                        : source_.context.fill("papers.welcome.done",
                                                               {{"step", answers_.question(field)}, {"date", day}}));
    }
    add(std::move(steps));
    add_answers({"notes"});
    return std::move(letter_);
  }
};

}  // namespace

Letter record_card(const LetterSource& source) {
  return CardWriter(source, *std::ranges::find(all_cards(), source.type.id, &CardFields::type)).write();
}

Letter program_profile_paper(const LetterSource& source) {
  return ProgramProfilePaper(source).write();
}

Letter welcome_checklist(const LetterSource& source) {
  return WelcomeChecklist(source).write();
}

}  // namespace foothold::workspace
