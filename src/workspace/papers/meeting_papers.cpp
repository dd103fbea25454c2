#include "workspace/letter_parts/paper_writer.hpp"
#include "workspace/papers/paper_list.hpp"

namespace foothold::workspace {
namespace {

constexpr int lines_for_notes = 4;

class MeetingPaper : PaperWriter {
 public:
  MeetingPaper(const LetterSource& source, std::string_view kind) : PaperWriter(source, kind) {
    letter_.date = letter_date(source, "date");
  }

  Letter agenda() {
    letter_.is_draft = false;
    add_place();
    add_table(text("meeting.topics"), answers_.table("agenda", {"topic", "linked", "lead", "minutes"}));
    add_time();
    add_room(text("meeting.notes"), lines_for_notes);
    return std::move(letter_);
  }

  Letter minutes() {
    add_place();
    add_people();
    add_table(text("meeting.topics"), answers_.table("agenda", {"topic", "linked", "lead"}));
    add_answers({"minutes"});
    add_decisions();
    add_tasks();
    add_answers({"posted_at"});
    return std::move(letter_);
  }

 private:
  void add_place() { add({.paragraphs = lines_of(answers_, {"body", "where", "languages_and_access"})}); }

  void add_time() {
    double minutes = 0;
    for (const Fields* row : rows_of(source_.record.fields, "agenda"))
      minutes += number_of(*row, "minutes").value_or(0);
    if (minutes > 0) add({.paragraphs = {fill("meeting.minutes_in_all", std::to_string(static_cast<int>(minutes)))}});
  }

  void add_people() {
    LetterPart people{.heading = answers_.question("attendance"), .items = answers_.names("attendance")};
    for (std::string& line : lines_of(answers_, {"others_present"})) people.paragraphs.push_back(std::move(line));
    add(std::move(people));
  }

  // With what was decided, which the title of its record is not.
  void add_decisions() {
    std::vector<std::string> items;
    for (const Record* decision : records_of(source_.records, source_.record.fields, "decisions")) {
      const LetterAnswers told = answers_of(source_, *decision);
      items.push_back(source_.context.fill("letters.item",
                                           {{"what", decision->title}, {"text", sentence(told.words("decision"))}}));
    }
    add_list("meeting.decisions", std::move(items));
  }

  void add_tasks() {
    LetterTable table{.columns = {text("meeting.task"), text("meeting.who"), text("meeting.by")}};
    for (const Record* task : records_of(source_.records, source_.record.fields, "tasks")) {
      const LetterAnswers told = answers_of(source_, *task);
      table.rows.push_back({task->title, told.words("who"), told.words("due")});
    }
    add_table(text("meeting.tasks"), std::move(table));
  }
};

}  // namespace

Letter meeting_agenda(const LetterSource& source) {
  return MeetingPaper(source, "agenda").agenda();
}

Letter meeting_minutes(const LetterSource& source) {
  return MeetingPaper(source, "minutes").minutes();
}

}  // namespace foothold::workspace
