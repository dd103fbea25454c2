#include "toolkit/worksheet_file_routes.hpp"

#include "toolkit/pages/blank_worksheet.hpp"
#include "toolkit/toolkit_refusals.hpp"

namespace foothold::toolkit {

void add_worksheet_file_routes(http::Router& router, const Toolkit& toolkit, const html::Site& site,
                               const std::string& stamp, documents::DocumentCache& cache) {
  for (const documents::Format format : {documents::Format::pdf, documents::Format::word}) {
    const std::string ending = "." + std::string(documents::ending_of(format));
    router.get("/toolkit/worksheets/{worksheet}" + ending,
               [&, format, ending](const http::Request& request) -> Result<http::Response> {
                 const std::string& id = request.parameter("worksheet");
                 const Worksheet* worksheet = toolkit.worksheets.find(id);
                 if (worksheet == nullptr) return unknown_worksheet(toolkit.worksheets, request.language, id);
                 const auto bytes = cache.get(stamp + "/" + id, request.language, format, [&] {
                   const html::PageContext context(site, request.language, request.path);
                   return blank_worksheet_document(context, toolkit, *worksheet);
                 });
                 if (!bytes) return bytes.error();
                 auto response = http::file_response(documents::media_type_of(format), id + ending, *bytes);
                 response.etag = stamp;
                 return response;
               });
  }
}

}  // namespace foothold::toolkit
