#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "toolkit/record_types/field_answer.hpp"
#include "workspace/answers/saved_number.hpp"
#include "workspace/local_data/shown_tables.hpp"
#include "workspace/posters/poster_subjects.hpp"
#include "workspace/readings/coalition_places.hpp"
#include "workspace/readings/published_reading.hpp"
#include "workspace/suppression/shown_values.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

constexpr std::size_t most_answers = 5;

class RecordPoster {
 public:
  RecordPoster(const ViewRequest& view, const Record& record) : view_(view), record_(record) {}

  Poster write() {
    if (record_.type == "local-indicator") return of_indicator(record_);
    if (record_.type == "quote") return of_quote();
    return record_.type == "feedback-report" ? of_feedback() : of_station();
  }

 private:
  [[nodiscard]] const std::string& words(std::string_view key) const {
    return view_.context.text("posters." + std::string(key));
  }

  // In the language of the poster, or in the other one where nobody has written it yet.
  [[nodiscard]] std::string told(const Fields& fields, std::string_view field) const {
    const Localized text = localized_of(fields, field);
    const std::string& own = text.in(view_.context.language());
    if (!own.empty()) return own;
    return text.english.empty() ? text.spanish : text.english;
  }

  [[nodiscard]] std::string place_words() const {
    const auto places = places_of(view_.records, view_.edition);
    if (places.empty()) return {};
    return view_.edition.places().full_name(view_.edition.places().at(places.front()), view_.context.language());
  }

  [[nodiscard]] std::string above(const std::string& subject) const {
    const std::string place = place_words();
    if (place.empty()) return subject;
    return view_.context.fill("posters.above", {{"subject", subject}, {"place", place}});
  }

  [[nodiscard]] const toolkit::Predictor* predictor_of(const Record& record) const {
    const auto ids = ids_of(record.fields, "predictors", "predictor");
    return ids.empty() ? nullptr : view_.records.toolkit().framework.find_predictor(ids.front());
  }

  // Where everybody can read on: the page of the first predictor in the first community of the coalition.
  [[nodiscard]] std::string address_of(const Record& record) const {
    const toolkit::Predictor* predictor = predictor_of(record);
    const auto places = places_of(view_.records, view_.edition);
    if (predictor == nullptr || places.empty()) return {};
    const std::string geoid(view_.edition.places().at(places.front()).geoid.text());
    return std::string(view_.site) + view_.context.link("/places/" + geoid + "/" + predictor->id);
  }

  // A station tells of a number in words of its own; what must travel with the number stays.
  Poster of_station() {
    Poster poster = poster_of_number();
    const auto number = number_of(record_.fields, "number");
    const std::string name = title_of(view_, record_);
    poster.above = above(
        number ? view_.context.fill("posters.station", {{"number", shortest_number(*number)}, {"name", name}}) : name);
    if (std::string title = told(record_.fields, "title"); !title.empty()) poster.title = std::move(title);
    if (poster.title.empty()) poster.title = name;
    if (std::string sentence = told(record_.fields, "sentence"); !sentence.empty())
      poster.sentence = std::move(sentence);
    std::vector<std::string> own;
    const std::string prompts = told(record_.fields, "prompts");
    for (const std::string_view line : split(prompts, '\n'))
      if (!trim(line).empty()) own.emplace_back(trim(line));
    std::erase_if(poster.parts, [](const PosterPart& part) { return part.kind == PosterPart::Kind::prompts; });
    poster.parts.push_back(prompts_of(view_, std::move(own)));
    if (poster.address.empty()) poster.address = address_of(record_);
    return poster;
  }

  [[nodiscard]] Poster poster_of_number() const {
    for (const std::string& id : ids_of(record_.fields, "reading", "local-indicator"))
      if (const Record* indicator = view_.records.find(id))
        return is_settled(*indicator) && may_be_published(view_.all, *indicator) ? of_indicator(*indicator) : Poster();
    for (const std::string& id : published_numbers(view_.records, record_.fields, "reading"))
      if (const auto reading = find_reading(view_.edition, id))
        return metric_poster(
            view_, reading->place, reading->key.metric,
            reading->key.breakdown == metrics::overall ? std::nullopt : std::optional(reading->key.breakdown));
    return {};
  }

  // As everyone may see it, whoever asks for the poster: walls are read by all.
  [[nodiscard]] Poster of_indicator(const Record& indicator) const {
    Poster poster;
    const toolkit::Predictor* predictor = predictor_of(indicator);
    poster.above = above(predictor == nullptr ? words("local") : view_.context.say(predictor->label));
    poster.title = title_of(view_, indicator);
    poster.sentence = text_of(indicator.fields, "numerator");
    if (const std::string of = text_of(indicator.fields, "denominator"); !of.empty())
      poster.sentence = view_.context.fill("posters.out_of", {{"what", poster.sentence}, {"whom", of}});
    for (const ShownIndicator& shown : indicators_to_show(view_))
      if (shown.indicator->id == indicator.id) write_shown_table(poster.picture, view_, shown);
    PosterPart facts{.heading = words("facts"), .lines = {words("local_source")}};
    for (const Record* source : records_of(view_.records, indicator.fields, "data_source"))
      facts.lines.push_back(view_.context.fill("posters.source", {{"text", title_of(view_, *source)}}));
    if (const std::string method = text_of(indicator.fields, "method"); !method.empty())
      facts.lines.push_back(view_.context.fill("posters.method", {{"text", method}}));
    poster.parts = {std::move(facts), prompts_of(view_)};
    poster.address = address_of(indicator);
    return poster;
  }

  [[nodiscard]] Poster of_quote() const {
    Poster poster;
    const toolkit::Predictor* predictor = predictor_of(record_);
    poster.above = above(predictor == nullptr ? words("voices") : view_.context.say(predictor->label));
    poster.title = words("quote_title");
    const std::string translated = localized_of(record_.fields, "translation").in(view_.context.language());
    poster.quote = text_of(record_.fields, "text");
    if (!translated.empty() && translated != poster.quote)
      poster.parts.push_back(
          {.heading = words("translation"), .lines = {translated}, .kind = PosterPart::Kind::answers});
    poster.sentence = speaker();
    poster.parts.push_back(prompts_of(view_, {words("prompt.quote")}));
    poster.address = address_of(record_);
    return poster;
  }

  // By name only with that permission.
  [[nodiscard]] std::string speaker() const {
    std::string described = text_of(record_.fields, "describing_words");
    const auto people = records_of(view_.records, record_.fields, "speaker");
    if (text_of(record_.fields, "permission") != "named" || people.empty()) return described;
    const std::string name = title_of(view_, *people.front());
    return described.empty() ? name : name + ", " + described;
  }

  [[nodiscard]] Poster of_feedback() const {
    Poster poster;
    poster.above = above(words("feedback"));
    poster.title = title_of(view_, record_);
    for (const Fields* row : rows_of(record_.fields, "answers")) {
      if (poster.parts.size() == most_answers) break;
      PosterPart part{.heading = told(*row, "heard"), .kind = PosterPart::Kind::answers};
      for (const std::string_view field : {"decided", "could_not", "next"})
        if (const std::string text = told(*row, field); !text.empty())
          part.lines.push_back(view_.context.fill("posters." + std::string(field), {{"text", text}}));
      if (!part.heading.empty()) poster.parts.push_back(std::move(part));
    }
    PosterPart more{.heading = words("more")};
    for (const std::string_view field : {"thanks", "where_to_see", "contact"})
      if (std::string text = told(record_.fields, field); !text.empty()) more.lines.push_back(std::move(text));
    if (!more.lines.empty()) poster.parts.push_back(std::move(more));
    return poster;
  }

  const ViewRequest& view_;
  const Record& record_;
};

}  // namespace

Poster record_poster(const ViewRequest& view, const Record& record) {
  return RecordPoster(view, record).write();
}

PosterPart prompts_of(const ViewRequest& view, std::vector<std::string> own) {
  constexpr std::size_t prompts = 3;
  constexpr std::array<std::string_view, 3> usual = {"posters.prompt.stands_out", "posters.prompt.matches",
                                                     "posters.prompt.why"};
  PosterPart part{
      .heading = view.context.text("posters.prompts"), .lines = std::move(own), .kind = PosterPart::Kind::prompts};
  for (const std::string_view key : usual)
    if (part.lines.size() < prompts) part.lines.push_back(view.context.text(key));
  return part;
}

std::vector<Poster> posters_of(const ViewRequest& view, const PosterChoice& choice) {
  std::vector<Poster> posters;
  for (const metrics::MetricIndex metric : choice.metrics)
    posters.push_back(metric_poster(view, *choice.place, metric, choice.breakdown));
  for (const Record* record : choice.records) posters.push_back(record_poster(view, *record));
  return posters;
}

}  // namespace foothold::workspace
