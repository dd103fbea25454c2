#pragma once

#include <filesystem>
#include <functional>

#include "documents/document_maker.hpp"
#include "html/page.hpp"
#include "publishing/export/exported_plan.hpp"
#include "publishing/pages/plan_reading.hpp"

namespace foothold::publishing {

// What a zip file of a plan is made with. Borrows all.
struct BundleTools {
  documents::DocumentMaker& maker;
  const html::Site& site;             // its messages and assets
  std::filesystem::path web_folder;   // what web/build.mjs made
  std::function<bool()> interrupted;  // whether the person has stopped the work
  std::function<void(std::size_t done, std::size_t total)> on_progress = {};
};

// Everything of a version in one zip file: the static copy in "html/", all PDF and Word files in "pdf/" and "word/",
// the numbers in "data/", and README.txt and LEAME.txt, which say what is what. The file has its name only when it is
// whole. Refused like DocumentMaker::make, and with `interrupted`. Throws Broken when the disk refuses.
Result<void> write_plan_bundle(const std::filesystem::path& file, PlanReading& reading, const ExportedPlan& plan,
                               const BundleTools& tools);

}  // namespace foothold::publishing
