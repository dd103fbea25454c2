#include "base/text.hpp"
#include "workspace/letter_parts/paper_writer.hpp"
#include "workspace/papers/consent_words.hpp"
#include "workspace/papers/paper_list.hpp"
#include "workspace/papers/station_table.hpp"
#include "workspace/posters/stations.hpp"

namespace foothold::workspace {
namespace {

constexpr int lines_for_a_prompt = 2;
constexpr double usual_minutes = 10;
constexpr double usual_votes = 3;

class DataWalkPaper : PaperWriter {
 public:
  DataWalkPaper(const LetterSource& source, std::string_view kind) : PaperWriter(source, kind) {
    letter_.is_draft = false;
    letter_.date = letter_date(source, "date");
    stations_ = stations_of(source.records, source.record);
  }

  // A sheet for each station: its questions with room for answers, a tally, and who writes.
  Letter sheets() {
    letter_.subject.clear();
    if (stations_.empty()) add({.paragraphs = {text("walk.no_stations")}});
    bool is_first = true;
    for (const Record* station : stations_) add_sheet(*station, std::exchange(is_first, false));
    return std::move(letter_);
  }

  Letter tally() {
    add({.paragraphs = {votes_sentence(), text("walk.tally.how")}});
    LetterTable table{.columns = {text("walk.station")}, .is_to_fill = true};
    const std::vector<std::string> seats = voters();
    table.columns.insert(table.columns.end(), seats.begin(), seats.end());
    table.columns.push_back(text("walk.all_votes"));
    for (const Record* station : stations_) {
      std::vector<std::string> row = {name_of(*station)};
      row.resize(table.columns.size());
      table.rows.push_back(std::move(row));
    }
    add_table(text("walk.votes"), std::move(table));
    add_room(text("walk.parking_lot"), 6);
    add({.heading = text("walk.counted_by"), .lines = 1});
    return std::move(letter_);
  }

  Letter guide() {
    add_answers({"goal"});
    add_list("guide.facts",
             lines_of(answers_, {"activity", "date", "session_for", "groups", "group_size", "minutes_per_station"}));
    add_list("guide.roles", lines_of(answers_, {"facilitators", "note_takers"}));
    add_agenda();
    add_list("walk.guide.materials",
             {text("walk.guide.material.posters"), text("walk.guide.material.sheets"),
              text("walk.guide.material.notes"), text("walk.guide.material.dots"), text("walk.guide.material.signs")});
    add_table(text("walk.stations"), station_table(source_, stations_));
    add({.paragraphs = {votes_sentence()}});
    add_activity();
    add_list("guide.notes", {text("guide.note.no_names"), text("guide.note.disagree"), text("guide.note.report_back")});
    add_answers({"closing"});
    return std::move(letter_);
  }

  Letter report() {
    letter_.is_draft = !is_settled(source_.record);
    add_answers({"goal"});
    add_list("guide.facts", lines_of(answers_, {"date", "came", "sign_ups", "groups"}));
    add_votes();
    for (const Record* station : stations_) add_said(*station);
    add_answers({"parking_lot", "closing", "lessons"});
    return std::move(letter_);
  }

 private:
  [[nodiscard]] std::string name_of(const Record& station) const {
    return station_name(source_.context, station, station.title);
  }

  [[nodiscard]] std::vector<std::string> prompts_of_station(const LetterAnswers& told) const {
    std::vector<std::string> prompts = written_prompts(told.words("prompts"));
    for (const std::string_view field : {"stands_out", "matches", "why", "missing", "would_help"})
      prompts.push_back(told.question(field));
    return prompts;
  }

  void add_sheet(const Record& station, bool is_first) {
    const LetterAnswers told = answers_of(source_, station);
    LetterPart head{.heading = name_of(station)};
    head.starts_sheet = !is_first;
    std::vector<std::string> about = {sentence(told.words("title")), sentence(told.words("sentence")),
                                      text("walk.sheet.no_names")};
    std::erase(about, std::string());
    head.paragraphs.push_back(join(about, " "));
    add(std::move(head));
    LetterTable who{.caption = text("walk.sheet.who"),
                    .columns = {text("walk.sheet.note_taker"), text("walk.sheet.language"), text("walk.sheet.group"),
                                text("walk.sheet.people")},
                    .rows = {{"", "", "", ""}},
                    .is_to_fill = true};
    add({.table = std::move(who)});
    for (const std::string& prompt : prompts_of_station(told))
      add({.paragraphs = {prompt}, .lines = lines_for_a_prompt});
    LetterTable tally{.caption = text("walk.sheet.tally"),
                      .columns = {text("walk.sheet.said"), text("walk.sheet.how_many")},
                      .rows = {{"", ""}, {"", ""}},
                      .is_to_fill = true};
    add({.table = std::move(tally)});
  }

  [[nodiscard]] std::string votes_sentence() const {
    const double votes = number_of(source_.record.fields, "votes_per_person").value_or(usual_votes);
    return fill("walk.votes_each", shortest_number(votes));
  }

  // In colours of their own where residents and institutions vote apart.
  [[nodiscard]] std::vector<std::string> voters() const {
    if (!says_yes(source_.record.fields, "votes_by_seat")) return {text("walk.votes_of_all")};
    return {text("walk.votes_of_residents"), text("walk.votes_of_institutions")};
  }

  // Opening, a round at each station, and the close.
  void add_agenda() {
    constexpr double opening = 15;
    constexpr double closing = 20;
    const double each = number_of(source_.record.fields, "minutes_per_station").value_or(usual_minutes);
    const double planned = number_of(source_.record.fields, "station_count").value_or(0);
    const double count = stations_.empty() ? planned : static_cast<double>(stations_.size());
    LetterTable table{.columns = {text("walk.guide.step"), text("walk.guide.minutes")}};
    const auto row = [&](const std::string& what, double minutes) {
      table.rows.push_back({what, shortest_number(minutes)});
    };
    row(text("walk.guide.open"), opening);
    row(source_.context.fill("papers.walk.guide.rounds",
                             {{"stations", shortest_number(count)}, {"minutes", shortest_number(each)}}),
        count * each);
    row(text("walk.guide.vote"), each);
    row(text("walk.guide.close"), closing);
    row(text("walk.guide.all"), opening + count * each + each + closing);
    add_table(text("walk.guide.agenda"), std::move(table));
  }

  // Access and consent are settled with the activity that the walk belongs to.
  void add_activity() {
    for (const Record* activity : records_of(source_.records, source_.record.fields, "activity")) {
      const LetterAnswers told = answers_of(source_, *activity);
      LetterPart access = part("guide.access");
      access.items = told.labels("access_supports");
      access.paragraphs = lines_of(told, {"location", "languages", "access_contact", "compensation_rule"});
      add(std::move(access));
      add(consent_words(source_, *activity));
      add_answer(told.question("safety"), told, "safety");
    }
  }

  void add_votes() {
    LetterTable table{.columns = {text("walk.station"), text("walk.all_votes")}};
    for (const Record* station : stations_) {
      double votes = 0;
      for (const Fields* row : rows_of(station->fields, "votes")) votes += number_of(*row, "votes").value_or(0);
      if (votes > 0) table.rows.push_back({name_of(*station), shortest_number(votes)});
    }
    add_table(text("walk.votes"), std::move(table));
  }

  void add_said(const Record& station) {
    const LetterAnswers told = answers_of(source_, station);
    LetterPart said{.heading = name_of(station)};
    if (const std::string words = told.words("sentence"); !words.empty()) said.paragraphs.push_back(sentence(words));
    said.items = lines_of(told, {"stands_out", "matches", "why", "missing", "would_help"});
    add(std::move(said));
  }

  std::vector<const Record*> stations_;  // in the order in which people walk
};

}  // namespace

Letter station_sheets(const LetterSource& source) {
  return DataWalkPaper(source, "station_sheets").sheets();
}

Letter vote_tally(const LetterSource& source) {
  return DataWalkPaper(source, "tally").tally();
}

Letter data_walk_guide(const LetterSource& source) {
  return DataWalkPaper(source, "guide").guide();
}

Letter data_walk_report(const LetterSource& source) {
  return DataWalkPaper(source, "walk_report").report();
}

}  // namespace foothold::workspace
