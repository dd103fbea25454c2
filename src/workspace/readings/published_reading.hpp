#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "html/page.hpp"
#include "metrics/edition/edition.hpp"

namespace foothold::workspace {

// A published number to which records refer, as it stands in the edition that the program serves. All pure; any thread
// may ask.

// The reading behind "29019/share_employed/2023/all/All": community, metric, year, breakdown and group. One without a
// value says why. Nothing when the text names no community, metric or group that the edition knows.
[[nodiscard]] std::optional<metrics::Reading> find_reading(const metrics::Edition& edition, std::string_view id);

// The reference by which records name it: "reading:29019/share_employed/2023/all/All".
[[nodiscard]] std::string reading_reference(const metrics::Edition& edition, const metrics::Reading& reading);

// "Adults with a job, Boone County, Missouri, 2023".
[[nodiscard]] std::string reading_name(const html::PageContext& context, const metrics::Edition& edition,
                                       const metrics::Reading& reading);
// The same for a small box: "Employment, 2023", with the group where there is one.
[[nodiscard]] std::string reading_short_name(const html::PageContext& context, const metrics::Edition& edition,
                                             const metrics::Reading& reading);
// The name with the value and everything that must travel with it: margin, grade and edition. Where there is no value,
// why.
[[nodiscard]] std::string reading_statement(const html::PageContext& context, const metrics::Edition& edition,
                                            const metrics::Reading& reading);
// Where the community's page shows it, without a language: "/places/29019/employment".
[[nodiscard]] std::string reading_path(const metrics::Edition& edition, const metrics::Reading& reading);

}  // namespace foothold::workspace
