#include "workspace/checks/measure_status.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/letter_parts/paper_writer.hpp"
#include "workspace/papers/paper_list.hpp"
#include "workspace/view_parts/measure_words.hpp"

namespace foothold::workspace {
namespace {

class ImpactBrief : PaperWriter {
 public:
  explicit ImpactBrief(const LetterSource& source) : PaperWriter(source, "impact") {}

  Letter write() {
    add({.paragraphs = lines_of(answers_, {"period"})});
    add_answers({"summary"});
    add_measures();
    add_answers({"results", "by_group", "off_track"});
    add_changes();
    add_stories();
    add_answers({"spending", "changes_made", "next", "how_to_take_part"});
    return std::move(letter_);
  }

 private:
  // Each with where it began, where it stands and what is aimed at, also those that miss.
  void add_measures() {
    LetterTable table{.columns = {text("impact.measure"), text("impact.baseline"), text("impact.latest"),
                                  text("impact.target"), text("impact.status")}};
    for (const Record* measure : records_of(source_.records, source_.record.fields, "headline_measures")) {
      const LetterAnswers told = answers_of(source_, *measure);
      const std::string status(measure_status_name(status_of_measure(source_.records, *measure)));
      table.rows.push_back({measure->title, dated(amount_in(*measure, "baseline_value"), told.words("baseline_date")),
                            latest_of(*measure),
                            dated(target_words(source_.context, source_.records, *measure), told.words("target_date")),
                            source_.context.text("measure." + status)});
    }
    add_table(text("impact.measures"), std::move(table));
  }

  [[nodiscard]] std::string dated(const std::string& value, const std::string& date) const {
    if (value.empty() || date.empty()) return value;
    return source_.context.fill("papers.impact.dated", {{"value", value}, {"date", date}});
  }

  [[nodiscard]] std::string latest_of(const Record& measure) const {
    const auto values = values_for_everyone(source_.records, measure);
    if (values.empty()) return text("impact.no_value");
    return dated(amount_of_measure(measure, number_of(values.back()->fields, "value").value_or(0)),
                 date_words(source_.context, day_of_value(*values.back())));
  }

  [[nodiscard]] static std::string amount_in(const Record& measure, std::string_view field) {
    const auto value = number_of(measure.fields, field);
    return value ? amount_of_measure(measure, *value) : std::string();
  }

  void add_changes() {
    std::vector<std::string> items;
    for (const Record* change : records_of(source_.records, source_.record.fields, "system_changes"))
      items.push_back(change->title);
    add_list("impact.system_changes", std::move(items));
  }

  // In the words that were agreed for the public; a story without them stays inside.
  void add_stories() {
    LetterPart stories = part("impact.stories");
    for (const Record* story : records_of(source_.records, source_.record.fields, "stories"))
      answers_of(source_, *story).tell(stories, "", "public_text");
    add(std::move(stories));
  }
};

}  // namespace

Letter impact_brief(const LetterSource& source) {
  return ImpactBrief(source).write();
}

}  // namespace foothold::workspace
