#pragma once

#include <optional>
#include <vector>

#include "workspace/posters/poster.hpp"
#include "workspace/posters/poster_choice.hpp"
#include "workspace/suppression/shown_values.hpp"

namespace foothold::workspace {

// What posters say, in the language of the request. Pure.

// The newest value of a published number of the community, by a breakdown where there are values by it, and otherwise
// over the years. Without a value it says why there is none.
[[nodiscard]] Poster metric_poster(const ViewRequest& view, metrics::PlaceIndex place, metrics::MetricIndex metric,
                                   std::optional<metrics::BreakdownIndex> breakdown);
// One value of a published number: of its group and year, which stand on the poster, as does why there is none.
[[nodiscard]] Poster reading_poster(const ViewRequest& view, const metrics::Reading& reading);
// One of records_for_posters(). Numbers of the coalition's own as everyone may see them: `indicators` are those of
// indicators_to_show().
[[nodiscard]] Poster record_poster(const ViewRequest& view, const Record& record,
                                   const std::vector<ShownIndicator>& indicators);

// All that were chosen, in their order; the request is in their language.
[[nodiscard]] std::vector<Poster> posters_of(const ViewRequest& view, const PosterChoice& choice);

// The three questions that visitors are asked; those of `own` first.
[[nodiscard]] PosterPart prompts_of(const ViewRequest& view, std::vector<std::string> own = {});

}  // namespace foothold::workspace
