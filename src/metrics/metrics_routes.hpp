#pragma once

#include <string>

#include "html/page.hpp"
#include "http/router.hpp"
#include "metrics/edition/edition.hpp"
#include "metrics/library.hpp"

namespace foothold::metrics {

// What the routes of this slice answer from. All parts are borrowed and must outlive the router.
struct MetricsSite {
  const Library& library;
  const Edition& edition;
  const html::Site& site;
  std::string stamp;  // tag of everything that is made of this edition and content
};

// Adds the pages and the API of places, metrics and data, and the pages of the framework's predictors.
void add_routes(http::Router& router, const MetricsSite& metrics);

}  // namespace foothold::metrics
