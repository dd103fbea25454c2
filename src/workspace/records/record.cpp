#include "workspace/records/record.hpp"

namespace foothold::workspace {

std::string visibility_list(const std::optional<Reader>& reader) {
  if (!reader) return {};
  std::string list = ",";
  for (const Visibility visibility : reader->visibilities)
    list.append(toolkit::visibility_name(visibility)).append(",");
  return list;
}

}  // namespace foothold::workspace
