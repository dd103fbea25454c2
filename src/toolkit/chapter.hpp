#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"
#include "toolkit/engagement_phase.hpp"

namespace foothold::toolkit {

inline constexpr int chapter_count = 7;

// Something that a coalition holds in its hands after a chapter, and what it is used for later.
struct ChapterProduct {
  Localized name;
  Localized use;
};

// What a chapter hands on to another one.
struct ChapterFeed {
  int chapter = 0;
  Localized what;
};

// One of the seven chapters of the toolkit, as written in content/chapters. A plain value.
struct Chapter {
  int number = 0;  // 1 to 7; also its address, "/toolkit/3"
  std::string id;
  Localized title;
  Localized short_title;
  Localized purpose;
  std::vector<Localized> topics;
  std::vector<Localized> questions;
  std::vector<Localized> activities;
  std::vector<ChapterProduct> products;
  std::vector<Localized> tips;
  std::vector<Localized> pitfalls;
  std::vector<ChapterFeed> feeds;
  std::vector<EngagementPhase> engagement_phases = {};  // of the chapter that shows them; else empty
};

// The chapter of that number, or null. The pointer is good as long as the list stands where it is.
[[nodiscard]] const Chapter* find_chapter(const std::vector<Chapter>& chapters, int number);

// "/toolkit/3"
[[nodiscard]] std::string chapter_path(int number);

}  // namespace foothold::toolkit
