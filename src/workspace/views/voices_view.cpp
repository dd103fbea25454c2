#include <algorithm>

#include "base/text.hpp"
#include "html/form.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/engagement/voices.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/views/engagement_views.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

std::string words(const ViewRequest& view, std::string_view key) {
  return view.context.text("views.voices." + std::string(key));
}

std::string predictor_name(const ViewRequest& view, const std::string& predictor) {
  return view.names.name("predictor:" + predictor);
}

std::string kind_words(const ViewRequest& view, const std::string& kind) {
  return kind.empty() ? words(view, "no_kind") : choice_words(view, "theme", "kind", kind);
}

// The kinds of themes that the counts have, in the order of the field's choices.
std::vector<std::string> kinds_in(const ViewRequest& view, const ThemeCounts& counts) {
  std::vector<std::string> kinds;
  for (const VoicesOfKind& kind : voices_by_kind(view.records))
    if (std::ranges::any_of(counts, [&](const auto& of_predictor) { return of_predictor.second.contains(kind.kind); }))
      kinds.push_back(kind.kind);
  return kinds;
}

void write_filter(Html& html, const ViewRequest& view, const ThemeCounts& counts, const std::string& chosen) {
  std::vector<std::pair<std::string, std::string>> named;
  for (const auto& [predictor, kinds] : counts) named.emplace_back(predictor, predictor_name(view, predictor));
  std::vector<html::Choice> choices;
  for (const auto& [predictor, name] : named)
    choices.push_back({.value = predictor, .label = name, .chosen = predictor == chosen});
  const Element form = html::open_filters(html, address_in(view, "/views/voices"));
  html::filter_field(html, "predictor", words(view, "predictor"), words(view, "all"), choices);
  html::filter_button(html, words(view, "show"));
}

// How many themes of each kind speak to each predictor.
void write_counts(Html& html, const ViewRequest& view, const ThemeCounts& counts) {
  const html::HeadedSection section(html, Heading::h2, words(view, "counts"));
  const std::vector<std::string> kinds = kinds_in(view, counts);
  std::vector<std::string> labels;
  for (const std::string& kind : kinds) labels.push_back(kind_words(view, kind));
  std::vector<html::Column> columns = {{.label = view.context.text("views.voices.predictor")}};
  for (const std::string& label : labels) columns.push_back({.label = label, .numeric = true});
  html::Table table(html, view.context, words(view, "counts"), columns, {.quiet = true});
  for (const auto& [predictor, of_kind] : counts) {
    html::TableRow row =
        table.row(predictor_name(view, predictor), address_in(view, "/views/voices?predictor=" + predictor));
    for (const std::string& kind : kinds) {
      const auto at = of_kind.find(kind);
      row.cell(at == of_kind.end() ? "0" : std::to_string(at->second));
    }
  }
}

// A quote in the language of the page as well, where somebody has translated it.
std::string translation_of(const ViewRequest& view, const Record& quote) {
  return localized_of(quote.fields, "translation").in(view.context.language());
}

// Who said it, as far as that may be told.
std::string speaker_of(const ViewRequest& view, const Record& quote) {
  if (may_name_speaker(quote))
    for (const Record* speaker : records_of(view.records, quote.fields, "speaker")) return title_of(view, *speaker);
  return text_of(quote.fields, "describing_words");
}

void write_quote(Html& html, const ViewRequest& view, const Record& quote) {
  const Element block = html.open("blockquote");
  const std::string said = text_of(quote.fields, "text");
  html::paragraph(html, said);
  if (const std::string translated = translation_of(view, quote); translated != said) html::paragraph(html, translated);
  const Element line = html.open("p", {{"class", "usa-hint"}});
  const std::string speaker = speaker_of(view, quote);
  html.text(speaker.empty() ? words(view, "speaker_unnamed") : speaker);
  html.text(" (" + choice_words(view, quote, "permission") + ")");
}

// "Came up: Many. How much people agreed: Mixed."
std::string strength_words(const ViewRequest& view, const Record& theme) {
  std::vector<std::string> parts;
  for (const std::string_view field : {"frequency", "agreement"})
    if (const std::string choice = choice_words(view, theme, field); !choice.empty())
      parts.push_back(view.context.say(view.records.field_label("theme", field)) + ": " + choice);
  return join(parts, "; ");
}

void write_references(Html& html, const ViewRequest& view, const Record& theme, std::string_view field) {
  const auto found = records_of(view.records, theme.fields, field);
  if (found.empty()) return;
  const Element line = html.open("p");
  html.text(view.context.say(view.records.field_label("theme", field)) + ": ");
  write_record_links(html, view, found);
}

void write_voice(Html& html, const ViewRequest& view, const Voice& voice) {
  const Record& theme = *voice.theme;
  {
    const Element title = html.open("h3");
    write_record_link(html, view, theme);
  }
  html::paragraph(html, text_of(theme.fields, "description"));
  html::paragraph(html, strength_words(view, theme));
  write_references(html, view, theme, "activities");
  write_references(html, view, theme, "groups");
  for (const Record* quote : voice.quotes) write_quote(html, view, *quote);
  if (voice.withheld > 0)
    html.element("p", {{"class", "usa-hint"}},
                 view.context.fill("views.voices.withheld", {{"count", std::to_string(voice.withheld)}}));
}

}  // namespace

void write_voices(Html& html, const ViewRequest& view) {
  if (view.records.of("theme").empty()) {
    html::nothing_yet(html, Heading::h2, words(view, "none"), words(view, "none_text"));
    return write_begin_link(html, view, "theme", words(view, "begin"));
  }
  const ThemeCounts counts = themes_by_predictor(view.records);
  const std::string asked = view.query.find("predictor").value_or("");
  const std::string predictor = counts.contains(asked) ? asked : "";
  if (!counts.empty()) {
    write_filter(html, view, counts, predictor);
    write_counts(html, view, counts);
  }
  for (const VoicesOfKind& kind : voices_by_kind(view.records, predictor)) {
    const html::HeadedSection section(
        html, Heading::h2,
        view.context.fill("views.voices.kind",
                          {{"kind", kind_words(view, kind.kind)}, {"count", std::to_string(kind.voices.size())}}));
    for (const Voice& voice : kind.voices) write_voice(html, view, voice);
  }
}

}  // namespace foothold::workspace
