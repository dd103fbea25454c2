#include "workspace/strategy/theory_drawing.hpp"

#include <algorithm>
#include <array>

#include "workspace/answers/answers.hpp"
#include "workspace/forms/answer_text.hpp"

namespace foothold::workspace {
namespace {

enum Layer : std::size_t { problem, actions, medium, long_term, layer_count };
constexpr std::array<std::string_view, layer_count> layer_keys = {"composer.layer.problem", "composer.layer.actions",
                                                                  "composer.layer.medium", "composer.layer.long"};

// A box, and by which codes and from which record it is reached.
struct Box {
  std::string words;
  const Record* model = nullptr;        // the logic model of which it is a row
  const Record* action = nullptr;       // the action that it is, or to which its model belongs
  std::vector<std::string> codes = {};  // of the row
  std::vector<std::string> leads_to = {};
};

class Drawing {
 public:
  Drawing(const html::PageContext& context, const CoalitionRecords& records, const Record& theory)
      : context_(context), records_(records), theory_(theory) {
    add_words(problem, text_of(theory.fields, "problem"));
    for (const Record* action : records_of(records, theory.fields, "strategies"))
      layers_[actions].push_back({.words = title_words(context, action->title), .action = action});
    for (const Record* model : records_of(records, theory.fields, "logic_models")) add_model(*model);
    add_phrase(actions, "strategies_phrase");
    add_phrase(medium, "medium_phrase");
    add_phrase(long_term, "long_phrase");
  }

  [[nodiscard]] html::FlowChart chart() const {
    html::FlowChart chart{
        .description = context_.fill("composer.picture_of", {{"title", title_words(context_, theory_.title)}}),
        .layers = {},
        .lines = {}};
    for (std::size_t layer = 0; layer < layer_count; ++layer) {
      chart.layers.push_back({context_.text(layer_keys[layer]), {}});
      for (const Box& box : layers_[layer]) chart.layers.back().boxes.push_back(box.words);
    }
    for (std::size_t layer = 0; layer + 1 < layer_count; ++layer) add_lines(layer, chart);
    return chart;
  }

 private:
  void add_words(Layer layer, std::string words) {
    if (!words.empty()) layers_[layer].push_back({.words = std::move(words)});
  }

  // What people wrote themselves stands where nothing is linked.
  void add_phrase(Layer layer, std::string_view field) {
    if (layers_[layer].empty()) add_words(layer, localized_of(theory_.fields, field).in(context_.language()));
  }

  void add_model(const Record& model) {
    const auto of_action = records_of(records_, model.fields, "action");
    for (const auto& [layer, list] : {std::pair(medium, "medium_term"), std::pair(long_term, "long_term")})
      for (const Fields* row : rows_of(model.fields, list))
        layers_[layer].push_back({.words = text_of(*row, "text"),
                                  .model = &model,
                                  .action = of_action.empty() ? nullptr : of_action.front(),
                                  .codes = codes_of(*row, "code"),
                                  .leads_to = codes_of(*row, "leads_to")});
  }

  // A row that names no code, or none that is there, leads to all that its model has further on: nobody said to which.
  [[nodiscard]] bool lead_on(const Box& from, const Box& to) const {
    if (to.model == nullptr || (from.model == nullptr && from.action == nullptr)) return true;
    if (from.model == nullptr) return to.action == nullptr || from.action == to.action;
    if (from.model != to.model) return false;
    const auto named = [&](const Box& one) {
      return std::ranges::any_of(one.codes, [&](const std::string& code) {
        return std::ranges::find(from.leads_to, code) != from.leads_to.end();
      });
    };
    return named(to) || std::ranges::none_of(layers_[long_term],
                                             [&](const Box& one) { return one.model == from.model && named(one); });
  }

  void add_lines(std::size_t layer, html::FlowChart& chart) const {
    std::size_t first = 0;
    for (std::size_t before = 0; before < layer; ++before) first += layers_[before].size();
    const std::size_t next = first + layers_[layer].size();
    for (std::size_t from = 0; from < layers_[layer].size(); ++from)
      for (std::size_t to = 0; to < layers_[layer + 1].size(); ++to)
        if (lead_on(layers_[layer][from], layers_[layer + 1][to])) chart.lines.push_back({first + from, next + to});
  }

  const html::PageContext& context_;
  const CoalitionRecords& records_;
  const Record& theory_;
  std::array<std::vector<Box>, layer_count> layers_;
};

}  // namespace

html::FlowChart theory_drawing(const html::PageContext& context, const CoalitionRecords& records,
                               const Record& theory) {
  return Drawing(context, records, theory).chart();
}

}  // namespace foothold::workspace
