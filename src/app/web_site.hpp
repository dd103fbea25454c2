#pragma once

#include <filesystem>
#include <memory>

#include "base/result.hpp"
#include "html/page.hpp"
#include "http/router.hpp"
#include "metrics/edition/edition.hpp"
#include "metrics/library.hpp"
#include "metrics/map/county_shapes.hpp"
#include "metrics/metrics_routes.hpp"

namespace foothold::app {

// Everything that the public pages answer from, and the router over all slices. Immutable after opening, so any thread
// may ask.
class WebSite {
 public:
  // `library` must outlive the site. Refused: the edition cannot be read (`invalid`, `not_found`), or the built styles
  // or the shapes of maps are missing (`unavailable`).
  static Result<std::unique_ptr<WebSite>> open(const metrics::Library& library,
                                               const std::filesystem::path& edition_file,
                                               const std::filesystem::path& web_folder);

  [[nodiscard]] const metrics::Edition& edition() const { return *edition_; }
  [[nodiscard]] const metrics::CountyShapes& shapes() const { return shapes_; }
  [[nodiscard]] const html::Site& site() const { return site_; }
  [[nodiscard]] const metrics::Library& library() const { return library_; }
  [[nodiscard]] const metrics::MetricsSite& metrics() const { return metrics_site_; }
  // The folder that web/build.mjs made.
  [[nodiscard]] const std::filesystem::path& web_folder() const { return web_folder_; }
  [[nodiscard]] http::Router& router() { return router_; }

  // A refusal as a page, or as JSON for programs that use the API, in the language of the request.
  [[nodiscard]] http::Response render_error(const http::Request& request, const Error& error) const;

 private:
  WebSite(const metrics::Library& library, std::unique_ptr<metrics::Edition> edition, metrics::CountyShapes shapes,
          html::Site site, std::filesystem::path web_folder);

  const metrics::Library& library_;
  std::unique_ptr<metrics::Edition> edition_;
  metrics::CountyShapes shapes_;
  html::Site site_;
  std::filesystem::path web_folder_;
  metrics::MetricsSite metrics_site_;
  http::Router router_;
};

// Names of the built files, from manifest.json in the folder. Refused (`unavailable`) when it is missing or malformed.
Result<html::Assets> read_assets(const std::filesystem::path& web_folder);

// Every route without an edition, for checking that all of them are documented.
[[nodiscard]] std::string routes_json(const http::Router& router);

}  // namespace foothold::app
