#pragma once

#include <atomic>
#include <filesystem>
#include <functional>

#include "app/web_site.hpp"
#include "base/result.hpp"

namespace foothold::app {

struct StaticSiteRequest {
  std::filesystem::path out;  // a folder that is empty or does not exist
  std::filesystem::path web;  // the built styles and scripts
  unsigned threads = 2;
  const std::atomic<bool>* interrupted = nullptr;
  std::function<void(std::size_t done, std::size_t total)> on_progress;  // called from several threads, one at a time
};

struct StaticSiteSummary {
  std::size_t files = 0;
  std::size_t bytes = 0;
};

// Writes the public pages as plain files in both languages: home, framework, toolkit, data, search with its index, and
// every community with a table of its numbers; each text file with a gzip twin. The copy works on any web server and
// from disk. Refused: `conflict` when the folder is not empty, `interrupted`. Throws Broken when the disk refuses.
Result<StaticSiteSummary> build_static_site(const WebSite& site, const StaticSiteRequest& request);

}  // namespace foothold::app
