#include <algorithm>
#include <array>

#include "workspace/answers/consent.hpp"
#include "workspace/answers/saved_number.hpp"
#include "workspace/local_data/shown_tables.hpp"
#include "workspace/posters/poster_subjects.hpp"
#include "workspace/posters/stations.hpp"
#include "workspace/readings/coalition_places.hpp"
#include "workspace/readings/published_reading.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

constexpr std::size_t most_answers = 5;

class RecordPoster {
 public:
  RecordPoster(const ViewRequest& view, const Record& record, const std::vector<ShownIndicator>& indicators)
      : view_(view), record_(record), indicators_(indicators) {}

  Poster write() {
    if (record_.type == "local-indicator") return of_indicator(record_.id);
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

  // With the community that the coalition plans for, unless the number is that of another.
  [[nodiscard]] std::string above(const std::string& subject, std::optional<metrics::PlaceIndex> place = {}) const {
    const auto own = places_of(view_.records, view_.edition);
    if (!place && !own.empty()) place = own.front();
    if (!place) return subject;
    const places::Place& one = view_.edition.places().at(*place);
    return view_.context.fill(
        "posters.above",
        {{"subject", subject}, {"place", view_.edition.places().full_name(one, view_.context.language())}});
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
    const auto reading = published_reading();
    Poster poster = reading ? reading_poster(view_, *reading) : poster_of_local_number();
    const std::string name = title_of(view_, record_);
    poster.above =
        above(station_name(view_.context, record_, name), reading ? std::optional(reading->place) : std::nullopt);
    if (std::string title = told(record_.fields, "title"); !title.empty()) poster.title = std::move(title);
    if (poster.title.empty()) poster.title = name;
    if (std::string sentence = told(record_.fields, "sentence"); !sentence.empty())
      poster.sentence = std::move(sentence);
    std::erase_if(poster.parts, [](const PosterPart& part) { return part.kind == PosterPart::Kind::prompts; });
    poster.parts.push_back(prompts_of(view_, written_prompts(told(record_.fields, "prompts"))));
    if (poster.address.empty()) poster.address = address_of(record_);
    return poster;
  }

  // Everybody may read it, also where only some may open the record that keeps it.
  [[nodiscard]] std::optional<metrics::Reading> published_reading() const {
    for (const std::string& id : published_numbers(view_.all, record_.fields, "reading"))
      if (const auto reading = find_reading(view_.edition, id)) return reading;
    return std::nullopt;
  }

  [[nodiscard]] Poster poster_of_local_number() const {
    const auto ids = ids_of(record_.fields, "reading", "local-indicator");
    return ids.empty() ? Poster() : of_indicator(ids.front());
  }

  // As everyone may see it, whoever asks for the poster: walls are read by all.
  [[nodiscard]] Poster of_indicator(const std::string& id) const {
    const auto at = std::ranges::find(indicators_, id, [](const ShownIndicator& one) { return one.indicator->id; });
    if (at == indicators_.end()) return {};
    const Record& indicator = *at->indicator;
    Poster poster;
    const toolkit::Predictor* predictor = predictor_of(indicator);
    poster.above = above(predictor == nullptr ? words("local") : view_.context.say(predictor->label));
    poster.title = title_of(view_, indicator);
    poster.sentence = text_of(indicator.fields, "numerator");
    if (const std::string of = text_of(indicator.fields, "denominator"); !of.empty())
      poster.sentence = view_.context.fill("posters.out_of", {{"what", poster.sentence}, {"whom", of}});
    write_shown_table(poster.picture, view_, *at);
    PosterPart facts{.heading = words("facts"), .lines = {words("local_source")}};
    for (const Record* source : records_of(view_.all, indicator.fields, "data_source"))
      if (is_shared(*source))
        facts.lines.push_back(view_.context.fill("posters.source", {{"text", title_of(view_, *source)}}));
    if (const std::string method = text_of(indicator.fields, "method"); !method.empty())
      facts.lines.push_back(view_.context.fill("posters.method", {{"text", method}}));
    poster.parts = {std::move(facts), prompts_of(view_)};
    poster.address = address_of(indicator);
    return poster;
  }

  // Seen by every member, whatever their role.
  [[nodiscard]] static bool is_shared(const Record& record) {
    return record.visibility == Visibility::coalition || record.visibility == Visibility::everyone;
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

  // By name only with that permission for the quote, and when the person may be named at all.
  [[nodiscard]] std::string speaker() const {
    std::string described = text_of(record_.fields, "describing_words");
    const auto people = records_of(view_.records, record_.fields, "speaker");
    if (text_of(record_.fields, "permission") != "named" || people.empty() || !may_be_named(*people.front()))
      return described;
    const std::string name = title_of(view_, *people.front());
    return described.empty() ? name : name + ", " + described;
  }

  [[nodiscard]] Poster of_feedback() const {
    Poster poster;
    poster.above = above(words("feedback"));
    poster.title = title_of(view_, record_);
    std::vector<PosterPart> answers;
    for (const Fields* row : rows_of(record_.fields, "answers"))
      if (PosterPart part = answer_in(*row); !part.heading.empty()) answers.push_back(std::move(part));
    const std::size_t count = answers.size();
    answers.resize(std::min(count, most_answers));
    poster.parts = std::move(answers);
    if (count > most_answers) poster.parts.push_back(other_answers(count - most_answers));
    PosterPart more{.heading = words("more")};
    for (const std::string_view field : {"thanks", "where_to_see", "contact"})
      if (std::string text = told(record_.fields, field); !text.empty()) more.lines.push_back(std::move(text));
    if (!more.lines.empty()) poster.parts.push_back(std::move(more));
    return poster;
  }

  [[nodiscard]] PosterPart answer_in(const Fields& row) const {
    PosterPart part{.heading = told(row, "heard"), .kind = PosterPart::Kind::answers};
    for (const std::string_view field : {"decided", "could_not", "next"})
      if (const std::string text = told(row, field); !text.empty())
        part.lines.push_back(view_.context.fill("posters." + std::string(field), {{"text", text}}));
    return part;
  }

  // How many there was no room for, and where to find them.
  [[nodiscard]] PosterPart other_answers(std::size_t count) const {
    PosterPart part{.heading = words("other_answers"), .kind = PosterPart::Kind::answers};
    part.lines.push_back(view_.context.fill("posters.other_answers.count", {{"count", std::to_string(count)}}));
    for (const std::string_view field : {"where_to_see", "contact"})
      if (const std::string text = told(record_.fields, field); !text.empty()) {
        part.lines.push_back(view_.context.fill("posters.other_answers." + std::string(field), {{"text", text}}));
        break;
      }
    return part;
  }

  const ViewRequest& view_;
  const Record& record_;
  const std::vector<ShownIndicator>& indicators_;
};

}  // namespace

Poster record_poster(const ViewRequest& view, const Record& record, const std::vector<ShownIndicator>& indicators) {
  return RecordPoster(view, record, indicators).write();
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
  if (choice.records.empty()) return posters;
  const std::vector<ShownIndicator> indicators = indicators_to_show(view);
  for (const Record* record : choice.records) posters.push_back(record_poster(view, *record, indicators));
  return posters;
}

}  // namespace foothold::workspace
