#include "workspace/vision/gathered_voices.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "html/components.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/vision/vision_voices.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

constexpr std::size_t most_of_a_kind = 6;  // themes, and quotes, of one dimension: a prompt and not a report

class GatheredVoices {
 public:
  GatheredVoices(Html& html, const ViewRequest& view) : html_(html), view_(view) {}

  // What residents said, as prompts for those who picture the future together.
  void write() {
    const html::HeadedSection section(html_, Heading::h2, words("gather"), "gather");
    html::paragraph(html_, words("gather_text"));
    if (const auto& groups = view_.records.of("group"); !groups.empty()) {
      const Element paragraph = html_.open("p");
      html_.text(words("groups") + " ");
      write_record_links(html_, view_, groups);
    }
    const std::vector<DimensionVoices> all = voices_by_dimension(view_.records);
    is_silent_ = std::ranges::all_of(all, is_empty);
    for (const DimensionVoices& voices : all) write_voices(voices);
    if (is_silent_) write_no_voices();
  }

 private:
  [[nodiscard]] const std::string& words(std::string_view key) const {
    return view_.context.text("views.vision." + std::string(key));
  }
  [[nodiscard]] std::string fill(std::string_view key,
                                 std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
    return view_.context.fill("views.vision." + std::string(key), values);
  }

  void write_voices(const DimensionVoices& voices) {
    html::heading(html_, Heading::h3,
                  voices.dimension == nullptr ? words("no_dimension") : view_.context.say(voices.dimension->label));
    if (voices.dimension != nullptr) html::paragraph(html_, view_.context.say(voices.dimension->question));
    if (is_empty(voices)) return is_silent_ ? void() : write_no_voices();
    if (!voices.words.empty()) html::paragraph(html_, fill("often", {{"words", join(voices.words, ", ")}}));
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (std::size_t at = 0; at < std::min(voices.themes.size(), most_of_a_kind); ++at) {
      const Element item = html_.open("li");
      write_record_link(html_, view_, *voices.themes[at]);
    }
    for (std::size_t at = 0; at < std::min(voices.quotes.size(), most_of_a_kind); ++at)
      html_.element("li", {}, quote_words(*voices.quotes[at]));
  }

  static bool is_empty(const DimensionVoices& voices) { return voices.themes.empty() && voices.quotes.empty(); }

  void write_no_voices() {
    const Element paragraph = html_.open("p");
    html_.text(words("no_voices") + " ");
    const Element off_paper = html_.open("span", {{"class", "fh-no-print"}});
    html::link(html_, address_in(view_, "/views/voices"), words("look_through"));
  }

  [[nodiscard]] std::string quote_words(const Record& quote) const {
    const std::string said = text_of(quote.fields, "text");
    const std::string translated = localized_of(quote.fields, "translation").in(view_.context.language());
    return fill("quote", {{"quote", translated.empty() ? said : translated}});
  }

  Html& html_;
  const ViewRequest& view_;
  bool is_silent_ = false;  // nobody is heard on any dimension, which is said once
};

}  // namespace

void write_gathered_voices(Html& html, const ViewRequest& view) {
  GatheredVoices(html, view).write();
}

}  // namespace foothold::workspace
