#include "workspace/vision/vision_sheet.hpp"

#include <array>

#include "base/text.hpp"
#include "html/components.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/vision/vision_view.hpp"
#include "workspace/vision/vision_voices.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

constexpr std::array<std::string_view, 3> prompts = {"daily_life", "they_decide", "treatment"};
constexpr std::array<std::string_view, 6> steps = {"welcome", "listen", "picture", "words", "draft", "end"};
constexpr int lines_for_prompt = 6;
constexpr int lines_for_draft = 5;

class VisionSheet {
 public:
  VisionSheet(Html& html, const ViewRequest& view) : html_(html), view_(view) {}

  void write() {
    {
      const Element links = html_.open("p", {{"class", "fh-no-print"}});
      html::link(html_, address_in(view_, "/views/vision"), words("to_page"));
    }
    write_steps();
    write_heard();
    for (const std::string_view prompt : prompts) write_question(question(prompt), lines_for_prompt);
    write_question(question("resident_words"), lines_for_prompt);
    write_question(words("sheet.draft"), lines_for_draft);
    write_question(words("sheet.reactions"), lines_for_draft);
  }

 private:
  [[nodiscard]] const std::string& words(std::string_view key) const {
    return view_.context.text("views.vision." + std::string(key));
  }
  [[nodiscard]] std::string question(std::string_view field) const {
    return view_.context.say(view_.records.field_label(vision_type, field));
  }

  void write_steps() {
    const html::HeadedSection section(html_, Heading::h2, words("sheet.steps"));
    const Element list = html_.open("ol", {{"class", "usa-list"}});
    for (const std::string_view step : steps) html_.element("li", {}, words("sheet.step." + std::string(step)));
  }

  void write_heard() {
    const html::HeadedSection section(html_, Heading::h2, words("sheet.heard"));
    for (const DimensionVoices& voices : voices_by_dimension(view_.records)) {
      if (voices.dimension == nullptr) continue;
      html::heading(html_, Heading::h3, view_.context.say(voices.dimension->label));
      html::paragraph(html_, view_.context.say(voices.dimension->question));
      if (!voices.words.empty())
        html::paragraph(html_, view_.context.fill("views.vision.often", {{"words", join(voices.words, ", ")}}));
    }
  }

  void write_question(std::string_view text, int lines) {
    const Element box = html_.open("div", {{"class", "fh-blank"}});
    html_.element("p", {{"class", "fh-blank__label"}}, text);
    for (int line = 0; line < lines; ++line) html_.element("div", {{"class", "fh-blank__line"}}, "");
  }

  Html& html_;
  const ViewRequest& view_;
};

}  // namespace

void write_vision_sheet(Html& html, const ViewRequest& view) {
  VisionSheet(html, view).write();
}

}  // namespace foothold::workspace
