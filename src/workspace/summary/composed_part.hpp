#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::workspace {

// The parts of a summary of findings, as its record keeps them and as they are composed. Plain values.

inline constexpr std::string_view summary_type = "findings-summary";

// One text of the record. The fourth of the eight parts has one for each pillar.
struct SummaryPart {
  std::string_view field;
  int number = 0;                // of the part, 1 to 8; 0 for the notes at the end
  std::string_view pillar = {};  // its id; empty for the other parts
};
inline constexpr std::array<SummaryPart, 13> summary_parts = {{{"who_we_are", 1},
                                                               {"place_and_people", 2},
                                                               {"strengths", 3},
                                                               {"work", 4, "work"},
                                                               {"education", 4, "education"},
                                                               {"neighborhoods", 4, "neighborhoods"},
                                                               {"health", 4, "health"},
                                                               {"governance", 4, "governance"},
                                                               {"disparities", 5},
                                                               {"under_way", 6},
                                                               {"unknown", 7},
                                                               {"priorities_text", 8},
                                                               {"notes", 0}}};

// A sentence or two, with points below that belong to it.
struct TextBlock {
  std::string lead = {};
  std::vector<std::string> points = {};
};

struct ComposedPart {
  SummaryPart part;
  std::vector<TextBlock> blocks = {};
  // What it tells of, as references: "finding:01h2".
  std::vector<std::string> findings = {};
  std::vector<std::string> numbers = {};
  std::vector<std::string> priorities = {};
  std::vector<std::string> sources = {};

  [[nodiscard]] bool is_empty() const { return blocks.empty(); }
};

// As the record keeps it: blocks with an empty line between them, points each on a line of their own.
[[nodiscard]] std::string text_of_part(const ComposedPart& part);
// The other way: what a record says, whoever wrote it, as blocks. A line that begins with "- " is a point.
[[nodiscard]] std::vector<TextBlock> blocks_of(std::string_view text);

}  // namespace foothold::workspace
