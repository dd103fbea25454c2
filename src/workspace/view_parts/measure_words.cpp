#include "workspace/view_parts/measure_words.hpp"

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {

std::string number_words(double number) {
  std::string plain = shortest_number(number);
  if (plain.find('e') != std::string::npos) return plain;
  const std::size_t point = plain.find('.');
  return grouped_number(number, point == std::string::npos ? 0 : static_cast<int>(plain.size() - point - 1));
}

std::string amount_of_measure(const Record& measure, double number) {
  const std::string unit = text_of(measure.fields, "unit");
  return unit.empty() ? number_words(number) : number_words(number) + " " + unit;
}

std::string status_words(const ViewRequest& view, MeasureStatus status) {
  return view.context.text("measure." + std::string(measure_status_name(status)));
}

std::string status_meaning(const ViewRequest& view, MeasureStatus status) {
  return view.context.text("measure." + std::string(measure_status_name(status)) + ".meaning");
}

std::string target_words(const html::PageContext& context, const CoalitionRecords& records, const Record& measure) {
  const std::string kind = text_of(measure.fields, "target_kind");
  const auto value = number_of(measure.fields, "target_value");
  if (value && kind == "percent-change") return (*value > 0 ? "+" : "") + number_words(*value) + "%";
  if (value && (kind == "number" || kind.empty())) return amount_of_measure(measure, *value);
  std::string words = text_of(measure.fields, "target_words");
  if (!words.empty() || kind.empty()) return words;
  return context.say(records.choice_label("measure", "target_kind", kind));
}

}  // namespace foothold::workspace
