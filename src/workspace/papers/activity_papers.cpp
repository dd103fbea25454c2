#include <algorithm>
#include <iterator>

#include "base/text.hpp"
#include "workspace/letter_parts/paper_writer.hpp"
#include "workspace/papers/consent_words.hpp"
#include "workspace/papers/paper_list.hpp"
#include "workspace/papers/station_table.hpp"
#include "workspace/posters/stations.hpp"

namespace foothold::workspace {
namespace {

class ActivityPaper : PaperWriter {
 public:
  ActivityPaper(const LetterSource& source, std::string_view kind) : PaperWriter(source, kind) {}

  // What is posted and handed out: what it is for, what it can change, and the help to take part.
  Letter invitation() {
    letter_.date.clear();
    add({.paragraphs = {promise()}});
    add_answer(text("invitation.what"), answers_, "purpose");
    add_list("invitation.when", lines_of(answers_, {"dates", "times", "location", "languages"}));
    add_answer(text("invitation.pay"), answers_, "compensation_rule");
    LetterPart access = part("invitation.access");
    access.items = answers_.labels("access_supports");
    access.paragraphs = lines_of(answers_, {"access_contact", "access_deadline"});
    add(std::move(access));
    add({.heading = text("invitation.rights"),
         .paragraphs = {text("invitation.free"), text("invitation.never_asked")}});
    return std::move(letter_);
  }

  Letter guide() {
    add_answers({"purpose"});
    add_list("guide.facts", lines_of(answers_, {"method", "decision", "level", "dates", "times", "location", "host"}));
    add({.paragraphs = {promise()}});
    add_list("guide.roles", lines_of(answers_, {"facilitators", "note_takers", "support_person"}));
    add_answers({"materials"});
    LetterPart access = part("guide.access");
    access.items = answers_.labels("access_supports");
    access.paragraphs = lines_of(answers_, {"languages", "access_contact", "compensation_rule"});
    add(std::move(access));
    add(consent_words(source_, source_.record));
    add_answers({"script"});
    add_stations();
    add_answers({"safety"});
    add_list("guide.notes", {text("guide.note.no_names"), text("guide.note.disagree"), text("guide.note.report_back")});
    add({.paragraphs = lines_of(answers_, {"feedback_due"})});
    return std::move(letter_);
  }

 private:
  // The promise that belongs to the level of engagement.
  [[nodiscard]] std::string promise() const {
    const std::string level = text_of(source_.record.fields, "level");
    const toolkit::EngagementLevel* found = source_.records.toolkit().engagement.find_level(level);
    return found == nullptr ? std::string() : source_.context.say(found->promise);
  }

  // Those of the data walks that belong to the activity.
  void add_stations() {
    std::vector<const Record*> stations;
    for (const Record* walk : source_.records.of("data-walk"))
      if (refers_to(walk->fields, "activity", source_.record))
        std::ranges::copy(stations_of(source_.records, *walk), std::back_inserter(stations));
    add_table(text("walk.stations"), station_table(source_, stations));
  }
};

class ConsentPaper : PaperWriter {
 public:
  explicit ConsentPaper(const LetterSource& source) : PaperWriter(source, "consent") {}

  Letter write() {
    add_answers({"what", "why", "risks", "voluntary", "recording", "storage", "who_sees", "withdrawal", "contact"});
    LetterPart agree = part("consent.agree");
    agree.items = {text("consent.yes"), text("consent.may_quote"), text("consent.may_quote_named")};
    agree.is_to_tick = true;
    add(std::move(agree));
    letter_.closing = text("consent.closing");
    letter_.signatures = {LetterSignature{}};
    return std::move(letter_);
  }
};

}  // namespace

Letter activity_invitation(const LetterSource& source) {
  return ActivityPaper(source, "activity_invitation").invitation();
}

Letter facilitator_guide(const LetterSource& source) {
  return ActivityPaper(source, "guide").guide();
}

Letter consent_paper(const LetterSource& source) {
  return ConsentPaper(source).write();
}

}  // namespace foothold::workspace
