#include "workspace/record_description.hpp"

#include "toolkit/record_types/record_validation.hpp"

namespace foothold::workspace {

RecordDescription describe_fields(const toolkit::RecordType& type, const boost::json::object& fields) {
  RecordDescription description{toolkit::title_of(type, fields), {}, toolkit::text_for_search(type, fields)};
  std::int64_t position = 0;
  for (const toolkit::RecordLink& link : toolkit::links_of(type, fields))
    description.links.push_back({link.path, position++, link.kind, link.id});
  return description;
}

}  // namespace foothold::workspace
