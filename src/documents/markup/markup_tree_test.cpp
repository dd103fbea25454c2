#include "documents/markup/markup_tree.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "documents/markup/paper_markup.hpp"
#include "html/html.hpp"

namespace foothold::documents {
namespace {

std::string on_paper(const std::string& markup, const Document& document = {}) {
  pugi::xml_document tree;
  read_markup(markup, tree);
  EXPECT_TRUE(make_fit_for_paper(tree.first_child(), document));
  return write_markup(tree.first_child());
}

TEST(MarkupTree, GivesBackWhatWasWritten) {
  html::Html html;
  {
    const html::Element section = html.open("section", {{"class", "a b"}, {"title", "\"<&>'"}});
    html.element("p", {}, "1 < 2 & 'so' \"on\" &amp;");
    html.single("br");
  }
  pugi::xml_document tree;
  read_markup(html.str(), tree);
  EXPECT_EQ(write_markup(tree.first_child()), html.str());
}

TEST(MarkupTree, RefusesWhatIsNotOurs) {
  pugi::xml_document tree;
  EXPECT_THROW(read_markup("<p>open", tree), Broken);
  EXPECT_THROW(read_markup("<p></b>", tree), Broken);
  EXPECT_THROW(read_markup("<p", tree), Broken);
}

TEST(PaperMarkup, LeavesOutWhatIsForScreens) {
  EXPECT_EQ(on_paper("<p>a</p><form><button>b</button></form><div class=\"x fh-no-print\">c</div>"), "<p>a</p>");
}

TEST(PaperMarkup, LeadsLinksOutsideOrMakesThemWords) {
  const std::string links = "<a href=\"/places/29019\">a</a><a href=\"https://example.org/\">b</a>";
  EXPECT_EQ(on_paper(links), "a<a href=\"https://example.org/\">b</a>");
  EXPECT_EQ(on_paper(links, {.site = "https://ours.gov"}),
            "<a href=\"https://ours.gov/places/29019\">a</a><a href=\"https://example.org/\">b</a>");
}

TEST(PaperMarkup, RaisesHeadingsWhereNoTitleIsShown) {
  EXPECT_EQ(on_paper("<h2>a</h2><h3>b</h3>", {.shows_title = false}), "<h1>a</h1><h2>b</h2>");
  EXPECT_EQ(on_paper("<h2>a</h2><h3>b</h3>"), "<h2>a</h2><h3>b</h3>");
}

TEST(PaperMarkup, UnfoldsWhatIsFolded) {
  EXPECT_EQ(on_paper("<details><summary>a</summary></details>"), "<details open=\"\"><summary>a</summary></details>");
}

}  // namespace
}  // namespace foothold::documents
