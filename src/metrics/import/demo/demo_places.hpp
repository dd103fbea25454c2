#pragma once

#include <span>
#include <string_view>

namespace foothold::metrics {

// A community of Example State: what is decided by hand, because the demonstration needs a tiny, a large, a new and a
// former county. Everything else about it is drawn.
struct DemoSite {
  std::string_view geoid;
  std::string_view name;
  int first_year;
  int last_year;
  int people;            // about how many in 2014
  std::string_view kin;  // the county in which a city lies or whose place a new county took; else empty
};

// All of them, counties first.
[[nodiscard]] std::span<const DemoSite> demo_sites();

}  // namespace foothold::metrics
