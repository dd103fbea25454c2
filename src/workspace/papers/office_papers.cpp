#include "workspace/letter_parts/paper_writer.hpp"
#include "workspace/papers/paper_list.hpp"

namespace foothold::workspace {
namespace {

class OfficePaper : PaperWriter {
 public:
  OfficePaper(const LetterSource& source, std::string_view kind) : PaperWriter(source, kind) {}

  Letter proposal() {
    add_answers({"option", "why", "mandate", "reports_to", "authority"});
    add_table(answers_.question("compared"), answers_.table("compared", {"option", "in_favor", "against", "cost"}));
    add_duties();
    add_list("office.costs", lines_of(answers_, {"staff", "yearly_cost", "money", "money_sources"}));
    add_answers({"first_year_goals", "measures", "risks", "decision"});
    letter_.signatures = {signature_of_coalition(source_)};
    return std::move(letter_);
  }

  // For somebody who thinks of applying: no options and no risks.
  Letter job() {
    letter_.subject = fill("office.job_of", answers_.words("option"));
    add({.paragraphs = {fill("office.about", source_.coalition)}});
    add_answer(text("office.why"), answers_, "mandate");
    add_list("office.place", lines_of(answers_, {"reports_to", "authority", "staff"}));
    add_duties();
    add_answers({"skills"});
    add_answer(text("office.lived"), answers_, "lived_experience");
    add_answers({"first_year_goals"});
    add({.heading = text("office.apply"), .paragraphs = {text("office.apply_text")}, .lines = 3});
    return std::move(letter_);
  }

 private:
  void add_duties() {
    LetterPart duties{.heading = answers_.question("duties"), .items = answers_.labels("duties")};
    answers_.tell(duties, "", "more_duties");
    add(std::move(duties));
  }
};

}  // namespace

Letter office_proposal_paper(const LetterSource& source) {
  return OfficePaper(source, "proposal").proposal();
}

Letter job_description(const LetterSource& source) {
  return OfficePaper(source, "job").job();
}

}  // namespace foothold::workspace
