#pragma once

#include <string>

#include "base/content/content.hpp"
#include "base/content/messages.hpp"
#include "places/place_directory.hpp"
#include "toolkit/toolkit.hpp"
#include "workspace/example/example.hpp"

namespace foothold::workspace {

// What the example is read against.
struct ExampleGround {
  const toolkit::Toolkit& toolkit;
  const places::PlaceDirectory& places;  // with the places of the demonstration
  const Messages& messages;
  std::string today;  // "2026-05-01": the day from which its days count
};

// Reads content/example-coalition: coalition.yaml for people, later changes and comments, and every other file for
// records. Each record, also as a later change leaves it, is held against its type as at any door. What is wrong is
// added to `problems` with file and line; the example is fit for use only when nothing was added there.
[[nodiscard]] Example read_example(const ContentFolder& folder, const ExampleGround& ground, ContentProblems& problems);

// The records as the later changes leave them.
[[nodiscard]] std::vector<ExampleRecord> records_at_the_end(const Example& example);

}  // namespace foothold::workspace
