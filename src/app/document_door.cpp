#include "app/document_door.hpp"

#include "base/log.hpp"
#include "metrics/report/report_routes.hpp"
#include "toolkit/worksheet_file_routes.hpp"

namespace foothold::app {
namespace {

void announce_missing() {
  for (const documents::Format format : {documents::Format::pdf, documents::Format::word})
    for (const documents::NeededProgram& missing : documents::missing_programs(format))
      log_warning("document_program_missing", {{"format", documents::ending_of(format)},
                                               {"program", missing.program.string()},
                                               {"package", missing.package}});
}

documents::PrintStyles print_styles_of(const WebSite& site) {
  const html::Assets& assets = site.site().assets;
  return {site.web_folder(), assets.styles, assets.workspace_styles};
}

}  // namespace

DocumentDoor::DocumentDoor(WebSite& site, const std::filesystem::path& data)
    : maker_(site.library().messages, print_styles_of(site)), cache_(maker_, data / "documents" / "public") {
  announce_missing();
  metrics::add_report_routes(site.router(), site.metrics(), cache_);
  toolkit::add_worksheet_file_routes(site.router(), site.library().toolkit, site.site(), site.metrics().stamp, cache_);
}

}  // namespace foothold::app
