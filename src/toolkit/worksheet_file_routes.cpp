#include "toolkit/worksheet_file_routes.hpp"

#include "documents/public_file.hpp"
#include "toolkit/pages/blank_worksheet.hpp"
#include "toolkit/toolkit_refusals.hpp"

namespace foothold::toolkit {

void add_worksheet_file_routes(http::Router& router, const Toolkit& toolkit, const html::Site& site,
                               const std::string& stamp, documents::DocumentCache& cache) {
  for (const documents::Format format : {documents::Format::pdf, documents::Format::word}) {
    router.get("/toolkit/worksheets/{worksheet}." + std::string(documents::ending_of(format)),
               [&, format](const http::Request& request) -> Result<http::Response> {
                 const std::string& id = request.parameter("worksheet");
                 const Worksheet* worksheet = toolkit.worksheets.find(id);
                 if (worksheet == nullptr) return unknown_worksheet(toolkit.worksheets, request.language, id);
                 auto response = documents::public_file(cache, {stamp + "/" + id, id, request.language, format}, [&] {
                   const html::PageContext context(site, request.language, request.path);
                   return blank_worksheet_document(context, toolkit, *worksheet);
                 });
                 if (response) response->etag = stamp;
                 return response;
               });
  }
}

}  // namespace foothold::toolkit
