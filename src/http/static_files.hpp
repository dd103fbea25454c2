#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "http/request.hpp"
#include "http/response.hpp"
#include "http/router.hpp"

namespace foothold::http {

// The built styles, scripts, fonts and pictures of a folder, held in memory: the disk is read once, at open().
// Immutable afterwards, so any thread may ask. A file "x" may have a compressed twin "x.gz" beside it; text without one
// is compressed at open(). Names that contain a hash of the content may be kept by browsers for a year; others are
// asked for again.
class StaticFiles {
 public:
  // Reads every file below `folder`; hidden files and folders are left out. A folder that is missing is `unavailable`.
  static Result<StaticFiles> open(const std::filesystem::path& folder);

  // The file of that name relative to the folder ("app-7F3KQ2AB.js", "fonts/public-sans.woff2"), compressed when the
  // request accepts it. A name that is not in the folder is `not_found`.
  [[nodiscard]] Result<Response> find(const Request& request, std::string_view name) const;

  // Adds one route per folder of files: `prefix`/{file} for the files that lie directly in it ("/assets/{file}"), and
  // so on. The routes share the files, so this object may go.
  void add_routes(Router& router, const std::string& prefix) const;

  [[nodiscard]] bool contains(std::string_view name) const { return files_.find(name) != files_.end(); }

 private:
  struct File {
    Response plain;
    Response compressed;  // the same as `plain` when compression gains nothing
  };
  static File load(const std::filesystem::path& file);
  static const Response& choose(const File& file, const Request& request);

  std::map<std::string, std::shared_ptr<const File>, std::less<>> files_;
};

// "image/svg+xml" for "map.svg"; application/octet-stream for endings we do not know.
[[nodiscard]] std::string_view content_type_of(std::string_view file_name);

// True for names such as "app-7F3KQ2AB.js" (esbuild) and "foothold-0c9e1fa2.css" (a hexadecimal hash).
[[nodiscard]] bool has_content_hash(std::string_view file_name);

}  // namespace foothold::http
