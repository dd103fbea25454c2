#include "app/static_site.hpp"

#include <gmock/gmock.h>

#include <mutex>

#include "app/app_test_site.hpp"
#include "base/gzip.hpp"
#include "html/test_support.hpp"

namespace foothold::app {
namespace {

using testing::HasSubstr;

class StaticSiteTest : public testing::Test {
 protected:
  StaticSiteTest() {
    request_.out = files_.folder() / "copy";
    request_.web = files_.web();
  }

  [[nodiscard]] Result<StaticSiteSummary> build() const { return build_static_site(**site_, request_); }
  [[nodiscard]] std::string text(const std::string& file) const {
    return read_file(request_.out / file).value_or("(missing)");
  }

  AppTestSite files_;
  Result<std::unique_ptr<WebSite>> site_ = files_.open();
  StaticSiteRequest request_;
};

TEST_F(StaticSiteTest, HoldsEveryCommunityInBothLanguagesWithItsTable) {
  ASSERT_TRUE(build());
  for (const std::string geoid : {"29019", "35013", "2915670", "3539380"})
    for (const std::string& file :
         {"places/" + geoid + "/index.html", "es/places/" + geoid + "/index.html", "places/" + geoid + "/profile.csv"})
      EXPECT_TRUE(std::filesystem::exists(request_.out / file)) << file;
  EXPECT_THAT(text("es/places/29019/index.html"), HasSubstr("lang=\"es\""));
  EXPECT_THAT(text("places/29019/profile.csv"), HasSubstr("share_employed,2023,0.824"));
}

// Every address of the copy's pages leads to a file of the copy, from wherever the folder stands.
TEST_F(StaticSiteTest, LinksOnlyToFilesThatItHolds) {
  ASSERT_TRUE(build());
  std::size_t links = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(request_.out)) {
    if (entry.path().extension() != ".html") continue;
    const std::string page = read_file(entry.path()).value();
    EXPECT_EQ(html::test::markup_problem(page), "") << entry.path();
    for (std::size_t at = page.find("href=\""); at != std::string::npos; at = page.find("href=\"", at + 1)) {
      const std::string address = page.substr(at + 6, page.find('"', at + 6) - at - 6);
      const std::string file = address.substr(0, address.find('#'));
      if (file.empty() || file.find(':') != std::string::npos) continue;
      EXPECT_TRUE(std::filesystem::exists(entry.path().parent_path() / file))
          << entry.path() << " links to " << address;
      ++links;
    }
  }
  EXPECT_GT(links, 1000U);
}

TEST_F(StaticSiteTest, HasAPackedTwinOfEveryTextAndTheBuiltFiles) {
  const auto summary = build();
  ASSERT_TRUE(summary);
  EXPECT_EQ(text("index.html.gz"), gzip(text("index.html")));
  EXPECT_EQ(text("assets/foothold-1.css"), "body{}");
  std::size_t texts = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(request_.out))
    if (entry.is_regular_file() && entry.path().parent_path().filename() != "assets") ++texts;
  EXPECT_EQ(summary->files, texts);
}

TEST_F(StaticSiteTest, HasAnIndexOfAllPlacesForTheSearchOfItsPages) {
  ASSERT_TRUE(build());
  EXPECT_EQ(html::test::count(text("places.json"), "\"geoid\""), 4U);
  EXPECT_THAT(text("es/places.json"), HasSubstr("Misuri"));
}

TEST_F(StaticSiteTest, IsNotWrittenIntoAFolderThatHoldsSomething) {
  write_file(files_.folder() / "mine.txt", "mine");
  request_.out = files_.folder();
  const auto refused = build();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::conflict);
  EXPECT_FALSE(std::filesystem::exists(files_.folder() / "index.html"));
  EXPECT_TRUE(metrics::real_library().messages.has(refused.error().message.key));
  EXPECT_TRUE(metrics::real_library().messages.has(refused.error().hint.key));
}

TEST_F(StaticSiteTest, StopsWhenThePersonStopsTheWork) {
  const std::atomic<bool> interrupted{true};
  request_.interrupted = &interrupted;
  const auto stopped = build();
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().kind, ErrorKind::interrupted);
  EXPECT_FALSE(std::filesystem::exists(request_.out / "index.html"));
}

TEST_F(StaticSiteTest, ThrowsWhenTheDiskRefuses) {
  std::filesystem::create_directories(files_.folder() / "taken");
  write_file(files_.folder() / "taken/file", "x");
  request_.out = files_.folder() / "taken/file/inner";
  EXPECT_THROW(static_cast<void>(build()), std::exception);
}

}  // namespace
}  // namespace foothold::app
