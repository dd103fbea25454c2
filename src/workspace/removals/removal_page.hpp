#pragma once

#include <string>
#include <vector>

#include "html/page.hpp"
#include "workspace/access.hpp"
#include "workspace/records/record.hpp"

namespace foothold::workspace {

// The page that asks before something is removed: what it is, what rests on it, whether it can be brought back, and the
// button that goes on. It changes nothing by itself.
struct RemovalView {
  std::string title;                                                   // "Remove “Visit to the food bank”?"
  std::vector<html::Crumb> between = {};                               // the way to what is removed
  std::vector<std::string> consequences = {};                          // a sentence each
  std::vector<Record> rests_on_it = {};                                // what refers to it
  std::string send_to = {};                                            // where the button leads, below the coalition
  std::vector<std::pair<std::string, std::string>> sent_with_it = {};  // what goes with it unseen
  std::string button = {};
  std::string back = {};  // to whoever would rather keep it
};
[[nodiscard]] std::string removal_page(const html::PageContext& context, const Participant& participant,
                                       const RemovalView& view);

}  // namespace foothold::workspace
