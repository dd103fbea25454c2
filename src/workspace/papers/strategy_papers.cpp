#include <algorithm>

#include "html/charts.hpp"
#include "workspace/letter_parts/paper_writer.hpp"
#include "workspace/papers/paper_list.hpp"
#include "workspace/strategy/logic_drawing.hpp"
#include "workspace/strategy/theory_drawing.hpp"
#include "workspace/strategy/theory_sentence.hpp"

namespace foothold::workspace {
namespace {

class TheoryPage : PaperWriter {
 public:
  explicit TheoryPage(const LetterSource& source) : PaperWriter(source, "theory") {}

  // The sentence first, because it is what people take along; then its parts side by side, and the drawing.
  Letter write() {
    add({.heading = text("theory.in_a_sentence"), .paragraphs = {statement()}});
    add_boxes();
    add_picture();
    add_answers({"assumptions", "evidence", "dimensions"});
    return std::move(letter_);
  }

 private:
  [[nodiscard]] std::string statement() const {
    if (std::string written = answers_.words("sentence"); !written.empty()) return written;
    const Language language = source_.context.language();
    return theory_sentence(*source_.context.site().messages, language, slots_of(source_.record.fields, language));
  }

  [[nodiscard]] std::string strategies() const {
    const std::string written = answers_.words("strategies_phrase");
    return written.empty() ? in_a_row(source_.context, answers_.names("strategies")) : written;
  }

  void add_boxes() {
    LetterTable boxes{
        .caption = text("theory.boxes"),
        .columns = {text("theory.problem"), text("theory.solution"), text("theory.medium"), text("theory.long")},
        .rows = {
            {answers_.words("problem"), strategies(), answers_.words("medium_phrase"), answers_.words("long_phrase")}}};
    add_table(text("theory.boxes"), std::move(boxes));
  }

  void add_picture() {
    const html::FlowChart chart = theory_drawing(source_.context, source_.records, source_.record);
    const auto layers = std::ranges::count_if(chart.layers, [](const auto& layer) { return !layer.boxes.empty(); });
    if (layers < 2) return;
    LetterPart picture = part("theory.picture");
    html::flow_chart(picture.picture, chart);
    answers_.tell(picture, "", "diagram_note");
    add(std::move(picture));
  }
};

class LogicModelSheet : PaperWriter {
 public:
  explicit LogicModelSheet(const LetterSource& source) : PaperWriter(source, "logic") {}

  Letter write() {
    add({.paragraphs = lines_of(answers_, {"action", "priority", "groups"})});
    add_columns();
    add_table(answers_.question("assumptions"), answers_.table("assumptions", {"assumption", "how_tested"}));
    add_answers({"outside_factors"});
    return std::move(letter_);
  }

 private:
  // A column for each step from left to right; what leads to what is said by codes, as on the drawing.
  void add_columns() {
    const std::vector<LogicLine> lines = lines_of_model();
    LetterTable table;
    std::vector<std::vector<std::string>> columns;
    for (const std::string_view column : logic_columns) {
      table.columns.push_back(answers_.question(column));
      columns.emplace_back();
      for (const LogicLine& line : lines)
        if (line.column == column) columns.back().push_back(cell_of(line));
    }
    const std::size_t rows = std::ranges::max(columns, {}, &std::vector<std::string>::size).size();
    for (std::size_t row = 0; row < rows; ++row) {
      table.rows.emplace_back();
      for (const auto& column : columns) table.rows.back().push_back(row < column.size() ? column[row] : std::string());
    }
    add_table(text("logic.model"), std::move(table));
  }

  [[nodiscard]] std::vector<LogicLine> lines_of_model() const { return foothold::workspace::lines_of(source_.record); }

  [[nodiscard]] std::string cell_of(const LogicLine& line) const {
    const std::string words = line_words(source_.context, line);
    const std::string leads_to = text_of(*line.row, "leads_to");
    return leads_to.empty() ? words : words + " → " + leads_to;
  }
};

}  // namespace

Letter theory_page(const LetterSource& source) {
  return TheoryPage(source).write();
}

Letter logic_model_sheet(const LetterSource& source) {
  return LogicModelSheet(source).write();
}

}  // namespace foothold::workspace
