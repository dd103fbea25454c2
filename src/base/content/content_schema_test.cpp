#include "base/content/content_schema.hpp"

#include <gmock/gmock.h>

#include "base/content/content_test_folder.hpp"

namespace foothold {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The complaints about a text held against a schema; lines count within the text.
std::vector<std::string> complaints(const std::string& fields, const std::string& text) {
  const ContentTestFolder folder;
  folder.write("schema/plan.yaml", "fields:\n" + fields);
  folder.write("plan.yaml", text);
  ContentProblems problems;
  static_cast<void>(folder.content().read("plan.yaml", "plan", problems));
  return described(problems);
}

// A schema of one field `value` with the type, and a file in which the value stands in line 2.
std::vector<std::string> complaints_about(const std::string& type, const std::string& value) {
  return complaints("  title: {type: text}\n  value: {type: " + type + "}\n", "title: Plan\nvalue: " + value + "\n");
}

struct Accepted {
  const char* type;
  const char* value;
};

TEST(ContentSchema, AcceptsValuesOfEveryType) {
  const Accepted cases[] = {
      {"id", "housing-affordability"},
      {"id", "7"},
      {"column", "share_affordable_30_ami"},
      {"text", "Boone County"},
      {"integer", "-2147483648"},
      {"number", "0.5"},
      {"boolean", "false"},
      {"choice, of: [county, place]", "place"},
      {"localized", "{en: Yes, es: Sí}"},
      {"list, items: {type: integer}", "[]"},
      {"list, at_least: 2, items: {type: integer}", "[1, 2]"},
      {"record, fields: {inner: {type: text, required: true}}", "{inner: x}"},
      {"table, items: {type: number}", "{any name: 1, other: 2.5}"},
      {"anything", "[1, {two: 3}]"},
  };
  for (const Accepted& one : cases) EXPECT_THAT(complaints_about(one.type, one.value), IsEmpty()) << one.type;
}

struct Refused {
  const char* type;
  const char* value;
  const char* complaint;
};

TEST(ContentSchema, RefusesValuesOfAnotherTypeWithTheirLine) {
  const Refused cases[] = {
      {"id", "Housing", "'value' must be lower-case letters, digits and hyphens, not 'Housing'"},
      {"id", "-a", "'value' must be lower-case letters, digits and hyphens, not '-a'"},
      {"id", "a--b", "'value' must be lower-case letters, digits and hyphens, not 'a--b'"},
      {"id", "a_b", "'value' must be lower-case letters, digits and hyphens, not 'a_b'"},
      {"column", "a-b", "'value' must be lower-case letters, digits and underscores, not 'a-b'"},
      {"integer", "2.5", "'value' must be a whole number, not '2.5'"},
      {"integer", "2147483648", "'value' must be a whole number, not '2147483648'"},
      {"number", "much", "'value' must be a number, not 'much'"},
      {"boolean", "yes", "'value' must be true or false, not 'yes'"},
      {"choice, of: [county, place]", "state", "'value' must be one of county, place, not 'state'"},
      {"text", "[a]", "'value' must be a single value"},
      {"text", "\"  \"", "'value' must be a single value"},
      {"localized", "Yes", "'value' needs a text in 'en' and one in 'es'"},
      {"localized", "{en: Yes}", "'value' has no text in 'es'"},
      {"localized", "{en: \" \", es: Sí}", "'value' has no text in 'en'"},
      {"localized", "{en: Yes, es: Sí, fr: Oui}", "'value' has a language 'fr' that is not spoken"},
      {"list, items: {type: text}", "a", "'value' must be a list"},
      {"list, at_least: 2, items: {type: text}", "[a]", "'value' needs at least 2 entries"},
      {"list, items: {type: integer}", "[1, two]", "'value' must be a whole number, not 'two'"},
      {"record, fields: {inner: {type: text, required: true}}", "{}", "the field 'inner' is missing"},
      {"record, fields: {inner: {type: text}}", "[a]", "expected fields with names"},
      {"record, fields: {inner: {type: text}}", "{outer: a}", "the field 'outer' is not known here"},
      {"table, items: {type: text}", "[a]", "'value' must be a table of names and values"},
      {"table, items: {type: integer}", "{legs: many}", "'legs' must be a whole number, not 'many'"},
  };
  for (const Refused& one : cases)
    EXPECT_THAT(complaints_about(one.type, one.value), ElementsAre(std::string("plan.yaml:2: ") + one.complaint))
        << one.type;
}

TEST(ContentSchema, NamesTheLineOfTheItemThatIsWrong) {
  EXPECT_THAT(complaints("  years: {type: list, items: {type: integer}}\n", "years:\n  - 2021\n\n  - soon\n  - 2023\n"),
              ElementsAre("plan.yaml:4: 'years' must be a whole number, not 'soon'"));
}

TEST(ContentSchema, TellsEveryProblemOfAFile) {
  EXPECT_THAT(complaints("  a: {type: text, required: true}\n  b: {type: integer}\n", "b: x\nc: 1\n"),
              ElementsAre("plan.yaml:2: the field 'c' is not known here", "plan.yaml:1: the field 'a' is missing",
                          "plan.yaml:1: 'b' must be a whole number, not 'x'"));
}

TEST(ContentSchema, FieldWithoutAValueIsRefused) {
  EXPECT_THAT(complaints("  a: {type: text}\n", "a:\n\n"), ElementsAre("plan.yaml:1: 'a' must be a single value"));
}

TEST(ContentSchema, FaultsOfTheSchemaItselfAreToldInTheSameWay) {
  EXPECT_THAT(complaints("  a: {type: txet}\n", "a: x\n"),
              ElementsAre("schema/plan.yaml:2: the schema knows no type 'txet'"));
  EXPECT_THAT(complaints("  a: {required: true}\n", "a: x\n"),
              ElementsAre("schema/plan.yaml:2: the schema says nothing about the 'type' of 'a'"));
  EXPECT_THAT(complaints("  a: {type: list}\n", "a: [x]\n"),
              ElementsAre("schema/plan.yaml:2: the schema says nothing about the 'items' of 'a'"));
  EXPECT_THAT(complaints("  a: {type: record}\n", "a: {b: x}\n"),
              ElementsAre("schema/plan.yaml:2: the schema says nothing about the 'fields' of 'a'"));
}

TEST(ContentSchema, SchemaWithoutFieldsIsRefused) {
  const ContentTestFolder folder;
  folder.write("schema/plan.yaml", "field:\n  a: {type: text}\n");
  folder.write("plan.yaml", "a: x\n");
  ContentProblems problems;
  EXPECT_FALSE(folder.content().read("plan.yaml", "plan", problems));
  EXPECT_THAT(described(problems), ElementsAre("schema/plan.yaml:1: a schema must have 'fields'"));
}

}  // namespace
}  // namespace foothold
