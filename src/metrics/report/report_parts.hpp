#pragma once

#include <string>

#include "documents/document.hpp"
#include "html/page.hpp"
#include "metrics/edition/edition.hpp"
#include "metrics/profile/profile.hpp"

namespace foothold::metrics {

// What the reports on a community share. Pure.

// "82.4% (2023)"; why there is none where there is none.
[[nodiscard]] std::string dated_value_words(const html::PageContext& context, const Edition& edition,
                                            const MetricProfile& metric);
// Beside the U.S. median; empty without a value.
[[nodiscard]] std::string beside_nation_words(const html::PageContext& context, const Edition& edition,
                                              const MetricProfile& metric);
// What the community is, of which edition the numbers are, and that they are made up where they are.
void write_report_head(html::Html& html, const html::PageContext& context, const Edition& edition,
                       const Profile& profile);
// What the numbers are from, with which every report ends.
void write_report_end(html::Html& html, const html::PageContext& context);
// The frame around a body; the title is filled with the name of the community.
[[nodiscard]] documents::Document report_of(const html::PageContext& context, const Edition& edition,
                                            const Profile& profile, std::string_view title_key, std::string body);

}  // namespace foothold::metrics
