#include "workspace/engagement/voices.hpp"

#include <algorithm>
#include <array>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

constexpr std::string_view theme_type = "theme";

// Many before some before few; what does not say comes last.
std::ptrdiff_t rank_of(const Voice& voice) {
  static constexpr std::array<std::string_view, 3> frequencies = {"many", "some", "few"};
  return std::ranges::find(frequencies, text_of(voice.theme->fields, "frequency")) - frequencies.begin();
}

Voice voice_of(const CoalitionRecords& records, const Record& theme) {
  Voice voice{.theme = &theme, .quotes = {}};
  for (const Record* quote : records_of(records, theme.fields, "quotes")) {
    if (may_quote(*quote))
      voice.quotes.push_back(quote);
    else
      ++voice.withheld;
  }
  return voice;
}

// Every kind that a theme can have, and none for those that have not been sorted yet.
std::vector<VoicesOfKind> empty_kinds(const CoalitionRecords& records) {
  std::vector<VoicesOfKind> kinds;
  for (const toolkit::FieldChoice& choice : records.choices(theme_type, "kind")) kinds.push_back({choice.id, {}});
  kinds.push_back({});
  return kinds;
}

bool speaks_to(const Record& theme, std::string_view predictor) {
  const auto ids = ids_of(theme.fields, "predictors");
  return predictor.empty() || std::ranges::find(ids, predictor) != ids.end();
}

}  // namespace

bool may_quote(const Record& quote) {
  return is_one_of(quote.fields, "permission", {"anonymous-internal", "anonymous-public", "named"});
}

bool may_name_speaker(const Record& quote) {
  return text_of(quote.fields, "permission") == "named";
}

std::vector<VoicesOfKind> voices_by_kind(const CoalitionRecords& records, std::string_view predictor) {
  std::vector<VoicesOfKind> kinds = empty_kinds(records);
  for (const Record* theme : records.of(theme_type)) {
    if (!speaks_to(*theme, predictor)) continue;
    const auto kind = std::ranges::find(kinds, text_of(theme->fields, "kind"), &VoicesOfKind::kind);
    if (kind != kinds.end()) kind->voices.push_back(voice_of(records, *theme));
  }
  std::erase_if(kinds, [](const VoicesOfKind& kind) { return kind.voices.empty(); });
  for (VoicesOfKind& kind : kinds) std::ranges::stable_sort(kind.voices, {}, rank_of);
  return kinds;
}

ThemeCounts themes_by_predictor(const CoalitionRecords& records) {
  ThemeCounts counts;
  for (const Record* theme : records.of(theme_type))
    for (const std::string& predictor : ids_of(theme->fields, "predictors"))
      ++counts[predictor][text_of(theme->fields, "kind")];
  return counts;
}

}  // namespace foothold::workspace
