#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// On what the posters are printed: one large sheet each, one tabloid sheet each, or the large sheet cut into pieces
// for a printer of Letter.
enum class PosterSize { poster, tabloid, tiles };
inline constexpr std::array all_poster_sizes = {PosterSize::poster, PosterSize::tabloid, PosterSize::tiles};
[[nodiscard]] std::string_view poster_size_name(PosterSize size);  // "tiles", as in addresses and content/strings

// How many posters one file may hold: a poster in pieces has many sheets.
[[nodiscard]] std::size_t most_posters(PosterSize size);

// Which posters somebody wants, as the address says it: "size", "language", "place", "by" (a breakdown), "metric" and
// "record", the last two as often as there are. What is not known is left out. A plain value that points into the
// records.
struct PosterChoice {
  PosterSize size = PosterSize::tabloid;
  Language language = Language::english;
  std::optional<metrics::PlaceIndex> place;  // nothing when the coalition has not said for where it plans
  std::optional<metrics::BreakdownIndex> breakdown;
  std::vector<metrics::MetricIndex> metrics;
  std::vector<const Record*> records;
  bool is_cut = false;  // more were wanted than one file may hold

  [[nodiscard]] bool is_empty() const { return metrics.empty() && records.empty(); }
};
[[nodiscard]] PosterChoice read_poster_choice(const ViewRequest& view);

// The records that posters can be made of, of one type: what may be shown to people outside of the coalition, as far as
// the participant sees it. All are agreed or published; quotes have permission, and a coalition's own numbers, of which
// stations may tell, are such as may be published.
[[nodiscard]] std::vector<const Record*> records_for_posters(const ViewRequest& view, std::string_view type);
inline constexpr std::array<std::string_view, 4> poster_types = {"data-walk-station", "local-indicator", "quote",
                                                                 "feedback-report"};

}  // namespace foothold::workspace
