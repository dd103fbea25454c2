#pragma once

#include "html/page.hpp"
#include "http/router.hpp"
#include "toolkit/toolkit.hpp"

namespace foothold::toolkit {

// Adds the pages and the API of the framework and the chapters. `toolkit` and `site` are borrowed and must outlive the
// router. All answers stay the same while the program runs. The page of a predictor is added by the slice that knows
// metrics.
void add_routes(http::Router& router, const Toolkit& toolkit, const html::Site& site);

}  // namespace foothold::toolkit
