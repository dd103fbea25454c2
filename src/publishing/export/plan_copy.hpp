#pragma once

#include <filesystem>

#include "html/page.hpp"
#include "publishing/export/exported_plan.hpp"
#include "publishing/pages/plan_reading.hpp"

namespace foothold::publishing {

// A static copy of a version for any web server or a USB stick: all forms and languages, both languages side by side,
// what each version changed, and the styles, fonts and pictures in "assets/". Its first page is "index.html", in
// Spanish "es/index.html". No page needs a server or a script, and each leads only to files of the copy, or to
// addresses that people wrote themselves. `messages` are those of the pages, `web_folder` is what web/build.mjs made.
// Throws DatabaseProblem, and Broken when the folder cannot be read.
[[nodiscard]] ExportedFiles plan_copy(PlanReading& reading, const Messages& messages, const html::Assets& assets,
                                      const std::filesystem::path& web_folder, const ExportedPlan& plan);

}  // namespace foothold::publishing
