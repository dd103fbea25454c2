#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include "base/content/content.hpp"
#include "base/source_tree.hpp"
#include "documents/document_maker.hpp"
#include "html/components.hpp"

namespace foothold::documents {

// A maker and something to make. Documents need programs that not every machine has; without them there is nothing to
// try.
class DocumentWorld : public testing::Test {
 protected:
  void SetUp() override {
    if (!missing_programs(Format::pdf).empty() || !missing_programs(Format::word).empty())
      GTEST_SKIP() << "NOT TESTED: the programs that make documents are not installed";
    if (walls_here() == Walls::none && geteuid() == 0)
      GTEST_SKIP() << "NOT TESTED: as root and without walls no PDF is made";
  }

  static Document small_document() {
    html::Html body;
    html::heading(body, html::Heading::h2, "Who was there");
    html::paragraph(body, "Ana & Ben <both>");
    return {.title = "Minutes of May", .body = body.take(), .footer = "Boone Together"};
  }

  ContentProblems problems_;
  const Messages messages_ = Messages::read(ContentFolder(source_tree() / "content"), problems_);
  DocumentMaker maker_{messages_, {}};
};

}  // namespace foothold::documents
