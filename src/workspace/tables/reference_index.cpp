#include "workspace/tables/reference_index.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "toolkit/record_types/answer_formats.hpp"
#include "toolkit/record_types/field_answer.hpp"

namespace foothold::workspace {
namespace {

constexpr std::int64_t most_records = 50'000;
constexpr std::size_t places_offered = 5;
constexpr std::string_view place_kind = "place";
constexpr std::string_view reading_kind = "reading";

bool has(const std::vector<std::string>& kinds, std::string_view kind) {
  return std::ranges::find(kinds, kind) != kinds.end();
}

// What stands between the brackets at the end; the whole text when there are none.
std::string_view bracketed(std::string_view text, char open, char close) {
  const std::size_t start = text.rfind(open);
  if (!text.ends_with(close) || start == std::string_view::npos) return text;
  return text.substr(start + 1, text.size() - start - 2);
}

// Spreadsheets take codes for numbers and drop the zero of the first nine states.
std::string with_leading_zero(const std::string& code) {
  const bool is_short = code.size() == 1 || code.size() == 4 || code.size() == 6;
  return is_short && parse_integer(code) ? "0" + code : code;
}

// A name must survive being one entry of a list in a cell.
bool can_stand_alone(std::string_view name) {
  return !name.empty() && name.find_first_of(";|\n\r") == std::string_view::npos && !name.ends_with(']');
}

std::string beside_reference(const std::string& name, const std::string& reference) {
  std::string plain = name;
  for (char& letter : plain)
    if (std::string_view(";|\n\r").find(letter) != std::string_view::npos) letter = ' ';
  return plain + " [" + reference + "]";
}

}  // namespace

void ReferenceIndex::add(Kind& kind, const std::string& reference, const std::string& name) {
  kind.by_name.emplace(fold_for_search(name), reference);
  kind.names.emplace(reference, name);
}

void ReferenceIndex::read_records(const std::string& type, Kind& kind) {
  RecordQuery query = visible_to(participant_, type);
  query.limit = most_records;
  for (const Record& record : workspace_.records.list(query)) add(kind, type + ":" + record.id, record.title);
}

// The label in the language of the page is added first, and so it is the name.
void ReferenceIndex::read_framework(const std::string& name, Kind& kind) {
  const auto add_labels = [&](const auto& things) {
    for (const auto& thing : things) {
      add(kind, name + ":" + thing.id, context_.say(thing.label));
      for (const Language language : all_languages)
        if (language != context_.language()) add(kind, name + ":" + thing.id, thing.label.in(language));
    }
  };
  if (name == "predictor") add_labels(workspace_.toolkit.framework.predictors());
  if (name == "pillar") add_labels(workspace_.toolkit.framework.pillars());
}

const ReferenceIndex::Kind& ReferenceIndex::kind(const std::string& name) {
  const auto [at, is_new] = kinds_.try_emplace(name);
  if (is_new) {
    if (workspace_.toolkit.record_types.find(name) != nullptr)
      read_records(name, at->second);
    else
      read_framework(name, at->second);
  }
  return at->second;
}

std::string ReferenceIndex::place_name(const std::string& code) const {
  if (const auto* state = workspace_.places.find_state(code)) return state->name.in(context_.language());
  const auto geoid = places::Geoid::parse(code);
  const auto place = geoid ? workspace_.places.find(*geoid) : std::nullopt;
  return place ? workspace_.places.full_name(workspace_.places.at(*place), context_.language()) : std::string();
}

std::vector<std::string> ReferenceIndex::find_places(const std::string& text) {
  const auto [at, is_new] = places_.try_emplace(text);
  if (is_new) at->second = look_for_places(text);
  return at->second;
}

std::vector<std::string> ReferenceIndex::look_for_places(const std::string& text) const {
  const std::string code = with_leading_zero(std::string(trim(bracketed(text, '(', ')'))));
  if (toolkit::is_place_code(code)) return place_name(code).empty() ? std::vector<std::string>() : std::vector{code};
  const std::string folded = fold_for_search(text);
  std::vector<std::string> found;
  for (const places::State& state : workspace_.places.states())
    for (const Language language : all_languages)
      if (fold_for_search(state.name.in(language)) == folded && !has(found, state.code)) found.push_back(state.code);
  for (const places::PlaceIndex index : workspace_.places.search(text, places_offered, {})) {
    const places::Place& place = workspace_.places.at(index);
    const bool same =
        fold_for_search(place.name) == folded || std::ranges::any_of(all_languages, [&](Language language) {
          return fold_for_search(workspace_.places.full_name(place, language)) == folded;
        });
    if (same) found.emplace_back(place.geoid.text());
  }
  return found;
}

bool ReferenceIndex::leads_somewhere(const std::vector<std::string>& kinds, const std::string& reference) {
  const auto parts = toolkit::parse_reference(reference);
  if (!parts || !has(kinds, parts->kind)) return false;
  if (parts->kind == place_kind) return !place_name(std::string(parts->id)).empty();
  // There are too many readings to look for each; the field itself checks how they are written.
  if (parts->kind == reading_kind) return true;
  return kind(std::string(parts->kind)).names.contains(reference);
}

std::string ReferenceIndex::kind_name(const std::string& kind) const {
  const toolkit::RecordType* type = workspace_.toolkit.record_types.find(kind);
  return type == nullptr ? context_.text("reference_kind." + kind) : context_.say(type->plural);
}

std::string ReferenceIndex::text(const std::vector<std::string>& kinds, const std::string& reference) {
  const auto parts = toolkit::parse_reference(reference);
  if (!parts || parts->kind == reading_kind || !leads_somewhere(kinds, reference)) return reference;
  if (parts->kind == place_kind) return place_name(std::string(parts->id)) + " (" + std::string(parts->id) + ")";
  const std::string& name = kind(std::string(parts->kind)).names.at(reference);
  const bool is_clear = can_stand_alone(name) && find(kinds, name) == std::vector{reference};
  return is_clear ? name : beside_reference(name, reference);
}

std::vector<std::string> ReferenceIndex::find(const std::vector<std::string>& kinds, const std::string& text) {
  const std::string inner(trim(bracketed(text, '[', ']')));
  if (leads_somewhere(kinds, inner)) return {inner};
  std::vector<std::string> folded;
  std::vector<std::string> exact;
  const std::string wanted = fold_for_search(text);
  for (const std::string& name : kinds) {
    if (name == place_kind) {
      for (const std::string& code : find_places(text)) folded.push_back("place:" + code);
      continue;
    }
    const Kind& known = kind(name);
    const auto [from, to] = known.by_name.equal_range(wanted);
    for (auto at = from; at != to; ++at) {
      if (has(folded, at->second)) continue;
      folded.push_back(at->second);
      if (known.names.at(at->second) == text) exact.push_back(at->second);
    }
  }
  return exact.size() == 1 ? exact : folded;
}

}  // namespace foothold::workspace
