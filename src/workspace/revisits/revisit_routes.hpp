#pragma once

#include <string>
#include <vector>

#include "http/router.hpp"
#include "workspace/answers/coalition_records.hpp"
#include "workspace/record_request.hpp"

namespace foothold::workspace {

// Something to look at again, in the words of one reader.
struct RevisitLine {
  std::string rule;    // its id
  std::string record;  // the id of what is to be looked at
  std::string title;
  std::string newer;  // the title of what is newer
  std::string newer_path;
  std::string path;
  std::string why;
};
// What the participant may see of it.
[[nodiscard]] std::vector<RevisitLine> revisit_lines(const html::PageContext& context, const Participant& participant,
                                                     const CoalitionRecords& records);

// Each with two buttons: make it a task, or say that it still holds. Nothing when there is none.
void write_revisits(html::Html& html, const html::PageContext& context, const Participant& participant,
                    const std::vector<RevisitLine>& lines);

// What the buttons send. Borrows `workspace` for as long as the router answers.
void add_revisit_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
