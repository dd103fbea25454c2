#pragma once

// Only for tests: the toolkit as the real content folder has it, with its words.

#include <gtest/gtest.h>

#include <string>

#include "base/content/messages.hpp"
#include "base/source_tree.hpp"
#include "html/page.hpp"
#include "toolkit/toolkit.hpp"

namespace foothold::toolkit {

inline ContentFolder real_content() {
  return ContentFolder(source_tree() / "content");
}

// Everything that a page needs. Read once for all tests, since none changes it.
struct TestWorld {
  ContentProblems problems;
  Toolkit toolkit = read_toolkit(real_content(), problems);
  Messages messages = Messages::read(real_content(), problems);
  html::Site site = {.messages = &messages, .assets = {}, .edition_name = "v2025.01", .fictional = false};

  static const TestWorld& get() {
    static const TestWorld world;
    return world;
  }
};

}  // namespace foothold::toolkit
