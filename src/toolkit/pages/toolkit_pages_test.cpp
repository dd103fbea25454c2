#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "html/components.hpp"
#include "toolkit/pages/blank_worksheet.hpp"
#include "toolkit/pages/chapter_page.hpp"
#include "toolkit/pages/chapters_page.hpp"
#include "toolkit/pages/framework_page.hpp"
#include "toolkit/pages/journey_page.hpp"
#include "toolkit/pages/methods_page.hpp"
#include "toolkit/pages/page_outline.hpp"
#include "toolkit/pages/path_pages.hpp"
#include "toolkit/pages/pillar_page.hpp"
#include "toolkit/pages/place_search_form.hpp"
#include "toolkit/pages/predictor_page.hpp"
#include "toolkit/pages/resources_page.hpp"
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

// Each way through the four questions, with and without answers to those that are not required.
std::vector<JourneyAnswers> ways() {
  std::vector<JourneyAnswers> ways;
  for (const JourneyPath& path : TestWorld::get().toolkit.journey.paths()) {
    ways.push_back({{"today", {path.entry_point}}});
    ways.push_back({{"today", {path.entry_point}},
                    {"audience", {"community", "nonprofit"}},
                    {"have", {"group"}},
                    {"time", {"day-a-month"}}});
  }
  return ways;
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
                                  {"/toolkit/resources", resources_page(at("/toolkit/resources"), toolkit, {})},
                                  {"/toolkit", chapters_page(at("/toolkit"), toolkit.chapters)}};
  for (const Pillar& pillar : toolkit.framework.pillars())
    pages.push_back({pillar_path(pillar), pillar_page(at(pillar_path(pillar)), toolkit.framework, pillar)});
  for (const Predictor& predictor : toolkit.framework.predictors())
    pages.push_back({predictor_path(predictor), predictor_page(at(predictor_path(predictor)), toolkit.framework,
                                                               predictor, write_invented_metric)});
  for (const Chapter& chapter : toolkit.chapters)
    pages.push_back({chapter_path(chapter.number), chapter_page(at(chapter_path(chapter.number)), toolkit.chapters,
                                                                toolkit.worksheets, toolkit.resources, chapter)});
  for (const Worksheet& worksheet : toolkit.worksheets.all())
    pages.push_back({worksheet_path(worksheet), blank_form_page(at(worksheet_path(worksheet)), toolkit, worksheet)});
  pages.push_back({"/toolkit/methods", methods_page(at("/toolkit/methods"), toolkit, {})});
  for (const EngagementMethod& method : toolkit.engagement.methods)
    pages.push_back({method_path(method), method_page(at(method_path(method)), toolkit, method)});
  if (static_copy) return pages;
  // What only a server can answer.
  pages.push_back({"/journey", path_questions_page(at("/journey"), toolkit.journey, {}, {})});
  for (const JourneyAnswers& answers : ways()) {
    const std::string path = "/journey?" + answers_query(toolkit.journey, answers);
    pages.push_back({path, my_path_page(at(path), toolkit, answers)});
  }
  return pages;
}

// Without what stands behind the path of an address.
std::string path_in(const std::string& address) {
  return address.substr(0, address.find_first_of("?#"));
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
  std::set<std::string> known = {"/data", "/plans", "/account", "/coalitions", "/es"};
  for (const NamedPage& page : all_pages(Language::english, false))
    known.insert({path_in(page.path), page.path == "/" ? "/es/" : "/es" + path_in(page.path)});
  for (const Worksheet& worksheet : TestWorld::get().toolkit.worksheets.all())
    for (const std::string_view ending : {".pdf", ".docx"})
      known.insert("/toolkit/worksheets/" + worksheet.id + std::string(ending));
  for (const NamedPage& page : all_pages(Language::english, false))
    for (const std::string& link : PageOutline(page.html).links)
      EXPECT_TRUE(link.starts_with('#') || known.count(path_in(link)) == 1) << link << " on " << page.path;
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

TEST(JourneyPage, LeadsToTheFourQuestionsButNotInAStaticCopy) {
  const Toolkit& toolkit = TestWorld::get().toolkit;
  EXPECT_THAT(PageOutline(journey_page(context_for("/"), toolkit)).links, Contains("/journey"));
  EXPECT_THAT(journey_page(context_for("/").in_static_copy(), toolkit), Not(HasSubstr("journey/index.html")));
}

TEST(PathQuestionsPage, AsksEveryQuestionWithoutAScript) {
  const Journey& journey = TestWorld::get().toolkit.journey;
  const std::string page = path_questions_page(context_for("/journey", Language::spanish), journey, {}, {});
  EXPECT_THAT(page, HasSubstr("method=\"get\" action=\"/es/journey\""));
  for (const JourneyQuestion& question : journey.questions())
    for (const JourneyChoice& choice : question.choices)
      EXPECT_THAT(page, HasSubstr("name=\"" + question.id + "\" value=\"" + choice.id + "\"")) << choice.id;
}

TEST(PathQuestionsPage, KeepsWhatWasAnsweredAndSaysWhatIsMissing) {
  const std::string page = path_questions_page(context_for("/journey"), TestWorld::get().toolkit.journey,
                                               {{"have", {"plan"}}}, {{"today", "Choose one answer here."}});
  EXPECT_THAT(page, HasSubstr("value=\"plan\" checked"));
  EXPECT_THAT(page, HasSubstr("href=\"#today\""));
}

TEST(MyPathPage, HasChaptersTasksAdviceAndDocumentsOfTheAnswers) {
  const Toolkit& toolkit = TestWorld::get().toolkit;
  const JourneyAnswers answers = {{"today", {"understand"}}, {"audience", {"nonprofit"}}, {"have", {"staff"}}};
  const std::string page = my_path_page(context_for("/journey?today=understand"), toolkit, answers);
  for (const int number : {3, 4}) {
    EXPECT_THAT(page, HasSubstr("href=\"/toolkit/" + std::to_string(number) + "\""));
    EXPECT_THAT(page, HasSubstr(html::escaped(find_chapter(toolkit.chapters, number)->purpose.english)));
  }
  const JourneyPath& path = *toolkit.journey.find_path("understand");
  for (const JourneyTask& task : path.first_tasks) {
    EXPECT_THAT(page, HasSubstr(html::escaped(task.what.english)));
    EXPECT_THAT(page, HasSubstr(worksheet_path(*toolkit.worksheets.find_by_code(task.worksheet))));
  }
  for (const Localized& document : path.documents) EXPECT_THAT(page, HasSubstr(html::escaped(document.english)));
  EXPECT_THAT(page, HasSubstr("Name the coordinator and a backup in W2.3."));
  EXPECT_THAT(page, HasSubstr("/coalitions?journey=understand__nonprofit__staff__"));
}

TEST(MyPathPage, SaysNothingOfOtherAnswersWhenThereAreNone) {
  const std::string page = my_path_page(context_for("/journey"), TestWorld::get().toolkit, {{"today", {"start"}}});
  EXPECT_THAT(page, Not(HasSubstr("What your other answers add")));
}

TEST(ResourcesPage, KeepsWhatWasAskedAndLeadsOnWhenNothingIsFound) {
  const Toolkit& toolkit = TestWorld::get().toolkit;
  const std::string page = resources_page(context_for("/toolkit/resources"), toolkit,
                                          {.words = "\"><script>", .kind = ResourceKind::spotlight, .chapter = 4});
  EXPECT_THAT(page, HasSubstr("value=\"&quot;&gt;&lt;script&gt;\""));
  EXPECT_THAT(page, HasSubstr("<option value=\"4\" selected"));
  EXPECT_THAT(page, HasSubstr("Found: 0"));
  EXPECT_THAT(PageOutline(page).links, Contains("/toolkit/resources"));
}

TEST(ResourcesPage, ShowsEachWithItsTopics) {
  const Toolkit& toolkit = TestWorld::get().toolkit;
  const std::string page = resources_page(context_for("/toolkit/resources"), toolkit, {.predictor = "trauma"});
  EXPECT_THAT(page, HasSubstr("Found: 1"));
  EXPECT_THAT(PageOutline(page).links, Contains("/framework/predictors/trauma"));
  EXPECT_THAT(PageOutline(page).links, Contains("/toolkit/5"));
}

TEST(ResourcesPage, InAStaticCopyHasNoFormThatNobodyAnswers) {
  const PageContext context = context_for("/toolkit/resources").in_static_copy();
  EXPECT_THAT(resources_page(context, TestWorld::get().toolkit, {}), Not(HasSubstr("<form")));
}

TEST(BlankWorksheet, HasEveryQuestionOfItsSheets) {
  const Toolkit& toolkit = TestWorld::get().toolkit;
  const Worksheet& worksheet = *toolkit.worksheets.find_by_code("W2.7");
  const std::string page = blank_form_page(context_for(worksheet_path(worksheet)), toolkit, worksheet);
  for (const FieldRule& rule : toolkit.record_types.find("invitation")->fields)
    EXPECT_THAT(page, HasSubstr(html::escaped(rule.label.english)));
  EXPECT_THAT(page, HasSubstr("fh-blank__line"));
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

TEST(MethodsPage, SaysHowManyMethodsFitAndWhyTheOthersDoNot) {
  const Toolkit& toolkit = TestWorld::get().toolkit;
  const auto choice = MethodChoice::read(http::Query::parse("level=inform&risk=low").value(), toolkit.engagement);
  const std::string page = methods_page(context_for("/toolkit/methods"), toolkit, choice);
  EXPECT_THAT(page, HasSubstr("3 of 21 methods fit"));
  EXPECT_THAT(page, HasSubstr("<option value=\"inform\" selected=\"\">Inform</option>"));
  EXPECT_THAT(page, HasSubstr("<dt>Photovoice</dt><dd>Level of engagement: Involve; Privacy risk: High</dd>"));
}

TEST(MethodsPage, OffersNoFiltersWhereNobodyAnswersThem) {
  const Toolkit& toolkit = TestWorld::get().toolkit;
  const std::string page = methods_page(context_for("/toolkit/methods").in_static_copy(), toolkit, {});
  EXPECT_THAT(page, Not(HasSubstr("<form")));
  EXPECT_THAT(page, HasSubstr("All 21 methods"));
}

TEST(MethodPage, ShowsWhatALevelPromisesToResidents) {
  const Toolkit& toolkit = TestWorld::get().toolkit;
  const std::string page =
      method_page(context_for("/toolkit/methods/survey"), toolkit, *toolkit.engagement.find_method("survey"));
  EXPECT_THAT(page, HasSubstr(html::escaped(toolkit.engagement.find_level("consult")->promise.english)));
  EXPECT_THAT(page, HasSubstr("href=\"/toolkit/worksheets/resident-survey\""));
}

}  // namespace
}  // namespace foothold::toolkit
