#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>

#include "places/place_directory.hpp"
#include "toolkit/record_types/record_type.hpp"
#include "toolkit/toolkit.hpp"
#include "workspace/records/record.hpp"

namespace foothold::workspace {

// Title, links and words for the search of a record whose fields are like these. Nothing is checked: answers of a wrong
// shape are passed over. A pure function.
[[nodiscard]] RecordDescription describe_fields(const toolkit::RecordType& type, const boost::json::object& fields);

// The path of the first answer that leads to a predictor, a pillar or a place that nobody knows; nothing when all are
// known. Records and readings are not looked for here. The fields have passed toolkit::check_fields().
[[nodiscard]] std::optional<std::string> path_to_nowhere(const toolkit::RecordType& type,
                                                         const boost::json::object& fields,
                                                         const toolkit::Toolkit& toolkit,
                                                         const places::PlaceDirectory& places);

// What a type makes of a record that is about to be stored, or why it refuses it. The fields are checked at every door
// before they come here; this is the last one.
[[nodiscard]] Result<RecordDescription> describe_record(const Record& record, const toolkit::Toolkit& toolkit,
                                                        const places::PlaceDirectory& places);

}  // namespace foothold::workspace
