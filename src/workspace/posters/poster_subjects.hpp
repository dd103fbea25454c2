#pragma once

#include <optional>
#include <vector>

#include "workspace/posters/poster.hpp"
#include "workspace/posters/poster_choice.hpp"

namespace foothold::workspace {

// What posters say, in the language of the request. Pure.

// A published number of the community, by a breakdown where there are values by it, and otherwise over the years.
// Without a value it says why there is none.
[[nodiscard]] Poster metric_poster(const ViewRequest& view, metrics::PlaceIndex place, metrics::MetricIndex metric,
                                   std::optional<metrics::BreakdownIndex> breakdown);
// One of records_for_posters(). Numbers of the coalition's own as everyone may see them.
[[nodiscard]] Poster record_poster(const ViewRequest& view, const Record& record);

// All that were chosen, in their order; the request is in their language.
[[nodiscard]] std::vector<Poster> posters_of(const ViewRequest& view, const PosterChoice& choice);

// The three questions that visitors are asked; those of `own` first.
[[nodiscard]] PosterPart prompts_of(const ViewRequest& view, std::vector<std::string> own = {});

}  // namespace foothold::workspace
