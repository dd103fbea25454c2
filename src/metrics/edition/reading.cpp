#include "metrics/edition/reading.hpp"

namespace foothold::metrics {

std::string_view missing_name(Missing missing) {
  switch (missing) {
    case Missing::none:
      return "";
    case Missing::no_such_place:
      return "no_such_place";
    case Missing::not_for_this_level:
      return "not_for_this_level";
    case Missing::no_such_year:
      return "no_such_year";
    case Missing::no_such_subgroup:
      return "no_such_subgroup";
    case Missing::known_gap:
      return "known_gap";
    case Missing::zero_means_missing:
      return "zero_means_missing";
    case Missing::rejected:
      return "rejected";
    case Missing::not_published:
      return "not_published";
  }
  return "";
}

}  // namespace foothold::metrics
