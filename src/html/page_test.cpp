#include "html/page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/source_tree.hpp"
#include "html/components.hpp"
#include "html/page_alone.hpp"
#include "html/test_support.hpp"

namespace foothold::html {
namespace {

using test::count;
using test::english;
using test::markup_problem;
using test::spanish;
using testing::HasSubstr;
using testing::Not;

std::string sample_page(const PageContext& context, PageHead head = {.title = "Boone County"}) {
  return page(context, head, [](Html& html) { html.element("h1", {}, "Boone County"); });
}

TEST(Page, IsWellFormedAndHasEveryLandmarkOnce) {
  const std::string markup = sample_page(english("/places/29019"));
  EXPECT_EQ(markup_problem(markup), "");
  for (const std::string_view landmark : {"<header", "<main", "<footer", "<h1"})
    EXPECT_EQ(count(markup, landmark), 1U) << landmark;
  EXPECT_THAT(markup, HasSubstr("<nav class=\"fh-nav\" aria-label=\"Main\">"));
}

TEST(Page, StartsWithALinkToItsContent) {
  const std::string markup = sample_page(english());
  EXPECT_THAT(markup, HasSubstr("<a class=\"usa-skipnav\" href=\"#main-content\">Skip to main content</a>"));
  EXPECT_THAT(markup, HasSubstr("<main id=\"main-content\""));
  EXPECT_LT(markup.find("usa-skipnav"), markup.find("<header"));
}

TEST(Page, NamesItsLanguageAndLeadsToTheOther) {
  const std::string in_english = sample_page(english("/places/29019"));
  EXPECT_THAT(in_english, HasSubstr("<html lang=\"en\">"));
  EXPECT_THAT(in_english, HasSubstr("<a href=\"/es/places/29019\" lang=\"es\" hreflang=\"es\">Español</a>"));
  const std::string in_spanish = sample_page(spanish("/places/29019"));
  EXPECT_THAT(in_spanish, HasSubstr("<html lang=\"es\">"));
  EXPECT_THAT(in_spanish, HasSubstr("<a href=\"/places/29019\" lang=\"en\" hreflang=\"en\">English</a>"));
  EXPECT_THAT(in_spanish, HasSubstr("Ir al contenido principal"));
}

TEST(Page, LoadsTheStylesOfLongFormsWhereThereIsOneAndTheScriptsOfCoalitionsOnlyThere) {
  EXPECT_THAT(sample_page(english()), Not(HasSubstr("workspace-1")));
  const std::string with_form = sample_page(english(), {.title = "My path", .has_long_form = true});
  EXPECT_THAT(with_form, HasSubstr("workspace-1.css"));
  EXPECT_THAT(with_form, Not(HasSubstr("workspace-1.js")));
  const std::string of_coalition = sample_page(english(), {.title = "Boone", .section = Section::workspace});
  EXPECT_THAT(of_coalition, HasSubstr("workspace-1.css"));
  EXPECT_THAT(of_coalition, HasSubstr("workspace-1.js"));
}

TEST(Page, PutsTheProductBehindItsTitle) {
  EXPECT_THAT(sample_page(english()), HasSubstr("<title>Boone County | Foothold</title>"));
  EXPECT_THAT(sample_page(english(), {.title = ""}), HasSubstr("<title>Foothold</title>"));
}

TEST(Page, MarksOnlyTheCurrentSection) {
  const std::string markup = sample_page(english(), {.title = "Data", .section = Section::data});
  EXPECT_THAT(markup, HasSubstr("href=\"/data\" aria-current=\"page\">Data</a>"));
  EXPECT_EQ(count(markup, "aria-current"), 1U);
  EXPECT_EQ(count(sample_page(english()), "aria-current"), 0U);
}

TEST(Page, WritesCrumbsWithThePageItselfLast) {
  const std::string markup =
      sample_page(spanish("/places/29019"), {.title = "Boone", .crumbs = {{"Inicio", "/"}, {"Boone"}}});
  EXPECT_EQ(markup_problem(markup), "");
  EXPECT_THAT(markup, HasSubstr("<a class=\"usa-breadcrumb__link\" href=\"/es/\"><span>Inicio</span></a>"));
  EXPECT_THAT(markup, HasSubstr("aria-current=\"page\"><span>Boone</span>"));
}

TEST(Page, SaysWhereItsNumbersComeFromAndWhatItIsNot) {
  const std::string markup = sample_page(english());
  EXPECT_THAT(markup, HasSubstr("Urban Institute, Mobility Metrics, v2025.01 edition"));
  EXPECT_THAT(markup, HasSubstr("not an official product of the Upward Mobility Initiative"));
  EXPECT_THAT(markup, Not(HasSubstr("fh-notice--fictional")));
}

TEST(Page, SaysOnADemonstrationThatItsNumbersAreMadeUp) {
  Site site = test::site();
  site.fictional = true;
  for (const Language language : all_languages) {
    const std::string markup = sample_page(PageContext(site, language, "/"));
    EXPECT_EQ(markup_problem(markup), "");
    EXPECT_THAT(markup, HasSubstr("fh-notice fh-notice--fictional"));
    EXPECT_THAT(markup, Not(HasSubstr("Urban Institute")));
  }
}

TEST(Page, NeedsNeitherAnEditionNorAssets) {
  const Site bare = {&test::messages(), {}, "", false};
  const std::string markup = sample_page(PageContext(bare, Language::english, "/"));
  EXPECT_EQ(markup_problem(markup), "");
  EXPECT_THAT(markup, Not(HasSubstr("stylesheet")));
  EXPECT_THAT(markup, Not(HasSubstr("edition")));
}

TEST(Page, AsksForNothingOutsideAndHasNoInlineScriptOrStyle) {
  const std::string markup = sample_page(english("/places/29019"));
  EXPECT_THAT(markup, HasSubstr("<script src=\"/assets/foothold-1.js\" defer></script>"));
  EXPECT_THAT(markup, Not(HasSubstr("style=")));
  EXPECT_THAT(markup, Not(HasSubstr("<style")));
  EXPECT_THAT(markup, Not(HasSubstr("http")));
}

TEST(Page, FindsItsAssetsFromAFolderOfAStaticCopy) {
  const std::string markup = sample_page(spanish("/places/29019").in_static_copy());
  EXPECT_THAT(markup, HasSubstr("href=\"../../../assets/foothold-1.css\""));
  EXPECT_THAT(markup, HasSubstr("href=\"../../../es/framework/index.html\""));
  EXPECT_THAT(markup, HasSubstr("<a href=\"../../../places/29019/index.html\" lang=\"en\" hreflang=\"en\">"));
  EXPECT_THAT(markup, Not(HasSubstr("\"/")));
}

TEST(PageAlone, LeadsOnlyToItsOwnCopyAndRunsNothing) {
  const PageContext context = spanish("/versions").in_static_copy();
  const std::string markup = page_alone(context, {.title = "Versiones", .crumbs = {{"Plan", "/"}, {"Versiones"}}},
                                        "Boone <Together>", [](Html& html) { html.element("h1", {}, "Versiones"); });
  EXPECT_EQ(markup_problem(markup), "");
  EXPECT_THAT(markup,
              HasSubstr("<a class=\"fh-header__title\" href=\"../../es/index.html\">Boone &lt;Together&gt;</a>"));
  EXPECT_THAT(markup, HasSubstr("href=\"../../assets/foothold-1.css\""));
  EXPECT_THAT(markup, HasSubstr("<a href=\"../../versions/index.html\" lang=\"en\" hreflang=\"en\">"));
  for (const char* absent : {"<script", "fh-nav", "account", "framework", "\"/"})
    EXPECT_THAT(markup, Not(HasSubstr(absent)));
}

TEST(Page, EscapesItsTitleAndItsPath) {
  const std::string markup =
      sample_page(english("/<script>alert(1)</script>"), {.title = "</title><script>alert(1)</script>"});
  EXPECT_EQ(markup_problem(markup), "");
  EXPECT_THAT(markup, Not(HasSubstr("<script>")));
}

TEST(Page, LaysOutOneColumnUnlessThePageHasBandsOfItsOwn) {
  EXPECT_THAT(sample_page(english()), HasSubstr("tabindex=\"-1\"><div class=\"fh-container\"><h1>"));
  EXPECT_THAT(sample_page(english(), {.title = "Home", .full_width = true}), HasSubstr("tabindex=\"-1\"><h1>"));
}

TEST(ErrorPage, SaysWhatIsWrongWhatToDoAndWhereToGo) {
  const Error error = {ErrorKind::not_found,         "",       {"error.not_found", {}},
                       {"error.not_found.hint", {}}, "no row", {{"Boone County, Missouri", "/places/29019"}}};
  for (const Language language : all_languages) {
    const PageContext context(test::site(), language, "/places/99999");
    const std::string markup = error_page(context, 404, error);
    EXPECT_EQ(markup_problem(markup), "");
    EXPECT_THAT(markup, HasSubstr("<h1>" + escaped(context.text("error.title.404")) + "</h1>"));
    EXPECT_THAT(markup, HasSubstr(escaped(context.text("error.not_found"))));
    EXPECT_THAT(markup, HasSubstr(escaped(context.text("error.not_found.hint"))));
    EXPECT_THAT(markup, HasSubstr("<a href=\"" + context.link("/places/29019") + "\">Boone County, Missouri</a>"));
    EXPECT_THAT(markup, Not(HasSubstr("no row"))) << "the detail is for the log";
  }
}

TEST(ErrorPage, WritesNothingForAnEmptyMessage) {
  const std::string markup = error_page(english(), 500, Error{});
  EXPECT_EQ(markup_problem(markup), "");
  EXPECT_THAT(markup, Not(HasSubstr("<p></p>")));
  EXPECT_THAT(markup, Not(HasSubstr("Did you mean")));
}

TEST(ErrorPage, HasATitleForEveryStatus) {
  for (const int status : {400, 404, 405, 408, 409, 413, 500, 503})
    EXPECT_TRUE(test::messages().has("error.title." + std::to_string(status))) << status;
  EXPECT_THAT(error_page(english(), 418, Error{}), HasSubstr("Something went wrong on our side"));
}

TEST(CommonStrings, PassTheirSchemaAndUseTheSameValuesInBothLanguages) {
  ContentProblems problems;
  Messages::read(ContentFolder(source_tree() / "content"), problems);
  for (const ContentProblem& problem : problems) EXPECT_NE(problem.file, "strings/common.yaml") << problem.describe();
}

TEST(CommonStrings, HaveAHintForEveryRefusal) {
  for (const std::string key : {"bad_request", "not_found", "not_allowed", "too_large", "conflict", "unavailable",
                                "timeout", "interrupted", "internal"}) {
    EXPECT_TRUE(test::messages().has("error." + key)) << key;
    EXPECT_TRUE(test::messages().has("error." + key + ".hint")) << key;
  }
}

}  // namespace
}  // namespace foothold::html
