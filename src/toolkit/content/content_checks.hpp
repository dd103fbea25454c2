#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/content/content.hpp"

namespace foothold::toolkit {

// Checks that the framework's files and the chapters share; each adds a problem with the line at fault.

// The list must have exactly so many entries.
void check_count(const ContentNode& list, std::size_t expected, const std::string& what, ContentProblems& problems);

// No two entries of the list may have the same `id`.
void check_ids_differ(const std::vector<ContentNode>& items, ContentProblems& problems);

// The chapter named must be one of the seven.
void check_chapter_number(const ContentNode& number, ContentProblems& problems);

}  // namespace foothold::toolkit
