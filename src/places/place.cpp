#include "places/place.hpp"

#include <array>

namespace foothold::places {

std::string_view Place::spoken_name() const {
  // The Census Bureau's words for what kind of city it is; in lower case, so that "Kansas City" keeps its own.
  static constexpr std::array<std::string_view, 9> kinds = {" metropolitan government (balance)",
                                                            " consolidated government (balance)",
                                                            " unified government (balance)",
                                                            " city (balance)",
                                                            " urban county",
                                                            " city",
                                                            " town",
                                                            " village",
                                                            " CDP"};
  std::string_view spoken = name;
  if (geoid.level() == Level::county) return spoken;
  for (const std::string_view kind : kinds)
    if (spoken.size() > kind.size() && spoken.ends_with(kind)) return spoken.substr(0, spoken.size() - kind.size());
  return spoken;
}

}  // namespace foothold::places
