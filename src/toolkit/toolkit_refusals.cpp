#include "toolkit/toolkit_refusals.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace foothold::toolkit {
namespace {

constexpr std::size_t most_suggestions = 5;
// Longer words are compared by their beginning, so that a made-up address costs no more than a real one.
constexpr std::size_t longest_word = 60;

Error unknown(std::string field, const std::string& key, std::string_view asked) {
  return {.kind = ErrorKind::not_found,
          .field = std::move(field),
          .message = {key, {{"asked", std::string(asked)}}},
          .hint = {key + ".hint", {}},
          .detail = {}};
}

struct Candidate {
  std::size_t distance = 0;
  Error::Suggestion suggestion;
};

// How far a name lies from what was typed: nothing when one holds the other, else the letters that differ.
std::size_t distance_between(const std::string& typed, const std::string& name) {
  const bool inside = !typed.empty() && name.find(typed) != std::string::npos;
  return inside ? 0 : edit_distance(typed, name, longest_word);
}

template <typename Item>
const Localized& name_of(const Item& item) {
  return item.label;
}

const Localized& name_of(const Worksheet& worksheet) {
  return worksheet.title;
}

const Localized& name_of(const EngagementMethod& method) {
  return method.name;
}

template <typename Item>
std::size_t distance_to(const Item& item, Language language, const std::string& typed) {
  return std::min(distance_between(typed, fold_for_search(item.id)),
                  distance_between(typed, fold_for_search(name_of(item).in(language))));
}

std::vector<Error::Suggestion> nearest(std::vector<Candidate> candidates) {
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& left, const Candidate& right) { return left.distance < right.distance; });
  if (candidates.size() > most_suggestions) candidates.resize(most_suggestions);
  std::vector<Error::Suggestion> suggestions;
  for (Candidate& candidate : candidates) suggestions.push_back(std::move(candidate.suggestion));
  return suggestions;
}

template <typename Item>
std::vector<Error::Suggestion> suggest(const std::vector<Item>& items, Language language, std::string_view asked,
                                       std::string (*path_of)(const Item&)) {
  const std::string typed = fold_for_search(asked.substr(0, longest_word));
  std::vector<Candidate> candidates;
  for (const Item& item : items)
    candidates.push_back({distance_to(item, language, typed), {name_of(item).in(language), path_of(item)}});
  return nearest(std::move(candidates));
}

std::string record_type_path(const RecordType& type) {
  return "/api/v1/record-types/" + type.id;
}

}  // namespace

Error unknown_pillar(const Framework& framework, Language language, std::string_view id) {
  Error error = unknown("pillar", "framework.unknown_pillar", id);
  error.suggestions = suggest(framework.pillars(), language, id, pillar_path);
  return error;
}

Error unknown_predictor(const Framework& framework, Language language, std::string_view id) {
  Error error = unknown("predictor", "framework.unknown_predictor", id);
  error.suggestions = suggest(framework.predictors(), language, id, predictor_path);
  return error;
}

Error unknown_record_type(const RecordTypes& types, Language language, std::string_view id) {
  Error error = unknown("type", "api.unknown_record_type", id);
  error.suggestions = suggest(types.all(), language, id, record_type_path);
  return error;
}

Error unknown_worksheet(const Worksheets& worksheets, Language language, std::string_view id) {
  Error error = unknown("worksheet", "worksheets.unknown", id);
  error.suggestions = suggest(worksheets.all(), language, id, worksheet_path);
  return error;
}

Error unknown_method(const Engagement& engagement, Language language, std::string_view id) {
  Error error = unknown("method", "methods.unknown", id);
  error.suggestions = suggest(engagement.methods, language, id, method_path);
  return error;
}

Error unknown_chapter(const std::vector<Chapter>& chapters, Language language, std::string_view number) {
  Error error = unknown("number", "chapter.unknown", number);
  for (const Chapter& chapter : chapters)
    error.suggestions.push_back(
        {std::to_string(chapter.number) + ". " + chapter.title.in(language), chapter_path(chapter.number)});
  return error;
}

}  // namespace foothold::toolkit
