#include "workspace/posters/poster_choice.hpp"

#include <algorithm>

#include "workspace/answers/answers.hpp"
#include "workspace/answers/consent.hpp"
#include "workspace/posters/stations.hpp"
#include "workspace/readings/coalition_places.hpp"
#include "workspace/suppression/shown_values.hpp"

namespace foothold::workspace {
namespace {

constexpr std::size_t most_whole = 30;
constexpr std::size_t most_in_pieces = 10;

// Looked up among all records, so that it is the same for every member.
bool may_show_indicator(const ViewRequest& view, const std::string& id) {
  const Record* indicator = view.all.find(id);
  return indicator != nullptr && is_settled(*indicator) && may_be_published(view.all, *indicator);
}

bool may_hang_on_a_wall(const ViewRequest& view, const Record& record) {
  if (!is_settled(record)) return false;
  if (record.type == "quote") return may_print_quote(record);
  if (record.type == "local-indicator") return may_show_indicator(view, record.id);
  // The title and the sentence of a station tell its number, so without the number none of it hangs there.
  return record.type != "data-walk-station" ||
         std::ranges::all_of(ids_of(record.fields, "reading", "local-indicator"),
                             [&](const std::string& id) { return may_show_indicator(view, id); });
}

void read_place(PosterChoice& choice, const ViewRequest& view) {
  const auto own = places_of(view.records, view.edition);
  if (own.empty()) return;
  choice.place = own.front();
  const auto geoid = places::Geoid::parse(view.query.find("place").value_or(""));
  const auto wanted = geoid ? view.edition.places().find(*geoid) : std::nullopt;
  if (wanted && std::ranges::find(own, *wanted) != own.end()) choice.place = wanted;
}

// Each once, in the order in which they are offered.
void read_items(PosterChoice& choice, const ViewRequest& view) {
  const std::vector<std::string> metrics = view.query.list("metric");
  const metrics::Catalogue& catalogue = view.edition.catalogue();
  if (choice.place)
    for (std::size_t index = 0; index < catalogue.metrics().size(); ++index)
      if (std::ranges::find(metrics, catalogue.metrics()[index].id) != metrics.end())
        choice.metrics.push_back(static_cast<metrics::MetricIndex>(index));
  const std::vector<std::string> ids = view.query.list("record");
  for (const std::string_view type : poster_types)
    for (const Record* record : records_for_posters(view, type))
      if (std::ranges::find(ids, record->id) != ids.end()) choice.records.push_back(record);
}

void cut(PosterChoice& choice) {
  const std::size_t most = most_posters(choice.size);
  choice.is_cut = choice.metrics.size() + choice.records.size() > most;
  choice.metrics.resize(std::min(choice.metrics.size(), most));
  choice.records.resize(std::min(choice.records.size(), most - choice.metrics.size()));
}

}  // namespace

std::string_view poster_size_name(PosterSize size) {
  if (size == PosterSize::poster) return "poster";
  return size == PosterSize::tabloid ? "tabloid" : "tiles";
}

std::size_t most_posters(PosterSize size) {
  return size == PosterSize::tiles ? most_in_pieces : most_whole;
}

PosterChoice read_poster_choice(const ViewRequest& view) {
  PosterChoice choice;
  const std::string size = view.query.find("size").value_or("");
  for (const PosterSize one : all_poster_sizes)
    if (poster_size_name(one) == size) choice.size = one;
  choice.language = language_from_code(view.query.find("language").value_or("")).value_or(view.context.language());
  choice.breakdown = view.edition.catalogue().find_breakdown(view.query.find("by").value_or(""));
  read_place(choice, view);
  read_items(choice, view);
  cut(choice);
  return choice;
}

std::vector<const Record*> records_for_posters(const ViewRequest& view, std::string_view type) {
  std::vector<const Record*> records = view.records.of(type);
  std::erase_if(records, [&](const Record* record) { return !may_hang_on_a_wall(view, *record); });
  if (type == "data-walk-station") put_in_walking_order(records);
  return records;
}

}  // namespace foothold::workspace
