#include "app/web_site.hpp"

#include <boost/json.hpp>

#include "app/resources.hpp"
#include "base/files.hpp"
#include "base/json_writer.hpp"
#include "http/accept_language.hpp"
#include "http/error_json.hpp"
#include "http/static_files.hpp"
#include "metrics/map/map_routes.hpp"
#include "toolkit/toolkit_routes.hpp"

namespace foothold::app {
namespace {

Error assets_missing(const std::filesystem::path& folder) {
  Error error;
  error.kind = ErrorKind::unavailable;
  error.field = "web";
  error.message = {"app.web_missing", {{"folder", folder.string()}}};
  error.hint = {"app.web_missing.hint", {}};
  return error;
}

html::Site make_site(const metrics::Library& library, const metrics::Edition& edition, html::Assets assets) {
  html::Site site;
  site.messages = &library.messages;
  site.assets = std::move(assets);
  site.edition_name = edition.facts().release;
  site.fictional = edition.facts().fictional;
  return site;
}

// The demonstration's counties lie nowhere, so no shapes of real ones fit them.
Result<metrics::CountyShapes> shapes_for(const metrics::Edition& edition, const std::filesystem::path& web_folder) {
  auto shapes = metrics::CountyShapes::read(web_folder);
  if (!shapes || !edition.facts().fictional) return shapes;
  return metrics::CountyShapes::fictional(edition.places());
}

// Changes with everything that pages are made of: numbers, words, shapes, styles, and the program itself.
std::string stamp_of(const metrics::Library& library, const metrics::Edition& edition,
                     const metrics::CountyShapes& shapes, const html::Assets& assets) {
  return edition.facts().id + "-" +
         sha256(library.stamp + shapes.stamp() + assets.styles + assets.workspace_styles + assets.script +
                assets.workspace_script + program_stamp())
             .substr(0, 12);
}

// Downloads are addresses of the API. A browser that opens one asks for a page first of all; programs do not.
bool is_opened_by_a_reader(const http::Request& request) {
  const bool is_reading = request.method == http::Method::get || request.method == http::Method::head;
  return is_reading && request.header("accept").starts_with("text/html");
}

}  // namespace

Result<html::Assets> read_assets(const std::filesystem::path& web_folder) {
  const auto manifest = read_file(web_folder / "manifest.json");
  if (!manifest) return assets_missing(web_folder);
  try {
    const boost::json::value parsed = boost::json::parse(*manifest);
    const auto name = [&](const char* key) { return std::string(parsed.as_object().at(key).as_string()); };
    return html::Assets{name("styles"), name("workspaceStyles"), name("script"), name("workspaceScript"), name("icon")};
  } catch (const std::exception&) {
    return assets_missing(web_folder);
  }
}

Result<std::unique_ptr<WebSite>> WebSite::open(const metrics::Library& library,
                                               const std::filesystem::path& edition_file,
                                               const std::filesystem::path& web_folder) {
  auto assets = read_assets(web_folder);
  if (!assets) return assets.error();
  auto edition = metrics::Edition::open(edition_file, library.catalogue);
  if (!edition) return edition.error();
  const auto files = http::StaticFiles::open(web_folder);
  if (!files) return files.error();
  auto shapes = shapes_for(**edition, web_folder);
  if (!shapes) return shapes.error();
  html::Site site = make_site(library, **edition, std::move(*assets));
  std::unique_ptr<WebSite> web_site(
      new WebSite(library, std::move(*edition), std::move(*shapes), std::move(site), web_folder));
  files->add_routes(web_site->router_, "/assets");
  return web_site;
}

WebSite::WebSite(const metrics::Library& library, std::unique_ptr<metrics::Edition> edition,
                 metrics::CountyShapes shapes, html::Site site, std::filesystem::path web_folder)
    : library_(library),
      edition_(std::move(edition)),
      shapes_(std::move(shapes)),
      site_(std::move(site)),
      web_folder_(std::move(web_folder)),
      metrics_site_{library_, *edition_, site_, stamp_of(library, *edition_, shapes_, site_.assets)},
      router_([this](const http::Request& request, const Error& error) { return render_error(request, error); }) {
  toolkit::add_routes(router_, library_.toolkit, site_);
  metrics::add_routes(router_, metrics_site_);
  metrics::add_map_routes(router_, metrics_site_, shapes_);
}

http::Response WebSite::render_error(const http::Request& request, const Error& error) const {
  const bool is_api = request.wants_json();
  const Language language = is_api ? http::language_of_api(request) : request.language;
  if (!is_api || is_opened_by_a_reader(request)) {
    const html::PageContext context(site_, language, request.path_and_query());
    return http::html_response(html::error_page(context, http::status_of(error.kind), error));
  }
  http::Response response = http::error_json(error, library_.messages, language);
  if (error.kind == ErrorKind::not_signed_in) response.headers.emplace_back("WWW-Authenticate", "Bearer");
  return response;
}

std::string routes_json(const http::Router& router) {
  JsonWriter json;
  json.begin_array();
  for (const http::Route& route : router.routes())
    json.begin_object().text("method", http::method_name(route.method)).text("path", route.pattern).end_object();
  json.end_array();
  return json.take();
}

}  // namespace foothold::app
