#include "workspace/posters/posters_view.hpp"

#include <algorithm>

#include "html/components.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/posters/poster_markup.hpp"
#include "workspace/posters/poster_subjects.hpp"
#include "workspace/readings/coalition_places.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

class PostersView {
 public:
  PostersView(Html& html, const ViewRequest& view) : html_(html), view_(view), choice_(read_poster_choice(view)) {}

  void write() {
    if (!choice_.place) html::notice(html_, words("no_place"));
    write_form();
    if (choice_.is_empty()) return html::paragraph(html_, words("none"));
    const html::HeadedSection section(html_, Heading::h2, words("preview"));
    html::paragraph(html_, words("preview_text"));
    if (choice_.is_cut)
      html::notice(html_, view_.context.fill("posters.cut", {{"most", std::to_string(most_posters(choice_.size))}}));
    write_all(html_, PosterSize::tabloid);
  }

  // The posters alone, as they go on paper.
  [[nodiscard]] Result<documents::Document> document() const {
    if (choice_.is_empty()) return invalid("record", "posters.nothing_chosen");
    Html body;
    write_all(body, choice_.size);
    return documents::Document{.title = own_context().text("posters.document_title"),
                               .language = choice_.language,
                               .body = body.take(),
                               .shows_title = false,
                               .paper = paper(),
                               .fills_sheet = true};
  }

 private:
  [[nodiscard]] const std::string& words(std::string_view key) const {
    return view_.context.text("posters." + std::string(key));
  }

  [[nodiscard]] html::PageContext own_context() const {
    return {view_.context.site(), choice_.language, view_.context.path()};
  }

  [[nodiscard]] documents::Paper paper() const {
    if (choice_.size == PosterSize::poster) return documents::Paper::poster;
    return choice_.size == PosterSize::tabloid ? documents::Paper::tabloid : documents::Paper::letter;
  }

  // In the language of the posters, which may be another than the reader's.
  void write_all(Html& html, PosterSize size) const {
    const html::PageContext context = own_context();
    const ViewRequest own = view_.with({.context = &context});
    PosterFoot foot{.coalition = view_.participant.coalition.name,
                    .date = date_words(context, view_.records.today()),
                    .notices = {}};
    if (context.site().fictional) foot.notices.push_back(context.text("page.fictional"));
    if (view_.participant.coalition.example) foot.notices.push_back(context.text("example.notice"));
    const bool differs = choice_.language != view_.context.language();
    const Element language =
        html.open("div", {html::Attribute::when(differs, "lang", language_code(choice_.language))});
    write_posters(html, context, posters_of(own, choice_), size, foot);
  }

  void write_form() {
    const Element form = html_.open(
        "form", {{"class", "usa-form fh-form"}, {"method", "get"}, {"action", address_in(view_, "/views/posters")}});
    if (choice_.place) {
      write_places();
      write_metrics();
      write_breakdowns();
    }
    for (const std::string_view type : poster_types) write_records(type);
    write_drafts();
    write_sizes();
    write_languages();
    html::submit_button(html_, words("show"));
  }

  void write_places() {
    const auto places = places_of(view_.records, view_.edition);
    if (places.size() < 2) return;
    std::vector<std::pair<std::string, std::string>> named;
    for (const metrics::PlaceIndex place : places) {
      const places::Place& one = view_.edition.places().at(place);
      named.emplace_back(one.geoid.text(), view_.edition.places().full_name(one, view_.context.language()));
    }
    std::vector<html::Choice> choices;
    for (std::size_t at = 0; at < named.size(); ++at)
      choices.push_back({named[at].first, named[at].second, places[at] == *choice_.place});
    html::select_field(html_, view_.context, {.name = "place", .label = words("place"), .required = true}, choices);
  }

  // Folded by pillar: nobody wants all, and each is found under the predictor whose name people know.
  void write_metrics() {
    html::heading(html_, Heading::h2, words("numbers"));
    for (const toolkit::Pillar& pillar : view_.records.toolkit().framework.pillars()) {
      std::vector<html::Choice> choices;
      std::vector<std::pair<std::string, std::string>> named;
      for (const toolkit::Predictor& predictor : view_.records.toolkit().framework.predictors())
        if (predictor.pillar == pillar.id) add_metrics(named, predictor);
      bool is_any = false;
      for (const auto& [id, label] : named) {
        choices.push_back({id, label, is_chosen(id)});
        is_any = is_any || choices.back().chosen;
      }
      if (choices.empty()) continue;
      const std::string& label = view_.context.say(pillar.label);
      const html::Disclosure folded(html_, label, is_any);
      html::choices_field(html_, view_.context,
                          {.name = "metric", .label = label, .required = true, .id = "metric-" + pillar.id}, choices,
                          html::ChoiceKind::several);
    }
  }

  void add_metrics(std::vector<std::pair<std::string, std::string>>& named, const toolkit::Predictor& predictor) const {
    const metrics::Catalogue& catalogue = view_.edition.catalogue();
    for (const metrics::MetricIndex index : catalogue.metrics_of_predictor(predictor.id)) {
      const metrics::Metric& metric = catalogue.metric(index);
      named.emplace_back(metric.id,
                         view_.context.fill("posters.metric", {{"predictor", view_.context.say(predictor.label)},
                                                               {"metric", view_.context.say(metric.label)}}));
    }
  }

  [[nodiscard]] bool is_chosen(const std::string& metric) const {
    return std::ranges::any_of(choice_.metrics, [&](metrics::MetricIndex index) {
      return view_.edition.catalogue().metric(index).id == metric;
    });
  }

  void write_breakdowns() {
    std::vector<html::Choice> choices;
    const metrics::Catalogue& catalogue = view_.edition.catalogue();
    for (std::size_t at = 1; at < catalogue.breakdowns().size(); ++at) {
      const auto index = static_cast<metrics::BreakdownIndex>(at);
      const metrics::Breakdown& breakdown = catalogue.breakdown(index);
      choices.push_back({breakdown.id, view_.context.say(breakdown.label), choice_.breakdown == index});
    }
    html::select_field(html_, view_.context, {.name = "by", .label = words("by"), .hint = words("by_hint")}, choices);
  }

  void write_records(std::string_view type) {
    const auto records = records_for_posters(view_, type);
    if (records.empty()) return;
    std::vector<std::string> titles;
    for (const Record* record : records) titles.push_back(title_of(view_, *record));
    std::vector<html::Choice> choices;
    for (std::size_t at = 0; at < records.size(); ++at)
      choices.push_back(
          {records[at]->id, titles[at], std::ranges::find(choice_.records, records[at]) != choice_.records.end()});
    const std::string label = words("of." + std::string(type));
    html::choices_field(html_, view_.context, {.name = "record", .label = label, .id = "record-" + std::string(type)},
                        choices, html::ChoiceKind::several);
  }

  // Says why somebody does not find what they have written.
  void write_drafts() {
    std::ptrdiff_t drafts = 0;
    for (const std::string_view type : poster_types)
      drafts +=
          std::ranges::count_if(view_.records.of(type), [](const Record* record) { return !is_settled(*record); });
    if (drafts == 0) return;
    const Element group = html_.open("div", {{"class", "usa-form-group"}});
    html_.element("p", {{"class", "usa-hint"}},
                  view_.context.fill("posters.drafts", {{"count", std::to_string(drafts)}}));
  }

  void write_sizes() {
    std::vector<html::Choice> choices;
    for (const PosterSize size : all_poster_sizes)
      choices.push_back(
          {poster_size_name(size), words("size." + std::string(poster_size_name(size))), choice_.size == size});
    html::choices_field(html_, view_.context, {.name = "size", .label = words("size"), .required = true}, choices,
                        html::ChoiceKind::one);
  }

  void write_languages() {
    std::vector<html::Choice> choices;
    for (const Language language : all_languages)
      choices.push_back({language_code(language), words("language." + std::string(language_code(language))),
                         choice_.language == language});
    html::choices_field(html_, view_.context, {.name = "language", .label = words("language"), .required = true},
                        choices, html::ChoiceKind::one);
  }

  Html& html_;
  const ViewRequest& view_;
  const PosterChoice choice_;
};

}  // namespace

void write_posters_view(Html& html, const ViewRequest& view) {
  PostersView(html, view).write();
}

Result<documents::Document> make_posters_document(const ViewRequest& view) {
  Html unused;
  return PostersView(unused, view).document();
}

bool has_posters(const ViewRequest& view) {
  return !read_poster_choice(view).is_empty();
}

}  // namespace foothold::workspace
