#include "workspace/spotlights/chapter_spotlights.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "html/components.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/visible_fields.hpp"

namespace foothold::workspace {
namespace {

using html::Attribute;
using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;
using toolkit::Resource;
using toolkit::ResourceKind;

constexpr std::string_view spotlight_type = "spotlight";

// How the list of chapters calls one: "chapter-3".
std::string chapter_choice(int chapter) {
  return "chapter-" + std::to_string(chapter);
}

bool has_topic(const std::vector<std::string>& topics, const std::string& topic) {
  return topic.empty() || std::ranges::find(topics, topic) != topics.end();
}

struct Topic {
  std::string id;
  std::string label;
};

// All topics that there are, in the order of the framework.
std::vector<Topic> all_topics(const PageContext& context, const toolkit::Framework& framework) {
  std::vector<Topic> topics;
  for (const auto& pillar : framework.pillars()) topics.push_back({"pillar:" + pillar.id, context.say(pillar.label)});
  for (const auto& predictor : framework.predictors())
    topics.push_back({"predictor:" + predictor.id, context.say(predictor.label)});
  for (const auto& audience : framework.audiences())
    topics.push_back({"audience:" + audience.id, context.say(audience.label)});
  return topics;
}

// A text in the language of the reader, or in the other one when theirs is missing.
struct StoryText {
  std::string text;
  Language language = Language::english;
};
StoryText story_text(const PageContext& context, const Record& record, std::string_view field) {
  const Localized texts = localized_of(record.fields, field);
  if (const std::string& own = texts.in(context.language()); !own.empty()) return {own, context.language()};
  for (const Language language : all_languages)
    if (const std::string& other = texts.in(language); !other.empty()) return {other, language};
  return {};
}

class SpotlightsSection {
 public:
  SpotlightsSection(Html& html, const PageContext& context, const Participant& participant,
                    const ChapterSpotlights& view)
      : html_(html), context_(context), participant_(participant), view_(view) {}

  void write() {
    const html::HeadedSection section(html_, Heading::h2, context_.text("resources.title"), "spotlights");
    write_filter();
    const Element live = html_.open("div", {{"data-live-region", "spotlights"}});
    const auto spotlights = resources(ResourceKind::spotlight);
    const auto reading = resources(ResourceKind::resource);
    const auto own = chosen_stories();
    if (!view_.topic.empty())
      html_.element("p", {{"role", "status"}},
                    context_.fill("spotlights.shown",
                                  {{"count", std::to_string(spotlights.size() + reading.size() + own.size())}}));
    write_resources("chapter.spotlights", spotlights);
    write_resources("chapter.resources", reading);
    write_own(own);
  }

 private:
  // Of this part of the page, with no topic chosen.
  [[nodiscard]] std::string address() const {
    return address_in(context_, participant_, "/chapters/" + std::to_string(view_.chapter.number) + "#spotlights");
  }

  [[nodiscard]] std::vector<Topic> topics_here() const {
    std::set<std::string> here;
    for (const ResourceKind kind : {ResourceKind::spotlight, ResourceKind::resource})
      for (const Resource* resource : resources_for(view_.toolkit.resources, view_.chapter.number, kind))
        for (const std::string& topic : topics_of(*resource)) here.insert(topic);
    for (const Record& story : view_.own)
      for (const std::string& topic : topics_of(story)) here.insert(topic);
    auto topics = all_topics(context_, view_.toolkit.framework);
    std::erase_if(topics, [&](const Topic& topic) { return !here.contains(topic.id); });
    return topics;
  }

  void write_filter() {
    const auto topics = topics_here();
    if (topics.empty()) return;
    std::vector<html::Choice> choices;
    for (const Topic& topic : topics)
      choices.push_back({.value = topic.id, .label = topic.label, .chosen = topic.id == view_.topic});
    const Element form = html::open_filters(html_, address());
    html::filter_field(html_, "topic", context_.text("spotlights.topic"), context_.text("resources.all"), choices);
    html::filter_button(html_, context_.text("spotlights.show"));
  }

  [[nodiscard]] std::vector<const Resource*> resources(ResourceKind kind) const {
    auto found = resources_for(view_.toolkit.resources, view_.chapter.number, kind);
    std::erase_if(found, [&](const Resource* resource) { return !has_topic(topics_of(*resource), view_.topic); });
    return found;
  }

  [[nodiscard]] std::vector<const Record*> chosen_stories() const {
    std::vector<const Record*> chosen;
    for (const Record& story : view_.own)
      if (has_topic(topics_of(story), view_.topic)) chosen.push_back(&story);
    return chosen;
  }

  // Folded, so that the work stays in sight; open when somebody looks for a topic.
  void write_resources(std::string_view title, const std::vector<const Resource*>& found) {
    if (found.empty()) return;
    const html::Disclosure folded(html_, context_.text(title), !view_.topic.empty());
    html::DefinitionList list(html_);
    for (const Resource* resource : found) list.item(context_.say(resource->title), context_.say(resource->summary));
  }

  void write_own(const std::vector<const Record*>& stories) {
    html::heading(html_, Heading::h3, context_.text("spotlights.ours"));
    if (view_.own.empty()) {
      html::paragraph(html_, context_.text("spotlights.ours.none"));
    } else if (stories.empty()) {
      html::paragraph(html_, context_.text("spotlights.none_of_topic"));
    }
    for (const Record* story : stories) write_story(*story);
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    if (may_begin(participant_))
      html::link(
          html_,
          address_in(context_, participant_,
                     "/types/" + std::string(spotlight_type) + "/new?chapters=" + chapter_choice(view_.chapter.number)),
          context_.text("spotlights.add"));
    if (!view_.topic.empty()) html::link(html_, address(), context_.text("spotlights.all_topics"));
  }

  void write_story(const Record& story) {
    const Element article = html_.open("article", {{"class", "fh-resource"}});
    {
      const Element title = html_.open("h4");
      html::link(html_, address_in(context_, participant_, "/records/" + story.id), title_words(context_, story.title));
    }
    write_state(story);
    for (const std::string_view field : {"done", "changed", "lessons"}) write_text(story, field);
    write_topics(story);
    write_source(story);
  }

  // Where it happened, and how far the story is.
  void write_state(const Record& story) {
    std::vector<std::string> parts;
    if (const std::string place = text_of(story.fields, "place"); !place.empty())
      parts.push_back(view_.names.name("place:" + place));
    parts.push_back(context_.text("status." + std::string(toolkit::status_name(story.status))));
    html_.element("p", {{"class", "usa-hint"}}, join(parts, ". "));
  }

  void write_text(const Record& story, std::string_view field) {
    const StoryText told = story_text(context_, story, field);
    const bool foreign = told.language != context_.language();
    for (const std::string_view line : split(told.text, '\n'))
      if (!trim(line).empty())
        html_.element("p", {Attribute::when(foreign, "lang", language_code(told.language))}, line);
  }

  void write_topics(const Record& story) {
    const auto topics = topics_of(story);
    std::vector<std::string> labels;
    for (const Topic& topic : all_topics(context_, view_.toolkit.framework))
      if (std::ranges::find(topics, topic.id) != topics.end()) labels.push_back(topic.label);
    if (!labels.empty()) html_.element("p", {{"class", "usa-hint"}}, join(labels, ", "));
  }

  void write_source(const Record& story) {
    const std::string link = text_of(story.fields, "link");
    if (link.starts_with("https://") || link.starts_with("http://")) {
      const Element paragraph = html_.open("p");
      html::link(html_, link, link);
    }
    // Whoever did not agree is not named here.
    const std::string contact = text_of(story.fields, "contact");
    if (!says_yes(story.fields, "contact_consent") || view_.names.path(contact).empty()) return;
    html::paragraph(html_, context_.fill("spotlights.contact", {{"person", view_.names.name(contact)}}));
  }

  Html& html_;
  const PageContext& context_;
  const Participant& participant_;
  const ChapterSpotlights& view_;
};

}  // namespace

std::vector<Record> own_spotlights(const Participant& participant, const CoalitionRecords& records, int chapter) {
  std::vector<Record> own;
  const toolkit::RecordType* type = records.toolkit().record_types.find(spotlight_type);
  if (type == nullptr) return own;
  for (const Record* record : records.of(spotlight_type)) {
    if (!may_see(participant, *record)) continue;
    Record seen = visible_record(participant, *type, *record);
    if (has_text(seen.fields, "chapters", chapter_choice(chapter))) own.push_back(std::move(seen));
  }
  return own;
}

std::vector<std::string> topics_of(const Record& spotlight) {
  std::vector<std::string> topics = texts_of(spotlight.fields, "pillars");
  for (std::string& predictor : texts_of(spotlight.fields, "predictors")) topics.push_back(std::move(predictor));
  for (const std::string& audience : texts_of(spotlight.fields, "audiences")) topics.push_back("audience:" + audience);
  return topics;
}

std::vector<std::string> topics_of(const Resource& resource) {
  std::vector<std::string> topics;
  for (const std::string& pillar : resource.pillars) topics.push_back("pillar:" + pillar);
  for (const std::string& predictor : resource.predictors) topics.push_back("predictor:" + predictor);
  return topics;
}

void write_spotlights(Html& html, const PageContext& context, const Participant& participant,
                      const ChapterSpotlights& view) {
  SpotlightsSection(html, context, participant, view).write();
}

}  // namespace foothold::workspace
