#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "html/components.hpp"
#include "toolkit/pages/chapter_page.hpp"
#include "toolkit/pages/chapters_page.hpp"
#include "toolkit/pages/framework_page.hpp"
#include "toolkit/pages/journey_page.hpp"
#include "toolkit/pages/page_outline.hpp"
#include "toolkit/pages/pillar_page.hpp"
#include "toolkit/pages/place_search_form.hpp"
#include "toolkit/pages/predictor_page.hpp"
#include "toolkit/toolkit_test_world.hpp"

namespace foothold::toolkit {
namespace {

using html::PageContext;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

void write_invented_metric(html::Html& html) {
  html::heading(html, html::Heading::h3, "Invented metric");
}

PageContext context_for(const std::string& path, Language language = Language::english) {
  return {TestWorld::get().site, language, path};
}

struct NamedPage {
  std::string path;
  std::string html;
};

// Every page of the toolkit in a language, on a server or in a static copy.
std::vector<NamedPage> all_pages(Language language, bool static_copy) {
  const Toolkit& toolkit = TestWorld::get().toolkit;
  const auto at = [&](const std::string& path) {
    const PageContext context = context_for(path, language);
    return static_copy ? context.in_static_copy() : context;
  };
  std::vector<NamedPage> pages = {{"/", journey_page(at("/"), toolkit)},
                                  {"/framework", framework_page(at("/framework"), toolkit.framework)},
                                  {"/toolkit", chapters_page(at("/toolkit"), toolkit.chapters)}};
  for (const Pillar& pillar : toolkit.framework.pillars())
    pages.push_back({pillar_path(pillar), pillar_page(at(pillar_path(pillar)), toolkit.framework, pillar)});
  for (const Predictor& predictor : toolkit.framework.predictors())
    pages.push_back({predictor_path(predictor), predictor_page(at(predictor_path(predictor)), toolkit.framework,
                                                               predictor, write_invented_metric)});
  for (const Chapter& chapter : toolkit.chapters)
    pages.push_back({chapter_path(chapter.number), chapter_page(at(chapter_path(chapter.number)), toolkit.chapters,
                                                                toolkit.worksheets, toolkit.resources, chapter)});
  return pages;
}

std::string without_search_texts(const std::string& page) {
  std::string text = page;
  const std::string sentence = "{count}";
  if (const std::size_t at = text.find(sentence); at != std::string::npos) text.erase(at, sentence.size());
  return text;
}

TEST(ToolkitPages, AreWellFormedWithOneMainHeadingAndHeadingsInOrderInBothLanguages) {
  for (const Language language : all_languages)
    for (const NamedPage& page : all_pages(language, false)) {
      const PageOutline outline(page.html);
      EXPECT_THAT(outline.mistakes, IsEmpty()) << page.path;
      EXPECT_EQ(std::count(outline.headings.begin(), outline.headings.end(), 1), 1) << page.path;
      ASSERT_FALSE(outline.headings.empty());
      EXPECT_EQ(outline.headings.front(), 1) << page.path;
    }
}

TEST(ToolkitPages, HaveNoValueLeftToFillIn) {
  for (const Language language : all_languages)
    for (const NamedPage& page : all_pages(language, false))
      EXPECT_THAT(without_search_texts(page.html), Not(HasSubstr("{"))) << page.path;
}

TEST(ToolkitPages, HaveNothingInlineThatTheContentPolicyForbids) {
  for (const NamedPage& page : all_pages(Language::english, false)) {
    EXPECT_THAT(page.html, Not(HasSubstr(" style=\""))) << page.path;
    EXPECT_THAT(page.html, Not(HasSubstr(" onclick=\""))) << page.path;
  }
}

TEST(ToolkitPages, LinkOnlyToPagesThatExist) {
  std::set<std::string> known = {"/data", "/coalitions", "/es"};
  for (const NamedPage& page : all_pages(Language::english, false))
    known.insert({page.path, page.path == "/" ? "/es/" : "/es" + page.path});
  for (const NamedPage& page : all_pages(Language::english, false))
    for (const std::string& link : PageOutline(page.html).links)
      EXPECT_TRUE(link.starts_with('#') || known.count(link.substr(0, link.find('#'))) == 1)
          << link << " on " << page.path;
}

TEST(ToolkitPages, InAStaticCopyHaveOnlyRelativeLinks) {
  for (const Language language : all_languages)
    for (const NamedPage& page : all_pages(language, true))
      for (const std::string& link : PageOutline(page.html).links) EXPECT_NE(link.front(), '/') << page.path;
}

TEST(ToolkitPages, StayFarBelowTheWeightThatAPhoneMayLoad) {
  for (const NamedPage& page : all_pages(Language::spanish, false)) EXPECT_LT(page.html.size(), 40000U) << page.path;
}

TEST(JourneyPage, LinksEachEntryPointToItsChapters) {
  const std::string page = journey_page(context_for("/"), TestWorld::get().toolkit);
  std::size_t card = page.find("fh-journey__card");
  for (const std::vector<int>& chapters : std::vector<std::vector<int>>{{1, 2}, {3, 4}, {5, 6}, {7}}) {
    ASSERT_NE(card, std::string::npos);
    const std::size_t next = std::min(page.find("fh-journey__card", card + 1), page.find("</ol>", card));
    const std::string text = page.substr(card, next - card);
    for (int number = 1; number <= chapter_count; ++number) {
      const bool linked = text.find("\"/toolkit/" + std::to_string(number) + "\"") != std::string::npos;
      EXPECT_EQ(linked, std::find(chapters.begin(), chapters.end(), number) != chapters.end()) << text;
    }
    card = page.find("fh-journey__card", next);
  }
  EXPECT_EQ(card, std::string::npos);
}

TEST(JourneyPage, FindsAPlaceWithoutAScript) {
  const std::string page = journey_page(context_for("/", Language::spanish), TestWorld::get().toolkit);
  EXPECT_THAT(page, HasSubstr("action=\"/es/places\" method=\"get\""));
  EXPECT_THAT(page, HasSubstr("<label for=\"place-query\">Busque su condado o ciudad</label>"));
  EXPECT_THAT(page, HasSubstr("name=\"q\""));
  EXPECT_THAT(page, HasSubstr("data-text-results=\"{count} lugares encontrados\""));
  EXPECT_THAT(page, Not(HasSubstr("data-index")));
}

TEST(PlaceSearchForm, KeepsWhatWasTypedAndNothingMore) {
  html::Html html;
  place_search_form(html, context_for("/places"), "\"><script>");
  EXPECT_THAT(html.str(), HasSubstr("value=\"&quot;&gt;&lt;script&gt;\""));
}

TEST(JourneyPage, InAStaticCopySearchesTheIndexBesideIt) {
  const PageContext context = context_for("/", Language::spanish).in_static_copy();
  EXPECT_THAT(journey_page(context, TestWorld::get().toolkit), HasSubstr("data-index=\"../es/places.json\""));
}

TEST(JourneyPage, NamesEveryAudienceAndPrinciple) {
  const Toolkit& toolkit = TestWorld::get().toolkit;
  const std::string page = journey_page(context_for("/"), toolkit);
  for (const Audience& audience : toolkit.framework.audiences())
    EXPECT_THAT(page, HasSubstr(html::escaped(audience.label.english)));
  for (const Principle& principle : toolkit.framework.principles())
    EXPECT_THAT(page, HasSubstr(html::escaped(principle.label.english)));
}

TEST(FrameworkPage, LinksEveryPillarAndPredictor) {
  const Framework& framework = TestWorld::get().toolkit.framework;
  const std::vector<std::string> links = PageOutline(framework_page(context_for("/framework"), framework)).links;
  for (const Pillar& pillar : framework.pillars()) EXPECT_THAT(links, Contains(pillar_path(pillar)));
  for (const Predictor& predictor : framework.predictors()) EXPECT_THAT(links, Contains(predictor_path(predictor)));
}

TEST(PredictorPage, LeavesOutHowItIsMeasuredWhenNobodySaysIt) {
  const Framework& framework = TestWorld::get().toolkit.framework;
  const Predictor& predictor = framework.predictors().front();
  const PageContext context = context_for(predictor_path(predictor));
  EXPECT_THAT(predictor_page(context, framework, predictor, {}), Not(HasSubstr("#metrics")));
  const std::string page = predictor_page(context, framework, predictor, write_invented_metric);
  EXPECT_THAT(page, HasSubstr("<h2 id=\"metrics\">How it is measured</h2><h3>Invented metric</h3>"));
}

TEST(PredictorPage, SortsLeversByTheConditionTheyChange) {
  const Framework& framework = TestWorld::get().toolkit.framework;
  const Predictor& predictor = *framework.find_predictor("employment");
  const std::string page = predictor_page(context_for(predictor_path(predictor)), framework, predictor, {});
  EXPECT_LT(page.find("<dt>Policies</dt>"), page.find("<dt>Practices</dt>"));
  for (const Predictor::Lever& lever : predictor.levers)
    EXPECT_THAT(page, HasSubstr("<li>" + html::escaped(lever.text.english) + "</li>"));
}

TEST(ChapterPage, SaysWhichChaptersUseItAndWhichItBuildsOn) {
  const std::vector<Chapter>& chapters = TestWorld::get().toolkit.chapters;
  const std::string first = chapter_page(context_for("/toolkit/1"), chapters, TestWorld::get().toolkit.worksheets,
                                         TestWorld::get().toolkit.resources, chapters.front());
  EXPECT_THAT(first, HasSubstr("id=\"used-by\""));
  EXPECT_THAT(first, HasSubstr(html::escaped(chapters.front().feeds.front().what.english)));
  const std::string second = chapter_page(context_for("/toolkit/2"), chapters, TestWorld::get().toolkit.worksheets,
                                          TestWorld::get().toolkit.resources, chapters[1]);
  EXPECT_THAT(second, HasSubstr("id=\"builds-on\""));
  EXPECT_THAT(second, HasSubstr(html::escaped(chapters.front().feeds.front().what.english)));
}

TEST(ChapterPage, LeadsToTheChapterBeforeAndAfter) {
  const std::vector<Chapter>& chapters = TestWorld::get().toolkit.chapters;
  const std::string first = chapter_page(context_for("/toolkit/1"), chapters, TestWorld::get().toolkit.worksheets,
                                         TestWorld::get().toolkit.resources, chapters.front());
  EXPECT_THAT(first, Not(HasSubstr("rel=\"prev\"")));
  EXPECT_THAT(first, HasSubstr("href=\"/toolkit/2\" rel=\"next\""));
  const std::string last = chapter_page(context_for("/toolkit/7"), chapters, TestWorld::get().toolkit.worksheets,
                                        TestWorld::get().toolkit.resources, chapters.back());
  EXPECT_THAT(last, HasSubstr("href=\"/toolkit/6\" rel=\"prev\""));
  EXPECT_THAT(last, Not(HasSubstr("rel=\"next\"")));
}

TEST(ChapterPage, ShowsWhenResidentsTakePartInTheChapterOnEngagementAlone) {
  const Toolkit& toolkit = TestWorld::get().toolkit;
  const auto page_of = [&](int number) {
    return chapter_page(context_for(chapter_path(number)), toolkit.chapters, toolkit.worksheets, toolkit.resources,
                        *find_chapter(toolkit.chapters, number));
  };
  const std::string page = page_of(3);
  EXPECT_THAT(page, HasSubstr("href=\"#phases\""));
  for (const EngagementPhase& phase : find_chapter(toolkit.chapters, 3)->engagement_phases) {
    EXPECT_THAT(page, HasSubstr(html::escaped(phase.shapes.english)));
    EXPECT_THAT(page, HasSubstr(html::escaped(phase.methods.front().label.english)));
  }
  EXPECT_THAT(page_of(4), Not(HasSubstr("#phases")));
}

TEST(ChapterPage, ShowsWhatOthersDidAndWhatToRead) {
  const Toolkit& toolkit = TestWorld::get().toolkit;
  const Chapter& chapter = *find_chapter(toolkit.chapters, 3);
  const std::string page =
      chapter_page(context_for("/toolkit/3"), toolkit.chapters, toolkit.worksheets, toolkit.resources, chapter);
  EXPECT_THAT(page, HasSubstr("href=\"#spotlights\""));
  for (const ResourceKind kind : {ResourceKind::spotlight, ResourceKind::resource})
    for (const Resource* resource : resources_for(toolkit.resources, 3, kind))
      EXPECT_THAT(page, HasSubstr(html::escaped(resource->summary.english)));
  const std::string without =
      chapter_page(context_for("/toolkit/3"), toolkit.chapters, toolkit.worksheets, {}, chapter);
  EXPECT_THAT(without, Not(HasSubstr("spotlights")));
}

}  // namespace
}  // namespace foothold::toolkit
