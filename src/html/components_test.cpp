#include "html/components.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "html/test_support.hpp"

namespace foothold::html {
namespace {

using test::english;
using test::markup_problem;
using test::spanish;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

TEST(Table, NamesItsColumnsAndRowsForScreenReaders) {
  Html html;
  {
    Table table(html, english(), "Housing by year", {{"Year"}, {"Share", true}, {"Grade"}});
    table.row("2021").cell("45.6%", "44.1% to 47.0%").cell("Strong");
    table.row("2020", "/data").cell("44.0%").cell("Weak");
  }
  EXPECT_EQ(markup_problem(html.str()), "");
  EXPECT_THAT(html.str(), HasSubstr("role=\"region\" aria-label=\"Housing by year\" tabindex=\"0\""));
  EXPECT_THAT(html.str(), HasSubstr("<caption>Housing by year</caption>"));
  EXPECT_THAT(html.str(), HasSubstr("<th scope=\"col\">Year</th><th scope=\"col\" class=\"fh-number\">Share</th>"));
  EXPECT_THAT(html.str(), HasSubstr("<th scope=\"row\">2021</th>"));
  EXPECT_THAT(html.str(), HasSubstr("<th scope=\"row\"><a href=\"/data\">2020</a></th>"));
  EXPECT_THAT(html.str(),
              HasSubstr("<td class=\"fh-number\">45.6%<span class=\"fh-table__note\">44.1% to 47.0%</span></td>"));
  EXPECT_THAT(html.str(), HasSubstr("<td>Strong</td>"));
}

TEST(Table, PutsAHeadingOverRowsAcrossAllColumns) {
  Html html;
  {
    Table table(html, english(), "Homes", {{"Home"}, {"Rooms", true}, {"Floor"}});
    table.group("Millrow");
    table.row("First").cell("2").cell("1");
  }
  EXPECT_EQ(markup_problem(html.str()), "");
  EXPECT_THAT(html.str(), HasSubstr("<tr class=\"fh-table__group\"><th scope=\"col\" colspan=\"3\">Millrow</th></tr>"));
}

TEST(Table, TellsTheScriptWhatToSayWhenSorted) {
  Html html;
  {
    Table table(html, spanish(), "Lugares", {{"Lugar"}, {"Nota", false, "", false}}, {.sortable = true, .quiet = true});
    table.row("Boone").sorted_cell("No disponible", "");
  }
  EXPECT_EQ(markup_problem(html.str()), "");
  EXPECT_THAT(html.str(), HasSubstr("data-text-sorted=\"Ordenado por {column}, {direction}\""));
  EXPECT_THAT(html.str(), HasSubstr("<th scope=\"col\" data-sort=\"none\">Nota</th>"));
  EXPECT_THAT(html.str(), HasSubstr("<td data-value=\"\">No disponible</td>"));
  EXPECT_THAT(html.str(), HasSubstr("<caption class=\"usa-sr-only\">"));
}

TEST(Table, TakesOtherMarkupInACell) {
  Html html;
  {
    Table table(html, english(), "Grades", {{"Year"}, {"Grade"}});
    TableRow row = table.row("2021");
    const Element cell = row.open_cell();
    grade_tag(html, english(), GradeMark::strong);
  }
  EXPECT_EQ(markup_problem(html.str()), "");
  EXPECT_THAT(html.str(), HasSubstr("<td><span class=\"fh-grade fh-grade--strong\">Strong</span></td></tr></tbody>"));
}

TEST(Components, OpenAPartOfThePageUnderItsHeading) {
  Html html;
  {
    const HeadedSection part(html, Heading::h2, "Money by year");
    const HeadedSection within(html, Heading::h3, "Mail", "mail", HeadedSection::Kind::prose);
    paragraph(html, "Once a week.");
  }
  EXPECT_EQ(markup_problem(html.str()), "");
  EXPECT_EQ(html.str(),
            "<section class=\"fh-section\"><h2>Money by year</h2><section class=\"fh-section fh-prose\" id=\"mail\">"
            "<h3>Mail</h3><p>Once a week.</p></section></section>");
}

TEST(Components, SayTheGradeInTheReadersLanguage) {
  Html html;
  grade_tag(html, spanish(), GradeMark::strong);
  grade_tag(html, spanish(), GradeMark::marginal);
  grade_tag(html, spanish(), GradeMark::weak);
  EXPECT_THAT(html.str(), HasSubstr("fh-grade--strong\">Sólida<"));
  EXPECT_THAT(html.str(), HasSubstr("fh-grade--marginal\">Limitada<"));
  EXPECT_THAT(html.str(), HasSubstr("fh-grade--weak\">Débil<"));
  EXPECT_THAT(grade_meaning(english(), GradeMark::weak), HasSubstr("Not for decisions"));
}

TEST(Components, WriteNothingForNothing) {
  Html html;
  paragraph(html, "");
  paragraph(html, english(), Message{});
  notice(html, "");
  alert(html, AlertKind::error, "", "");
  tag(html, "");
  card_list(html, Heading::h2, {});
  download_list(html, {});
  page_links(html, "On this page", {});
  missing(html, "");
  source_line(html, "");
  error_summary(html, english(), {});
  EXPECT_EQ(html.str(), "");
}

TEST(Components, AreWellFormedWithHostileText) {
  const std::string hostile = "\"><script>alert('&')</script>";
  Html html;
  heading(html, Heading::h3, hostile, hostile);
  notice(html, hostile);
  alert(html, AlertKind::warning, hostile, hostile);
  tag(html, hostile);
  card_list(html, Heading::h4, {{hostile, "javascript:alert(1)", hostile, hostile}, {.title = hostile}});
  download_list(html, {{hostile, hostile, hostile, hostile}});
  page_links(html, hostile, {{hostile, hostile, true}}, LinksPlace::beside_the_text);
  nothing_yet(html, Heading::h2, hostile, hostile);
  missing(html, hostile);
  DefinitionList(html).item(hostile, hostile);
  {
    Disclosure disclosure(html, hostile, true);
    Figure figure(html, hostile, hostile);
  }
  EXPECT_EQ(markup_problem(html.str()), "");
  EXPECT_THAT(html.str(), Not(HasSubstr("<script")));
  EXPECT_THAT(html.str(), Not(HasSubstr("javascript:")));
}

TEST(Figure, NamesTheChartAndPutsItsNoteBelow) {
  Html html;
  {
    const Figure figure(html, "Title", "Source");
    html.text("chart");
  }
  EXPECT_EQ(
      html.str(),
      "<div class=\"fh-figure\" role=\"group\" aria-label=\"Title\"><p class=\"caption\"><strong>Title</strong></p>"
      "chart<p class=\"fh-source\">Source</p></div>");
}

TEST(Form, TiesLabelHintAndErrorToTheControl) {
  Html html;
  text_field(html, english(), {"email", "Email", "We answer there", "Enter an address", true},
             {.value = "a\"b", .type = "email", .autocomplete = "email"});
  EXPECT_EQ(markup_problem(html.str()), "");
  EXPECT_THAT(html.str(), HasSubstr("<label class=\"usa-label\" for=\"email\">Email</label>"));
  EXPECT_THAT(html.str(), HasSubstr("aria-describedby=\"email-hint email-error\""));
  EXPECT_THAT(html.str(), HasSubstr("id=\"email-hint\">We answer there"));
  EXPECT_THAT(html.str(), HasSubstr("aria-invalid=\"true\""));
  EXPECT_THAT(html.str(), HasSubstr("value=\"a&quot;b\""));
  EXPECT_THAT(html.str(), HasSubstr("required"));
}

TEST(Form, MarksWhatMayBeLeftOut) {
  Html html;
  area_field(html, spanish(), {.name = "why", .label = "Por qué"}, "</textarea><script>");
  EXPECT_EQ(markup_problem(html.str()), "");
  EXPECT_THAT(html.str(), HasSubstr("(opcional)"));
  EXPECT_THAT(html.str(), Not(HasSubstr("aria-describedby")));
  EXPECT_THAT(html.str(), HasSubstr("\n&lt;/textarea&gt;&lt;script&gt;</textarea>"));
}

TEST(Form, GivesEveryChoiceALabelOfItsOwn) {
  Html html;
  choices_field(html, english(), {.name = "group", .label = "Groups"}, {{"a", "A", true}, {"b", "B"}},
                ChoiceKind::several);
  select_field(html, english(), {.name = "state", .label = "State"}, {{"29", "Missouri", true}});
  EXPECT_EQ(markup_problem(html.str()), "");
  EXPECT_THAT(html.str(), HasSubstr("id=\"group\" name=\"group\" value=\"a\" checked"));
  EXPECT_THAT(html.str(), HasSubstr("for=\"group-2\">B</label>"));
  EXPECT_THAT(html.str(), HasSubstr("<option value=\"29\" selected=\"\">Missouri</option>"));
}

TEST(Form, KeepsManyBoxesInAListWithTheChosenOnesFirst) {
  const auto boxes = [](std::size_t count) {
    std::vector<Choice> choices(count, {"other", "Other"});
    choices.back() = {"last", "Last", true};
    Html html;
    choices_field(html, english(), {.name = "people", .label = "People"}, choices, ChoiceKind::several);
    return html.str();
  };
  EXPECT_THAT(boxes(12), Not(HasSubstr("fh-choices-many")));
  EXPECT_EQ(markup_problem(boxes(13)), "");
  EXPECT_THAT(boxes(13), ContainsRegex("fh-choices-many.*value=\"last\" checked.*value=\"other\""));
}

TEST(Form, LeadsFromEachErrorToItsField) {
  Html html;
  error_summary(html, english(), {{"email", "Enter an address"}, {"", "Try again"}});
  EXPECT_EQ(markup_problem(html.str()), "");
  EXPECT_THAT(html.str(), HasSubstr("<a href=\"#email\">Enter an address</a>"));
  EXPECT_THAT(html.str(), HasSubstr("<li>Try again</li>"));
}

}  // namespace
}  // namespace foothold::html
