#include "publishing/comments/comments_view.hpp"

#include <gmock/gmock.h>

#include "html/test_support.hpp"

namespace foothold::publishing {
namespace {

using testing::HasSubstr;
using testing::Not;
using workspace::PublicComment;

CommentsView view_at(const std::string& now) {
  CommentsView view{.slug = "boone", .version = 2, .now = now};
  view.periods = {{.activity = "spring", .title = "Say it", .from = "2026-05-01", .to = "2026-05-20"}};
  return view;
}

std::string section(const CommentsView& view) {
  html::Html html;
  write_comments_section(html, html::test::english(), view);
  return html.take();
}

TEST(CommentsView, HasAFormAsLongAsThePeriodIsOpen) {
  EXPECT_THAT(section(view_at("2026-05-02T10:00:00Z")), HasSubstr("name=\"text\""));
  EXPECT_THAT(
      section(view_at("2026-04-02T10:00:00Z")),
      testing::AllOf(Not(HasSubstr("name=\"text\"")), HasSubstr("The next comment period is from May 1, 2026")));
  EXPECT_THAT(section(view_at("2026-06-02T10:00:00Z")), HasSubstr("The comment period has ended."));
  EXPECT_EQ(section({}), "") << "a coalition that asks for no comments";
}

TEST(CommentsView, InvitesAboveThePlanOnlyMeanwhile) {
  const auto invitation = [](const std::string& now) {
    html::Html html;
    write_comment_invitation(html, html::test::english(), view_at(now), "#comment");
    return html.take();
  };
  EXPECT_THAT(invitation("2026-05-02T10:00:00Z"), HasSubstr("until May 20, 2026"));
  EXPECT_EQ(invitation("2026-06-02T10:00:00Z"), "");
}

TEST(CommentsView, ShowsWhatWasSaidAsTextInItsLanguageAndNamesWhoAllowsIt) {
  CommentsView view = view_at("2026-06-02T10:00:00Z");
  view.comments = {{.language = Language::spanish, .text = "<b>Hola</b>\nAdiós", .name = "Ines", .may_name = true},
                   {.text = "Second", .name = "Hidden", .reply = "Yes", .answered_at = "2026-06-01T10:00:00Z"}};
  const std::string markup = section(view);
  EXPECT_THAT(markup, HasSubstr("<p lang=\"es\">&lt;b&gt;Hola&lt;/b&gt;</p><p lang=\"es\">Adiós</p>"));
  EXPECT_THAT(markup, HasSubstr("Ines"));
  EXPECT_THAT(markup, Not(HasSubstr("Hidden")));
  EXPECT_LT(markup.find("Second"), markup.find("Hola")) << "the newest stands first";
  EXPECT_EQ(html::test::MarkupCheck(comments_page(html::test::english(), "Plan", view)).problem(), "");
}

TEST(CommentsView, KeepsTheNameOfACommentForAYearAfterThePeriod) {
  EXPECT_EQ(forgotten_on(view_at("").periods.front()), "2027-05-20");
}

}  // namespace
}  // namespace foothold::publishing
