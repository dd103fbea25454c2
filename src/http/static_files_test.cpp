#include "http/static_files.hpp"

#include <gmock/gmock.h>
#include <unistd.h>

#include <fstream>

namespace foothold::http {
namespace {

using testing::Contains;
using testing::Key;
using testing::Not;
using testing::Pair;

class StaticFilesTest : public testing::Test {
 protected:
  StaticFilesTest() : folder_(std::filesystem::path(testing::TempDir()) / ("assets-" + std::to_string(getpid()))) {
    std::filesystem::create_directories(folder_ / "fonts");
    write("app-7F3KQ2AB.js", std::string(3000, 'a'));
    write("robots.txt", "User-agent: *\n");
    write("fonts/public-sans.woff2", "not really a font");
    write("map.svg", "<svg></svg>");
    write("map.svg.gz", "twin");
    write(".hidden", "x");
  }
  ~StaticFilesTest() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& name, const std::string& bytes) const { std::ofstream(folder_ / name) << bytes; }

  [[nodiscard]] StaticFiles open() const { return StaticFiles::open(folder_).value(); }

  static Request request_for(const std::string& accept_encoding) {
    Request request;
    request.headers = {{"accept-encoding", accept_encoding}};
    return request;
  }

  std::filesystem::path folder_;
};

TEST_F(StaticFilesTest, ServesAFileWithItsTypeTagAndVary) {
  const Response response = open().find(Request(), "robots.txt").value();
  EXPECT_EQ(*response.body, "User-agent: *\n");
  EXPECT_EQ(response.content_type, "text/plain; charset=utf-8");
  EXPECT_EQ(response.etag.size(), 16U);
  EXPECT_THAT(response.headers, Contains(Pair("Vary", "Accept-Encoding")));
  EXPECT_THAT(response.headers, Not(Contains(Key("Cache-Control"))));
}

TEST_F(StaticFilesTest, LetsBrowsersKeepHashedNamesForAYear) {
  const Response response = open().find(Request(), "app-7F3KQ2AB.js").value();
  EXPECT_THAT(response.headers, Contains(Pair("Cache-Control", "public, max-age=31536000, immutable")));
}

TEST_F(StaticFilesTest, PrefersTheTwinOnDiskWhenItIsSmaller) {
  const Response response = open().find(request_for("gzip"), "map.svg").value();
  EXPECT_EQ(*response.body, "twin");
  EXPECT_EQ(response.content_encoding, "gzip");
  EXPECT_EQ(*open().find(Request(), "map.svg")->body, "<svg></svg>");
}

TEST_F(StaticFilesTest, CompressesTextWithoutATwinButNotWhenItGainsNothing) {
  EXPECT_EQ(open().find(request_for("gzip"), "app-7F3KQ2AB.js")->content_encoding, "gzip");
  EXPECT_EQ(open().find(request_for("gzip"), "robots.txt")->content_encoding, "");
  EXPECT_EQ(open().find(request_for("gzip"), "fonts/public-sans.woff2")->content_encoding, "");
}

TEST_F(StaticFilesTest, DoesNotKnowTwinsHiddenFilesOrOtherFolders) {
  const StaticFiles files = open();
  for (const char* name : {"map.svg.gz", ".hidden", "../assets", "fonts", "fonts/", "", "/etc/passwd", "nothing.js"})
    EXPECT_EQ(files.find(Request(), name).error().kind, ErrorKind::not_found) << name;
}

TEST_F(StaticFilesTest, NeverTouchesTheDiskAgain) {
  const StaticFiles files = open();
  std::filesystem::remove_all(folder_);
  EXPECT_TRUE(files.find(Request(), "robots.txt"));
}

TEST_F(StaticFilesTest, AddsARouteForEachFolder) {
  Router router([](const Request&, const Error&) { return html_response("refused"); });
  open().add_routes(router, "/assets");
  Request request;
  request.path = "/assets/fonts/public-sans.woff2";
  EXPECT_EQ(router.answer(request).content_type, "font/woff2");
  request.path = "/assets/fonts/none.woff2";
  EXPECT_EQ(router.answer(request).status, 404);
  EXPECT_EQ(router.routes().size(), 2U);
}

TEST(StaticFiles, OfAMissingFolderAreUnavailable) {
  const auto files = StaticFiles::open("/nonexistent");
  ASSERT_FALSE(files);
  EXPECT_EQ(files.error().kind, ErrorKind::unavailable);
}

TEST(ContentHash, IsRecognisedInBothSpellings) {
  for (const char* name :
       {"app-7F3KQ2AB.js", "foothold-0c9e1fa2.css", "foothold.0123456789abcdef.css", "a-ABCDEFGH.woff2"})
    EXPECT_TRUE(has_content_hash(name)) << name;
  for (const char* name :
       {"app.js", "public-sans.woff2", "source-defaced.css", "UPWARD-FRAMEWORK.pdf", "app-7f3k.js", "noending"})
    EXPECT_FALSE(has_content_hash(name)) << name;
}

}  // namespace
}  // namespace foothold::http
