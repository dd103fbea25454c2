#pragma once

// Only for tests: a data folder with an edition of the small world, and built web files that hold nothing.

#include "app/web_site.hpp"
#include "base/files.hpp"
#include "base/temporary_folder.hpp"
#include "metrics/metrics_test_world.hpp"

namespace foothold::app {

class AppTestSite {
 public:
  AppTestSite() {
    std::filesystem::create_directories(web());
    write_file(
        web() / "manifest.json",
        R"({"styles":"foothold-1.css","workspaceStyles":"workspace-1.css","script":"foothold-1.js","workspaceScript":"workspace-1.js","icon":"favicon-1.svg"})");
    write_file(
        web() / "county-map.json",
        R"({"year":2017,"box":[0,0,20,10],"counties":{"29019":"M0 0h9v9z","35013":"M10 0h9v9z"},"states":"M9 0v9"})");
    write_file(web() / "foothold-1.css", "body{}");
    write_file(web() / "workspace-1.css", "body{}");
    write_file(web() / "foothold-1.js", "");
    write_file(web() / "favicon-1.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>");
    metrics::EditionContent content = metrics::small_world().content();
    metrics::write_edition_file(edition(), content, metrics::real_catalogue());
  }

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }
  [[nodiscard]] std::filesystem::path web() const { return folder_.path() / "web"; }
  [[nodiscard]] std::filesystem::path edition() const { return folder_.path() / "edition.db"; }
  [[nodiscard]] Result<std::unique_ptr<WebSite>> open() const {
    return WebSite::open(metrics::real_library(), edition(), web());
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace foothold::app
