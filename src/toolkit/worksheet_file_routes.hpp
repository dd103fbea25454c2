#pragma once

#include "documents/document_cache.hpp"
#include "html/page.hpp"
#include "http/router.hpp"
#include "toolkit/toolkit.hpp"

namespace foothold::toolkit {

// The empty worksheets as files, which anybody may have. Borrows all for as long as the router answers; `stamp` changes
// with everything that pages are made of.
void add_worksheet_file_routes(http::Router& router, const Toolkit& toolkit, const html::Site& site,
                               const std::string& stamp, documents::DocumentCache& cache);

}  // namespace foothold::toolkit
