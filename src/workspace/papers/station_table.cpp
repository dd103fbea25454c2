#include "workspace/papers/station_table.hpp"

#include "workspace/posters/stations.hpp"

namespace foothold::workspace {

LetterTable station_table(const LetterSource& source, const std::vector<const Record*>& stations) {
  const html::PageContext& context = source.context;
  LetterTable table{.columns = {context.text("papers.walk.station"), context.text("papers.walk.title"),
                                context.text("papers.walk.prompts")}};
  for (const Record* station : stations) {
    const LetterAnswers told = answers_of(source, *station);
    table.rows.push_back({station_name(context, *station, station->title), told.words("title"), told.words("prompts")});
  }
  return table;
}

}  // namespace foothold::workspace
