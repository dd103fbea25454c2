#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/html.hpp"
#include "workspace/suppression/shown_values.hpp"
#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// The local indicators of a coalition as everyone in it may see them, by title: those that it has agreed on, and of the
// others those whose record the participant may open. Of one predictor, or of all when `predictor` is empty.
[[nodiscard]] std::vector<ShownIndicator> indicators_to_show(const ViewRequest& view, std::string_view predictor = {});

// A value with its unit, "12.9%", or the mark that stands in its place: "—", "n/a", "<5%".
[[nodiscard]] std::string shown_words(const ViewRequest& view, const ShownIndicator& shown, const ShownValue& value);
// What must be read with it: out of how many, and whether it is firm. Empty where nothing is shown.
[[nodiscard]] std::string shown_note(const ViewRequest& view, const ShownValue& value);

// What an indicator counts and where it comes from, in the words of the form on which it is defined.
void write_definition(html::Html& html, const ViewRequest& view, const Record& indicator);

// The values of an indicator, a line for each area and group and a column for each of the last six years, and what the
// marks mean that stand in it.
void write_shown_table(html::Html& html, const ViewRequest& view, const ShownIndicator& shown);

}  // namespace foothold::workspace
