#include "html/html.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "html/test_support.hpp"

namespace foothold::html {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Html, EscapesTextThatLooksLikeMarkup) {
  Html html;
  html.element("p", {}, "<script>alert('1 & 2')</script>");
  EXPECT_EQ(html.str(), "<p>&lt;script&gt;alert(&#39;1 &amp; 2&#39;)&lt;/script&gt;</p>");
}

TEST(Html, KeepsAnAttributeFromEndingEarly) {
  Html html;
  html.element("p", {{"title", "\"><img src=x onerror='alert(1)'>"}}, "");
  EXPECT_EQ(html.str(), "<p title=\"&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;\"></p>");
}

TEST(Html, LeavesTextWithoutSpecialLettersAsItIs) {
  EXPECT_EQ(escaped("Doña Ana County, 45.6%"), "Doña Ana County, 45.6%");
  EXPECT_EQ(escaped(""), "");
}

TEST(Html, ClosesElementsInTheOrderTheyWereOpened) {
  Html html;
  {
    const Element section = html.open("section", {{"class", "a"}});
    const Element list = html.open("ul");
    html.element("li", {}, "one");
  }
  EXPECT_EQ(html.str(), "<section class=\"a\"><ul><li>one</li></ul></section>");
}

TEST(Html, LeavesOutAttributesWhoseConditionDoesNotHold) {
  Html html;
  html.single("input",
              {Attribute::when(false, "class", "a"), Attribute::when(true, "name", "b"), Attribute("required")});
  EXPECT_EQ(html.str(), "<input name=\"b\" required>");
}

TEST(Html, WritesHarmlessAddressesUnchanged) {
  for (const std::string_view address :
       {"/places/29019?x=1#top", "../../index.html", "#main", "?q=a:b", "https://example.org/", "HTTP://example.org/",
        "mailto:someone@example.org", "/a:b", ""})
    EXPECT_EQ(safe_address(address), address);
}

TEST(Html, RefusesAddressesThatRunAScript) {
  for (const std::string_view address :
       {"javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
        "java\nscript:alert(1)", "\x01javascript:alert(1)", "javascript :alert(1)", "data:text/html,<script>1</script>",
        "vbscript:x", "file:///etc/passwd", " http://example.org", ":"})
    EXPECT_EQ(safe_address(address), "#") << address;
}

TEST(Html, ChecksEveryAttributeThatIsAnAddress) {
  Html html;
  html.element("a", {{"href", "javascript:alert(1)"}}, "");
  html.single("img", {{"src", "JAVASCRIPT:alert(1)"}});
  html.element("form", {{"action", "java\tscript:alert(1)"}}, "");
  html.element("button", {{"formaction", "data:text/html,x"}}, "");
  EXPECT_EQ(html.str(),
            "<a href=\"#\"></a><img src=\"#\"><form action=\"#\"></form><button formaction=\"#\"></button>");
}

TEST(Html, AnEntityCannotHideAScheme) {
  Html html;
  html.element("a", {{"href", "javascript&colon;alert(1)"}}, "");
  EXPECT_THAT(html.str(), HasSubstr("javascript&amp;colon;alert(1)"));
}

TEST(Html, AppendsOtherMarkupUnchanged) {
  Html inner;
  inner.element("b", {}, "1 < 2");
  Html outer;
  outer.element("p", {}, "").append(inner);
  EXPECT_EQ(outer.str(), "<p></p><b>1 &lt; 2</b>");
}

// The check that the other tests rest on has to see what it claims to see.
TEST(MarkupCheck, FindsWhatIsWrong) {
  EXPECT_EQ(test::markup_problem("<p class=\"a\">1 &lt; 2<input name=\"x\" required></p>"), "");
  for (const std::string_view wrong :
       {"<p>", "<p></b>", "</p>", "<p class=a></p>", "<p>1 & 2</p>", "<p>1 > 2</p>", "<p a=\"1\" a=\"2\"></p>",
        "<p id=\"a\"></p><p id=\"a\"></p>", "<p a=\"<\"></p>", "<p"})
    EXPECT_NE(test::markup_problem(wrong), "") << wrong;
}

}  // namespace
}  // namespace foothold::html
