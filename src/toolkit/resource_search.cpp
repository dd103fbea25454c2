#include "toolkit/resource_search.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "toolkit/chapter.hpp"

namespace foothold::toolkit {
namespace {

constexpr std::size_t longest_words = 200;

Error unknown_part(std::string field, const std::string& asked) {
  return {.kind = ErrorKind::invalid,
          .field = field,
          .message = {"resources.unknown_part", {{"field", field}, {"asked", asked}}},
          .hint = {"resources.unknown_part.hint", {}},
          .detail = {}};
}

void add_text(std::string& all, const Localized& text) {
  for (const Language language : all_languages) all += " " + fold_for_search(text.in(language));
}

// Everything that words are looked for in, folded, with a blank before each word.
std::string searchable(const Resource& resource, const Framework& framework) {
  std::string all;
  add_text(all, resource.title);
  add_text(all, resource.summary);
  for (const std::string& id : resource.pillars)
    if (const Pillar* pillar = framework.find_pillar(id)) add_text(all, pillar->label);
  for (const std::string& id : resource.predictors)
    if (const Predictor* predictor = framework.find_predictor(id)) add_text(all, predictor->label);
  return all;
}

bool has_words(const Resource& resource, const Framework& framework, const std::string& folded) {
  if (folded.empty()) return true;
  const std::string all = searchable(resource, framework);
  const auto words = split(folded, ' ');
  return std::ranges::all_of(
      words, [&](std::string_view word) { return all.find(" " + std::string(word)) != std::string::npos; });
}

template <typename Value>
bool has(const std::vector<Value>& values, const Value& wanted) {
  return std::ranges::find(values, wanted) != values.end();
}

bool fits(const Resource& resource, const ResourceQuery& query) {
  return (!query.kind || resource.kind == *query.kind) &&
         (query.chapter == 0 || has(resource.chapters, query.chapter)) &&
         (query.pillar.empty() || has(resource.pillars, query.pillar)) &&
         (query.predictor.empty() || has(resource.predictors, query.predictor));
}

}  // namespace

std::string_view resource_kind_name(ResourceKind kind) {
  return kind == ResourceKind::spotlight ? "spotlight" : "resource";
}

Result<ResourceQuery> parse_resource_query(const Framework& framework, const http::Query& query) {
  ResourceQuery wanted;
  wanted.words = whole_letters(query.find("q").value_or(""), longest_words);
  const std::string kind = query.find("kind").value_or("");
  for (const ResourceKind known : {ResourceKind::spotlight, ResourceKind::resource})
    if (kind == resource_kind_name(known)) wanted.kind = known;
  if (!kind.empty() && !wanted.kind) return unknown_part("kind", kind);
  const std::string chapter = query.find("chapter").value_or("");
  for (int number = 1; number <= chapter_count; ++number)
    if (chapter == std::to_string(number)) wanted.chapter = number;
  if (!chapter.empty() && wanted.chapter == 0) return unknown_part("chapter", chapter);
  wanted.pillar = query.find("pillar").value_or("");
  if (!wanted.pillar.empty() && framework.find_pillar(wanted.pillar) == nullptr)
    return unknown_part("pillar", wanted.pillar);
  wanted.predictor = query.find("predictor").value_or("");
  if (!wanted.predictor.empty() && framework.find_predictor(wanted.predictor) == nullptr)
    return unknown_part("predictor", wanted.predictor);
  return wanted;
}

std::vector<const Resource*> find_resources(const std::vector<Resource>& resources, const Framework& framework,
                                            const ResourceQuery& query) {
  const std::string folded = fold_for_search(query.words);
  std::vector<const Resource*> found;
  for (const Resource& resource : resources)
    if (fits(resource, query) && has_words(resource, framework, folded)) found.push_back(&resource);
  return found;
}

}  // namespace foothold::toolkit
