#include "metrics/data/search_page.hpp"

#include <gmock/gmock.h>

#include "html/test_support.hpp"
#include "metrics/data/data_page.hpp"
#include "metrics/import/import_report.hpp"
#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(SearchJson, LinksEachPlaceInTheLanguageAskedFor) {
  const Edition edition = small_world().open();
  const auto found = edition.places().search("boone", 5, {});
  EXPECT_EQ(
      search_json(found, edition, Language::english),
      R"({"places":[{"geoid":"29019","name":"Boone County","state":"Missouri","level":"county","url":"/places/29019"}]})");
  EXPECT_EQ(
      search_json(found, edition, Language::spanish),
      R"({"places":[{"geoid":"29019","name":"Boone County","state":"Misuri","level":"county","url":"/es/places/29019"}]})");
}

TEST(SearchJson, OfAStaticCopyLinksFiles) {
  const Edition edition = small_world().open();
  EXPECT_THAT(search_index_json({place_in(edition, "2915670")}, edition, Language::spanish),
              HasSubstr(R"("url":"places/2915670/index.html")"));
}

TEST(SearchPage, IsSoundWhateverWasTyped) {
  const Edition edition = small_world().open();
  for (const Language language : all_languages)
    for (const std::string typed : {"", "boone", "bonne", "xyzxyzxyz", "<script>\"&'", "29019", "{typed}"}) {
      const std::string page = search_page(page_in(language, "/places"), edition, typed);
      EXPECT_EQ(html::test::markup_problem(page), "") << typed;
      EXPECT_THAT(page, Not(HasSubstr("<script>\"")));
    }
}

TEST(SearchPage, ShowsMatchesOrOffersNearOnes) {
  const Edition edition = small_world().open();
  EXPECT_THAT(search_page(page_in(Language::english, "/places"), edition, "boone"), HasSubstr("/places/29019"));
  EXPECT_THAT(search_page(page_in(Language::english, "/places"), edition, "colombia"),
              testing::AllOf(HasSubstr("Did you mean"), HasSubstr("/places/2915670")));
}

TEST(DataPage, IsSoundInEveryLanguageAndInAStaticCopy) {
  const Edition edition = small_world().open();
  for (const Language language : all_languages) {
    const html::PageContext context = page_in(language, "/data");
    EXPECT_EQ(html::test::markup_problem(data_page(context, edition, real_library().toolkit.framework)), "");
    EXPECT_EQ(
        html::test::markup_problem(data_page(context.in_static_copy(), edition, real_library().toolkit.framework)), "");
  }
}

// A report in which every kind of finding occurs.
std::string report_of_everything() {
  ImportReport report{"v2025.01", "2025-05-30T14:00:00Z", false, {}, {}};
  FileReport& file = report.files.emplace_back();
  file.name = "<11>.csv";
  for (int index = 0; index <= static_cast<int>(Finding::unread_file); ++index)
    file.add(static_cast<Finding>(index), {7, "column", "<b>&\"", "a reason"});
  return import_report_json(report);
}

TEST(ReportPage, ShowsEveryKindOfFindingInEveryLanguage) {
  EditionContent content = small_world().content();
  content.report_json = report_of_everything();
  const Edition edition(std::move(content), real_catalogue());
  for (const Language language : all_languages) {
    const std::string page = report_page(page_in(language, "/data/report"), edition);
    EXPECT_EQ(html::test::markup_problem(page), "");
    EXPECT_THAT(page, HasSubstr("&lt;11&gt;.csv"));
    for (int index = 0; index <= static_cast<int>(Finding::unread_file); ++index) {
      const std::string key = "finding." + std::string(finding_name(static_cast<Finding>(index)));
      EXPECT_THAT(page, HasSubstr(real_library().messages.text(language, key))) << key;
    }
  }
}

TEST(ReportPage, SaysThatAReportCannotBeRead) {
  EditionContent content = small_world().content();
  content.report_json = "not a report";
  const Edition edition(std::move(content), real_catalogue());
  const std::string page = report_page(page_in(Language::english, "/data/report"), edition);
  EXPECT_EQ(html::test::markup_problem(page), "");
  EXPECT_THAT(page, HasSubstr(real_library().messages.text(Language::english, "report.unreadable")));
}

}  // namespace
}  // namespace foothold::metrics
