#include "metrics/library.hpp"

#include <gmock/gmock.h>

#include "base/files.hpp"
#include "base/source_tree.hpp"
#include "base/temporary_folder.hpp"
#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

class CopiedContent : public testing::Test {
 protected:
  CopiedContent() {
    std::filesystem::copy(source_tree() / "content", folder_.path(), std::filesystem::copy_options::recursive);
  }

  void append(const std::string& file, const std::string& text) const {
    write_file(folder_.path() / file, read_file(folder_.path() / file).value() + text);
  }

  TemporaryFolder folder_;
};

TEST(Library, HoldsAllPartsOfTheContent) {
  const Library& library = real_library();
  EXPECT_EQ(library.toolkit.framework.predictors().size(), 24U);
  EXPECT_FALSE(library.catalogue.metrics().empty());
  EXPECT_FALSE(library.reference.places().empty());
  EXPECT_TRUE(library.messages.has("missing.not_published"));
}

TEST_F(CopiedContent, HasTheSameStampAsLongAsNothingIsChanged) {
  const auto stamp = [this] { return (*read_library(folder_.path()))->stamp; };
  const std::string before = stamp();
  EXPECT_EQ(stamp(), before);
  append("strings/common.yaml", "\n# A remark.\n");
  EXPECT_NE(stamp(), before);
}

TEST_F(CopiedContent, IsRefusedWithALineForEveryProblem) {
  append("strings/common.yaml", "  a.b: {en: \"{x}\", es: \"{y}\"}\n");
  append("metrics/health/air.yaml", "colour: blue\n");
  const auto library = read_library(folder_.path());
  ASSERT_FALSE(library);
  EXPECT_EQ(library.error().kind, ErrorKind::invalid);
  EXPECT_THAT(library.error().detail, testing::ContainsRegex("strings/common.yaml:[0-9]+: the languages of 'a.b'"));
  EXPECT_THAT(library.error().detail,
              testing::ContainsRegex("metrics/health/air.yaml:[0-9]+: the field 'colour' is not known"));
}

}  // namespace
}  // namespace foothold::metrics
