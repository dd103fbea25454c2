#pragma once

#include <boost/json/object.hpp>

#include "toolkit/record_types/record_type.hpp"
#include "workspace/records/record.hpp"

namespace foothold::workspace {

// Title, links and words for the search of a record whose fields are like these. Nothing is checked: answers of a wrong
// shape are passed over. A pure function.
[[nodiscard]] RecordDescription describe_fields(const toolkit::RecordType& type, const boost::json::object& fields);

}  // namespace foothold::workspace
