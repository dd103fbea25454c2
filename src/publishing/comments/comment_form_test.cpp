#include "publishing/comments/comment_form.hpp"

#include <gmock/gmock.h>

namespace foothold::publishing {
namespace {

using testing::ElementsAre;
using testing::Field;

const std::vector<PlanPart> parts = {
    {PlanForm::full, Language::english, "cover", "The plan", html::KeptMarkup::opened("")},
    {PlanForm::full, Language::english, "vision", "6. Vision", html::KeptMarkup::opened("<h3>Not a choice</h3>")},
    {PlanForm::full, Language::english, "priorities", "5. Priorities",
     html::KeptMarkup::opened("<section><h3 id=\"x\">Homes &amp; rents</h3><p>…</p></section><h3>Buses</h3>")}};

CommentForm form_with(const std::string& text) {
  return {.text = text};
}

TEST(CommentForm, OffersTheSectionsAndEachPriority) {
  EXPECT_THAT(about_choices(parts),
              ElementsAre(Field(&AboutChoice::label, "6. Vision"), Field(&AboutChoice::label, "5. Priorities"),
                          Field(&AboutChoice::label, "5. Priorities: Homes & rents"),
                          Field(&AboutChoice::label, "5. Priorities: Buses")));
}

TEST(CommentForm, SaysWhatACommentIsAbout) {
  const auto choices = about_choices(parts);
  CommentForm form = form_with("More buses");
  form.about = "priorities.2";
  const auto comment = comment_of(form, choices);
  ASSERT_TRUE(comment);
  EXPECT_EQ(comment->section, "priorities");
  EXPECT_EQ(comment->part, "Buses");
  EXPECT_EQ(about_words(*comment, choices), "5. Priorities: Buses");
  form.about = "no-such-section";
  EXPECT_EQ(about_words(*comment_of(form, choices), choices), "");
}

TEST(CommentForm, CountsLettersAndNotBytes) {
  std::string text;
  for (std::size_t letter = 0; letter < longest_public_comment; ++letter) text += "ñ";
  EXPECT_TRUE(comment_of(form_with(text), {}));
  EXPECT_EQ(comment_of(form_with(text + "ñ"), {}).error().field, "text");
  EXPECT_EQ(comment_of(form_with(""), {}).error().field, "text");
}

TEST(CommentForm, ShowsNoNameThatNobodyGave) {
  CommentForm form = form_with("Hello");
  form.may_name = true;
  EXPECT_FALSE(comment_of(form, {})->may_name);
  form.name = "Ines";
  EXPECT_TRUE(comment_of(form, {})->may_name);
  form.name = std::string(longest_commenter_name + 1, 'x');
  EXPECT_EQ(comment_of(form, {}).error().field, "name");
}

TEST(CommentForm, IsReadAsBrowsersSendIt) {
  const auto sent = http::Query::parse("text=+One%0D%0ATwo+&name=Ines%0AB&may_name=yes&language=es&website=x");
  const CommentForm form = read_comment_form(*sent, Language::english);
  EXPECT_EQ(form.text, "One\nTwo");
  EXPECT_EQ(form.name, "Ines B");
  EXPECT_EQ(form.language, Language::spanish);
  EXPECT_TRUE(form.is_by_machine);
  EXPECT_FALSE(read_comment_form(*http::Query::parse("text=x&website="), Language::english).is_by_machine);
}

}  // namespace
}  // namespace foothold::publishing
