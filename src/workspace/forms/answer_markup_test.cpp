#include "workspace/forms/answer_markup.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "html/test_support.hpp"
#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const AnswerPlace place{[](const std::string& reference) { return "Name of " + reference; },
                        [](const std::string& reference) {
                          return reference.starts_with("place:") ? "/places/" + reference.substr(6) : "";
                        }};

std::string markup(const std::string& type, const std::string& field, const char* answer,
                   const html::PageContext& context = html::test::english()) {
  html::Html html;
  {
    const html::Element item = html.open("dd");
    write_answer(html, context, *toolkit_for_checks().record_types.find(type)->find_field(field),
                 boost::json::parse(answer), place);
  }
  EXPECT_EQ(html::test::MarkupCheck(html.str()).problem(), "");
  return html.take();
}

TEST(AnswerMarkup, ShowsShortRowsAsATableWithTheColumnsThatAreAnswered) {
  const std::string table = markup("local-indicator", "values",
                                   R"([{"id": "a", "place": "99001", "year": 2023, "value": 12500.5, "count": 1234},
                                       {"id": "b", "place": "99003", "year": 2024, "value": 7}])");
  EXPECT_THAT(table, AllOf(HasSubstr("<table"), HasSubstr("<caption"), HasSubstr("12,500.5"), HasSubstr("1,234")));
  EXPECT_THAT(table, HasSubstr("<th scope=\"row\"><a href=\"/places/99001\">Name of place:99001</a></th>"));
  EXPECT_THAT(table, AllOf(HasSubstr(">2023<"), Not(HasSubstr("2,023")))) << "a year has no comma";
  EXPECT_THAT(table, Not(HasSubstr("Upper"))) << "nobody has answered that";
}

TEST(AnswerMarkup, ShowsRowsWithLongTextsAsAListUnderAHeadingEach) {
  const std::string ask(200, 'x');
  const std::string answer = R"([{"id": "a", "name": "The council", "decides": "yes", "ask": ")" + ask +
                             R"("}, {"id": "b", "role": "Landlords", "ask": "Write to us"}])";
  const std::string list = markup("power-map", "stakeholders", answer.c_str());
  EXPECT_THAT(list,
              AllOf(HasSubstr("<h3>The council</h3>"), HasSubstr(ask), HasSubstr("Yes"), Not(HasSubstr("<table"))));
  EXPECT_THAT(list, HasSubstr("<h3>Landlords</h3>"));
}

TEST(AnswerMarkup, CountsTheLettersOfACellAndNotTheirBytes) {
  std::string accented;
  for (int letter = 0; letter < 60; ++letter) accented += "é";
  const std::string answer = R"([{"id": "a", "name": "The council", "ask": ")" + accented + R"("}])";
  EXPECT_THAT(markup("power-map", "stakeholders", answer.c_str()), AllOf(HasSubstr("<table"), HasSubstr(accented)));
}

TEST(AnswerMarkup, NamesARowByItsPlaceInTheListWhereNothingElseDoes) {
  const std::string answer = R"([{"id": "a", "assumption": ")" + std::string(120, 'x') + R"(", "how_tested": "Ask"}])";
  EXPECT_THAT(markup("logic-model", "assumptions", answer.c_str()), HasSubstr("<h3>Entry 1</h3>"));
}

TEST(AnswerMarkup, SaysInWhichLanguageATextIsThatIsNotInThatOfThePage) {
  const char* both = R"({"en": "Housing", "es": "Vivienda"})";
  EXPECT_THAT(markup("survey", "purpose", both), HasSubstr("<p lang=\"es\">Vivienda</p>"));
  EXPECT_THAT(markup("survey", "purpose", both, html::test::spanish()), HasSubstr("<p lang=\"en\">Housing</p>"));
  EXPECT_EQ(markup("survey", "purpose", R"({"en": "Housing"})"), "<dd><p>Housing</p></dd>");
}

TEST(AnswerMarkup, LinksWhatAnAnswerRefersTo) {
  EXPECT_EQ(markup("comparison-set", "members", R"([{"id": "a", "place": "99001"}])"),
            "<dd><ul class=\"usa-list\"><li><a href=\"/places/99001\">Name of place:99001</a></li></ul></dd>");
}

}  // namespace
}  // namespace foothold::workspace
