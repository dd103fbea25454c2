#include "toolkit/record_types/record_validation.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>
#include <string>
#include <vector>

#include "base/content/content_test_folder.hpp"
#include "toolkit/toolkit_test_world.hpp"

namespace foothold::toolkit {
namespace {

namespace json = boost::json;
using testing::ElementsAre;
using testing::IsEmpty;

json::object fields_from(const std::string& text) {
  return json::parse(text).as_object();
}

// A type with one field named `answer`, whose rule is the YAML text without its id and label.
RecordType type_with(const std::string& rule) {
  const ContentTestFolder folder;
  folder.write("schema/record-type.yaml", read_file(real_content().root() / "schema/record-type.yaml").value());
  folder.write("record-types/sample.yaml",
               "id: sample\nlabel: {en: S, es: S}\nplural: {en: S, es: S}\npurpose: {en: S, es: S}\n"
               "title_field: name\nvisibility: coalition\nfields:\n"
               "  - {id: name, type: text, label: {en: N, es: N}}\n"
               "  - {id: answer, label: {en: A, es: A}, " +
                   rule + "}\n");
  ContentProblems problems;
  const RecordTypes types = RecordTypes::read(folder.content(), problems);
  EXPECT_THAT(described(problems), IsEmpty());
  return *types.find("sample");
}

std::vector<std::string> told(const FieldProblems& problems) {
  std::vector<std::string> lines;
  for (const FieldProblem& problem : problems) {
    EXPECT_TRUE(TestWorld::get().messages.has(problem.message.key)) << problem.message.key;
    lines.push_back(problem.path + " " + problem.message.key);
  }
  return lines;
}

// The problems of one answer, written as JSON, in a draft: "path key".
std::vector<std::string> problems_of(const std::string& rule, const std::string& answer) {
  return told(check_fields(type_with(rule), fields_from("{\"answer\": " + answer + "}"), RecordStatus::draft));
}

std::string quoted(const std::string& text) {
  return "\"" + text + "\"";
}

const std::string moods = "choices: [{id: good, label: {en: Good, es: Bueno}}, {id: bad, label: {en: Bad, es: Malo}}]";

TEST(Line, TakesTextOnOneLineUpToItsLimit) {
  EXPECT_THAT(problems_of("type: line", "\"Boone\""), IsEmpty());
  EXPECT_THAT(problems_of("type: line", "12"), ElementsAre("answer field.not_text"));
  EXPECT_THAT(problems_of("type: line", "\"a\\nb\""), ElementsAre("answer field.line_break"));
  EXPECT_THAT(problems_of("type: line, at_most: 3", "\"abcd\""), ElementsAre("answer field.too_long"));
}

TEST(Line, CountsLettersAndNotBytes) {
  EXPECT_THAT(problems_of("type: line, at_most: 4", "\"ñañá\""), IsEmpty());
}

TEST(Text, TakesLinesButNeitherNulNorBytesThatAreNoUtf8) {
  EXPECT_THAT(problems_of("type: text", "\"a\\nb\""), IsEmpty());
  EXPECT_THAT(problems_of("type: text", "\"a\\u0000b\""), ElementsAre("answer field.bad_text"));
  json::object fields;
  fields["answer"] = "a\xFF";
  EXPECT_THAT(told(check_fields(type_with("type: text"), fields, RecordStatus::draft)),
              ElementsAre("answer field.bad_text"));
}

TEST(Integer, MustBeWholeAndWithinItsLimits) {
  EXPECT_THAT(problems_of("type: integer", "-3"), IsEmpty());
  EXPECT_THAT(problems_of("type: integer", "3.0"), IsEmpty());
  EXPECT_THAT(problems_of("type: integer", "3.5"), ElementsAre("answer field.not_whole"));
  EXPECT_THAT(problems_of("type: integer", "1e300"), ElementsAre("answer field.not_whole"));
  EXPECT_THAT(problems_of("type: integer", "\"3\""), ElementsAre("answer field.not_a_number"));
  EXPECT_THAT(problems_of("type: integer, minimum: 1, maximum: 5", "0"), ElementsAre("answer field.too_small"));
  EXPECT_THAT(problems_of("type: integer, minimum: 1, maximum: 5", "6"), ElementsAre("answer field.too_large"));
}

TEST(Number, NamesTheLimitThatIsBroken) {
  const auto problems =
      check_fields(type_with("type: number, maximum: 2.5"), fields_from("{\"answer\": 3}"), RecordStatus::draft);
  EXPECT_THAT(problems, ElementsAre(FieldProblem{"answer", {"field.too_large", {{"limit", "2.5"}}}}));
}

TEST(Percent, LiesBetweenZeroAndAHundredUnlessItsRuleSaysOtherwise) {
  EXPECT_THAT(problems_of("type: percent", "100"), IsEmpty());
  EXPECT_THAT(problems_of("type: percent", "100.1"), ElementsAre("answer field.too_large"));
  EXPECT_THAT(problems_of("type: percent", "-1"), ElementsAre("answer field.too_small"));
  EXPECT_THAT(problems_of("type: percent, minimum: -50, maximum: 150", "-50"), IsEmpty());
}

TEST(Money, NeedsAnAmountAndACurrency) {
  EXPECT_THAT(problems_of("type: money", R"({"amount": 9.5, "currency": "USD", "price_year": 2026})"), IsEmpty());
  EXPECT_THAT(problems_of("type: money", R"({"currency": "usd"})"),
              ElementsAre("answer.amount field.no_amount", "answer.currency field.bad_currency"));
  EXPECT_THAT(problems_of("type: money", R"({"amount": "9", "currency": "USD"})"),
              ElementsAre("answer.amount field.not_a_number"));
  EXPECT_THAT(problems_of("type: money", R"({"amount": 9, "currency": "USD", "price_year": 26})"),
              ElementsAre("answer.price_year field.bad_year"));
  EXPECT_THAT(problems_of("type: money, minimum: 10", R"({"amount": 9, "currency": "USD"})"),
              ElementsAre("answer.amount field.too_small"));
  EXPECT_THAT(problems_of("type: money", "9"), ElementsAre("answer field.not_money"));
}

TEST(Date, MustBeADayOfTheCalendar) {
  EXPECT_THAT(problems_of("type: date", "\"2024-02-29\""), IsEmpty());
  for (const std::string wrong :
       {"2026-02-29", "2026-13-01", "2026-00-10", "2026-5-1", "05/01/2026", "2026-05-01 ", "0026-05-01", "2026-05-0x"})
    EXPECT_THAT(problems_of("type: date", quoted(wrong)), ElementsAre("answer field.bad_date")) << wrong;
  EXPECT_THAT(problems_of("type: date", "20260501"), ElementsAre("answer field.bad_date"));
}

TEST(Period, DoesNotEndBeforeItBegins) {
  EXPECT_THAT(problems_of("type: period", R"({"from": "2026-05-01", "to": "2026-05-01"})"), IsEmpty());
  EXPECT_THAT(problems_of("type: period", R"({"from": "2026-05-02", "to": "2026-05-01"})"),
              ElementsAre("answer field.period_backwards"));
  EXPECT_THAT(problems_of("type: period", R"({"from": "soon", "to": 3})"),
              ElementsAre("answer.from field.bad_date", "answer.to field.bad_date"));
  EXPECT_THAT(problems_of("type: period", "\"2026\""), ElementsAre("answer field.not_a_period"));
}

TEST(Period, MayLackAnEndUntilItIsRequired) {
  const RecordType type = type_with("type: period, required_for: agreed");
  const json::object fields = fields_from(R"({"answer": {"from": "2026-05-01", "to": ""}})");
  EXPECT_THAT(check_fields(type, fields, RecordStatus::in_review), IsEmpty());
  EXPECT_THAT(told(check_fields(type, fields, RecordStatus::agreed)), ElementsAre("answer.to field.missing"));
}

TEST(Choice, IsOneOfThoseOffered) {
  EXPECT_THAT(problems_of("type: choice, " + moods, "\"good\""), IsEmpty());
  EXPECT_THAT(problems_of("type: choice, " + moods, "\"Good\""), ElementsAre("answer field.unknown_choice"));
  EXPECT_THAT(problems_of("type: choice, " + moods, "[\"good\"]"), ElementsAre("answer field.unknown_choice"));
}

TEST(Choices, AreAListWithNothingTwice) {
  EXPECT_THAT(problems_of("type: choices, " + moods, R"(["good", "bad"])"), IsEmpty());
  EXPECT_THAT(problems_of("type: choices, " + moods, R"(["good", "ugly", "good"])"),
              ElementsAre("answer.1 field.unknown_choice", "answer.2 field.twice"));
  EXPECT_THAT(problems_of("type: choices, " + moods, "\"good\""), ElementsAre("answer field.not_a_list"));
}

TEST(Reference, LeadsToWhatItsRuleNames) {
  const std::string rule = "type: reference, to: [person, predictor, reading, sample]";
  for (const std::string fitting : {"person:01h2", "predictor:employment", "sample:7",
                                    "reading:29019/share_employed/2023/race-ethnicity/Black, Non-Hispanic"})
    EXPECT_THAT(problems_of(rule, quoted(fitting)), IsEmpty()) << fitting;
  EXPECT_THAT(problems_of(rule, "\"place:29019\""), ElementsAre("answer field.wrong_kind"));
  for (const std::string broken : {"person", "person:", ":01h2", "person: ", "person:a\\tb"})
    EXPECT_THAT(problems_of(rule, quoted(broken)), ElementsAre("answer field.bad_reference")) << broken;
  EXPECT_THAT(problems_of(rule, "7"), ElementsAre("answer field.bad_reference"));
}

TEST(References, AreCheckedOneByOne) {
  const std::string rule = "type: references, to: [pillar], most_entries: 3";
  EXPECT_THAT(problems_of(rule, R"(["pillar:work", "pillar:health"])"), IsEmpty());
  EXPECT_THAT(problems_of(rule, R"(["pillar:work", "place:29019", "pillar:work"])"),
              ElementsAre("answer.1 field.wrong_kind", "answer.2 field.twice"));
  EXPECT_THAT(problems_of(rule, R"(["pillar:a", "pillar:b", "pillar:c", "pillar:d"])"),
              ElementsAre("answer field.too_many"));
}

TEST(Place, IsACodeOfAStateACountyOrACity) {
  for (const std::string code : {"29", "29019", "2915670"})
    EXPECT_THAT(problems_of("type: place", quoted(code)), IsEmpty());
  for (const std::string wrong : {"290190", "Boone", "2901x"})
    EXPECT_THAT(problems_of("type: place", quoted(wrong)), ElementsAre("answer field.bad_place"));
  EXPECT_THAT(problems_of("type: place", "29019"), ElementsAre("answer field.bad_place"));
}

TEST(File, IsTheHashOfItsBytes) {
  EXPECT_THAT(problems_of("type: file", quoted(std::string(64, 'a'))), IsEmpty());
  EXPECT_THAT(problems_of("type: file", quoted(std::string(64, 'A'))), ElementsAre("answer field.bad_file"));
  EXPECT_THAT(problems_of("type: file", quoted(std::string(63, 'a'))), ElementsAre("answer field.bad_file"));
}

TEST(YesNoUnsure, IsOneOfItsThreeWords) {
  for (const std::string word : {"yes", "no", "unsure"})
    EXPECT_THAT(problems_of("type: yes_no_unsure", quoted(word)), IsEmpty());
  EXPECT_THAT(problems_of("type: yes_no_unsure", "true"), ElementsAre("answer field.not_yes_no_unsure"));
}

TEST(Likert, IsALevelOrUnknown) {
  for (const std::string level : {"0", "3", "\"unknown\""}) EXPECT_THAT(problems_of("type: likert", level), IsEmpty());
  for (const std::string wrong : {"4", "-1", "1.5", "\"2\""})
    EXPECT_THAT(problems_of("type: likert", wrong), ElementsAre("answer field.not_likert"));
}

TEST(LocalizedText, MayLackALanguageButHasNoOthers) {
  EXPECT_THAT(problems_of("type: localized", R"({"es": "Hola"})"), IsEmpty());
  EXPECT_THAT(problems_of("type: localized", R"({"en": "Yes\nNo"})"), IsEmpty()) << "its lines may be a list";
  EXPECT_THAT(problems_of("type: localized, at_most: 3", R"({"en": "Hello", "es": 5, "fr": "Salut"})"),
              ElementsAre("answer.en field.too_long", "answer.es field.not_text", "answer.fr field.unknown_language"));
  EXPECT_THAT(problems_of("type: localized", "\"Hello\""), ElementsAre("answer field.not_localized"));
}

const std::string options =
    "type: rows, most_entries: 3, fields: [{id: label, type: line, required_for: agreed, label: {en: L, es: L}}, "
    "{id: votes, type: integer, label: {en: V, es: V}}]";

TEST(Rows, AreCheckedFieldByField) {
  EXPECT_THAT(problems_of(options, R"([{"id": "a", "label": "One"}, {"id": "b", "votes": 2}])"), IsEmpty());
  EXPECT_THAT(problems_of(options, R"([{"id": "a"}, {"id": "b", "votes": "two", "label": 2}])"),
              ElementsAre("answer.1.label field.not_text", "answer.1.votes field.not_a_number"));
  EXPECT_THAT(problems_of(options, R"({"id": "a"})"), ElementsAre("answer field.not_rows"));
  EXPECT_THAT(problems_of(options, R"(["a"])"), ElementsAre("answer.0 field.not_a_row"));
}

TEST(Rows, NeedIdsThatDiffer) {
  EXPECT_THAT(
      problems_of(options, R"([{"label": "One"}, {"id": "a b"}, {"id": 3}])"),
      ElementsAre("answer.0 field.row_without_id", "answer.1 field.row_without_id", "answer.2 field.row_without_id"));
  EXPECT_THAT(problems_of(options, R"([{"id": "a"}, {"id": "a"}])"), ElementsAre("answer.1 field.row_id_twice"));
}

TEST(Rows, HaveALimit) {
  EXPECT_THAT(problems_of(options, R"([{"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "d"}])"),
              ElementsAre("answer field.too_many"));
}

TEST(Rows, AskForTheirRequiredFieldsInEachRow) {
  const json::object fields = fields_from(R"({"answer": [{"id": "a", "label": "One"}, {"id": "b", "label": " "}]})");
  EXPECT_THAT(check_fields(type_with(options), fields, RecordStatus::in_review), IsEmpty());
  EXPECT_THAT(told(check_fields(type_with(options), fields, RecordStatus::published)),
              ElementsAre("answer.1.label field.missing"));
}

TEST(Rows, AskForAnAnswerOnlyBesideTheOneThatNeedsIt) {
  const RecordType type = type_with(
      "type: rows, fields: [{id: value, type: number, label: {en: V, es: V}}, {id: count, type: integer, "
      "required_for: agreed, required_with: value, label: {en: C, es: C}}]");
  const json::object fields = fields_from(R"({"answer": [{"id": "a"}, {"id": "b", "value": 4}]})");
  EXPECT_THAT(told(check_fields(type, fields, RecordStatus::agreed)), ElementsAre("answer.1.count field.missing"));
}

TEST(RequiredField, IsMissedFromItsStatusOn) {
  const RecordType type = type_with("type: line, required_for: agreed");
  const json::object nothing;
  EXPECT_THAT(check_fields(type, nothing, RecordStatus::draft), IsEmpty());
  EXPECT_THAT(check_fields(type, nothing, RecordStatus::in_review), IsEmpty());
  EXPECT_THAT(told(check_fields(type, nothing, RecordStatus::agreed)), ElementsAre("answer field.missing"));
  EXPECT_THAT(told(check_fields(type, nothing, RecordStatus::published)), ElementsAre("answer field.missing"));
}

TEST(RequiredField, DoesNotKeepAnUnfinishedRecordFromBeingArchived) {
  EXPECT_THAT(check_fields(type_with("type: line, required_for: agreed"), {}, RecordStatus::archived), IsEmpty());
}

TEST(RequiredField, IsMissingWhenItsAnswerIsBlank) {
  for (const std::string type : {"line", "date", "localized", "money", "references, to: [pillar]"})
    for (const std::string blank : {"null", "\" \"", "[]", "{}", R"({"en": "", "es": null})"})
      EXPECT_THAT(told(check_fields(type_with("required_for: in-review, type: " + type),
                                    fields_from("{\"answer\": " + blank + "}"), RecordStatus::in_review)),
                  ElementsAre("answer field.missing"))
          << type << " " << blank;
}

TEST(WrongShape, IsAProblemInEveryStatus) {
  for (const RecordStatus status : {RecordStatus::draft, RecordStatus::published, RecordStatus::archived})
    EXPECT_THAT(told(check_fields(type_with("type: integer"), fields_from(R"({"answer": "x"})"), status)),
                ElementsAre("answer field.not_a_number"));
}

TEST(UnknownFields, AreNoProblemAndCanBeListed) {
  const RecordType type = type_with(options);
  const json::object fields =
      fields_from(R"({"colour": 1, "answer": [{"id": "a", "shape": "round"}], "name": "x", "id": 3})");
  EXPECT_THAT(check_fields(type, fields, RecordStatus::published).size(), 1U);  // the label of the row
  EXPECT_THAT(unknown_fields(type, fields), ElementsAre("colour", "answer.0.shape", "id"));
}

TEST(Links, ComeInTheOrderOfTheTypeWithTheirPaths) {
  const RecordType& type = *TestWorld::get().toolkit.record_types.find("decision");
  const json::object fields = fields_from(
      R"({"predictors": ["predictor:employment", 7, "predictor:income"],
          "options": [{"id": "a", "sources": ["source:01h2", "reading:29019/share_employed/2023/all/All"]}],
          "sources": "source:not-a-list"})");
  EXPECT_THAT(links_of(type, fields),
              ElementsAre(RecordLink{"options.0.sources.0", "source", "01h2"},
                          RecordLink{"options.0.sources.1", "reading", "29019/share_employed/2023/all/All"},
                          RecordLink{"predictors.0", "predictor", "employment"},
                          RecordLink{"predictors.2", "predictor", "income"}));
}

TEST(Title, IsTheFirstLineOfItsField) {
  const RecordType type = type_with("type: line");
  EXPECT_EQ(title_of(type, fields_from(R"({"name": "  First line \nsecond line"})")), "First line");
  EXPECT_EQ(title_of(type, fields_from(R"({"name": 7})")), "");
  EXPECT_EQ(title_of(type, {}), "");
}

TEST(SearchText, HasTheWordsOfTheRecordAndTheLabelsOfItsChoicesInBothLanguages) {
  const json::object fields = fields_from(
      R"({"name": "Boone", "answer": [{"id": "a", "mood": "bad", "note": {"en": "Rain", "es": "Lluvia"}}]})");
  const RecordType type = type_with("type: rows, fields: [{id: mood, type: choice, label: {en: M, es: M}, " + moods +
                                    "}, {id: note, type: localized, label: {en: N, es: N}}]");
  EXPECT_EQ(text_for_search(type, fields), "Boone\nBad\nMalo\nRain\nLluvia");
  EXPECT_EQ(text_for_search(type_with("type: choices, " + moods), fields_from(R"({"answer": ["good", "ugly"]})")),
            "Good\nBueno");
}

TEST(SearchText, LeavesOutWhatNotAllOfTheReadersMaySee) {
  const RecordType& person = *TestWorld::get().toolkit.record_types.find("person");
  const json::object fields =
      fields_from(R"({"name": "Rosa", "email": "rosa@example.org", "accessibility_needs": "Captions"})");
  EXPECT_EQ(text_for_search(person, fields), "Rosa");
  EXPECT_EQ(text_for_search(person, fields, Visibility::editors), "Rosa\nrosa@example.org");
  EXPECT_EQ(text_for_search(person, fields, Visibility::coordinators), "Rosa\nrosa@example.org\nCaptions");
}

TEST(Names, OfStatusesAndVisibilitiesHaveWords) {
  for (const RecordStatus status : {RecordStatus::draft, RecordStatus::in_review, RecordStatus::agreed,
                                    RecordStatus::published, RecordStatus::archived})
    EXPECT_TRUE(TestWorld::get().messages.has("status." + std::string(status_name(status))));
  for (const Visibility visibility :
       {Visibility::owner, Visibility::coordinators, Visibility::editors, Visibility::coalition, Visibility::everyone})
    EXPECT_TRUE(TestWorld::get().messages.has("visibility." + std::string(visibility_name(visibility))));
}

}  // namespace
}  // namespace foothold::toolkit
