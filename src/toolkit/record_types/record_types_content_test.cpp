#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/content/content_test_folder.hpp"
#include "toolkit/record_types/record_type.hpp"
#include "toolkit/toolkit_test_world.hpp"

namespace foothold::toolkit {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

// A small type as people write it, to be damaged by one test.
constexpr const char* visit_file = "record-types/visit.yaml";
constexpr const char* visit =
    "id: visit\n"
    "label: {en: Visit, es: Visita}\n"
    "plural: {en: Visits, es: Visitas}\n"
    "purpose: {en: A visit., es: Una visita.}\n"
    "title_field: name\n"
    "visibility: coalition\n"
    "fields:\n"
    "  - {id: name, type: line, label: {en: Name, es: Nombre}}\n"
    "  - {id: mood, type: choice, label: {en: Mood, es: Ánimo}, choices: [{id: good, label: {en: Good, es: Bueno}}, "
    "{id: bad, label: {en: Bad, es: Malo}}]}\n"
    "  - {id: host, type: reference, to: [person, visit], label: {en: Host, es: Anfitrión}}\n"
    "  - {id: guests, type: integer, minimum: 1, maximum: 9, label: {en: Guests, es: Visitantes}}\n"
    "  - {id: share, type: percent, label: {en: Share, es: Porcentaje}}\n"
    "  - id: stops\n"
    "    type: rows\n"
    "    label: {en: Stops, es: Paradas}\n"
    "    fields:\n"
    "      - {id: where, type: place, label: {en: Where, es: Dónde}}\n"
    "      - {id: note, type: localized, label: {en: Note, es: Nota}}\n";
constexpr const char* weather =
    "id: weather\n"
    "choices: [{id: sun, label: {en: Sun, es: Sol}}, {id: rain, label: {en: Rain, es: Lluvia}}]\n";

class DamagedType : public testing::Test {
 protected:
  DamagedType() {
    for (const std::string schema : {"schema/record-type.yaml", "schema/choice-list.yaml"})
      folder_.write(schema, read_file(real_content().root() / schema).value());
    folder_.write("choice-lists/weather.yaml", weather);
    folder_.write(visit_file, text_);
  }

  // Replaces the first place where `what` stands and remembers its line.
  void replace(const std::string& what, const std::string& with) {
    const std::size_t at = text_.find(what);
    ASSERT_NE(at, std::string::npos) << what << " does not stand in the type";
    const auto place = text_.begin() + static_cast<std::ptrdiff_t>(at);
    here_ = std::string(visit_file) + ":" + std::to_string(1 + std::count(text_.begin(), place, '\n')) + ": ";
    folder_.write(visit_file, text_.replace(at, what.size(), with));
  }

  [[nodiscard]] std::vector<std::string> problems() const {
    ContentProblems problems;
    static_cast<void>(RecordTypes::read(folder_.content(), problems));
    return described(problems);
  }

  ContentTestFolder folder_;
  std::string text_ = visit;
  std::string here_;
};

TEST_F(DamagedType, IsWholeBeforeItIsDamaged) {
  EXPECT_THAT(problems(), IsEmpty());
}

TEST_F(DamagedType, TitleThatIsNoFieldIsRefusedWithItsLine) {
  replace("title_field: name", "title_field: nickname");
  EXPECT_THAT(problems(), ElementsAre(here_ + "the type has no field 'nickname' to be its title"));
}

TEST_F(DamagedType, TitleThatIsNeitherLineNorTextIsRefused) {
  replace("title_field: name", "title_field: guests");
  EXPECT_THAT(problems(), ElementsAre(here_ + "a title must be a line or a text, and 'guests' is of type 'integer'"));
}

TEST_F(DamagedType, AnonymousAnswersThatOthersMaySeeAreRefused) {
  replace("visibility: coalition", "anonymous: true\nvisibility: coalition");
  EXPECT_THAT(problems(),
              ElementsAre("record-types/visit.yaml:7: the visibility of an anonymous type must be 'owner'"));
}

TEST_F(DamagedType, FixedAnswerThatNobodyWritesOrThatAStatusAsksForIsRefused) {
  replace("type: line,", "type: line, fixed: true, required_for: agreed,");
  EXPECT_THAT(problems(), ElementsAre(here_ + "a 'fixed' field needs a type that names where it is 'begun_at'",
                                      here_ + "a 'fixed' field cannot be required"));
}

TEST_F(DamagedType, LinesOfWhatIsNoRowsOrOfRowsWithoutANameAreRefused) {
  replace("visibility: coalition", "lines_of: guests\nvisibility: coalition");
  EXPECT_THAT(problems(), ElementsAre("record-types/visit.yaml:6: the type has no rows 'guests'"));
}

TEST_F(DamagedType, TitleThatFewMaySeeIsRefused) {
  replace("type: line,", "type: line, visibility: owner,");
  EXPECT_THAT(problems(), ElementsAre("record-types/visit.yaml:5: a title is seen by all who see the record, and "
                                      "'name' has a visibility of its own"));
}

TEST_F(DamagedType, FieldThatStandsTwiceIsRefusedWhereItStandsAgain) {
  replace("id: share", "id: guests");
  EXPECT_THAT(problems(), ElementsAre(here_ + "the id 'guests' stands here twice"));
}

TEST_F(DamagedType, FieldOfARowThatStandsTwiceIsRefused) {
  replace("id: note", "id: where");
  EXPECT_THAT(problems(), ElementsAre(here_ + "the id 'where' stands here twice"));
}

TEST_F(DamagedType, ChoiceThatStandsTwiceIsRefused) {
  replace("id: bad", "id: good");
  EXPECT_THAT(problems(), ElementsAre(here_ + "the id 'good' stands here twice"));
}

TEST_F(DamagedType, ChoiceWithoutChoicesIsRefused) {
  replace("type: line,", "type: choices,");
  EXPECT_THAT(problems(), Contains(here_ + "a field of type 'choices' needs 'choices'"));
}

TEST_F(DamagedType, ReferenceWithoutATargetIsRefused) {
  replace("to: [person, visit], ", "");
  EXPECT_THAT(problems(), ElementsAre(here_ + "a field of type 'reference' needs 'to'"));
}

TEST_F(DamagedType, ReferenceToAnUnknownTypeIsRefused) {
  replace("person, visit", "person, unicorn");
  EXPECT_THAT(problems(), ElementsAre(here_ + "there is no record type 'unicorn' to refer to"));
}

TEST_F(DamagedType, ReferenceOfARowToAnUnknownTypeIsRefused) {
  replace("type: place", "type: references, to: [unicorn]");
  EXPECT_THAT(problems(), ElementsAre(here_ + "there is no record type 'unicorn' to refer to"));
}

TEST_F(DamagedType, MinimumAboveTheMaximumIsRefused) {
  replace("minimum: 1, maximum: 9", "minimum: 10, maximum: 9");
  EXPECT_THAT(problems(), ElementsAre(here_ + "the minimum of 'guests' is greater than its maximum"));
}

TEST_F(DamagedType, MinimumOfAPercentAboveAHundredIsRefused) {
  replace("type: percent", "type: percent, minimum: 101");
  EXPECT_THAT(problems(), ElementsAre(here_ + "the minimum of 'share' is greater than its maximum"));
}

TEST_F(DamagedType, RowsInsideRowsAreRefused) {
  replace("type: place", "type: rows");
  EXPECT_THAT(problems(), ElementsAre(StartsWith(here_ + "'type' must be one of line, text,")));
}

TEST_F(DamagedType, RowsWithoutFieldsAreRefused) {
  replace("type: line,", "type: rows,");
  EXPECT_THAT(problems(), Contains(here_ + "a field of type 'rows' needs 'fields'"));
}

TEST_F(DamagedType, FieldOfARowWithTheNameOfTheRowIdIsRefused) {
  replace("id: where", "id: id");
  EXPECT_THAT(problems(), ElementsAre(here_ + "the name 'id' is kept for the id of the row"));
}

TEST_F(DamagedType, LimitsThatDoNotFitTheTypeAreRefused) {
  replace("type: percent", "type: percent, at_most: 10, most_entries: 3, to: [person]");
  EXPECT_THAT(problems(), ElementsAre(here_ + "a field of type 'percent' has no 'to'",
                                      here_ + "a field of type 'percent' has no 'at_most'",
                                      here_ + "a field of type 'percent' has no 'most_entries'"));
}

TEST_F(DamagedType, LimitOfNoLettersAtAllIsRefused) {
  replace("type: line,", "type: line, at_most: 0,");
  EXPECT_THAT(problems(), ElementsAre(here_ + "'at_most' must be at least 1"));
}

TEST_F(DamagedType, FileWithoutTheNameOfItsTypeIsRefused) {
  replace("id: visit", "id: visits");
  EXPECT_THAT(problems(), ElementsAre(here_ + "the file must have the name of its type, 'visits.yaml'"));
}

TEST_F(DamagedType, NameThatReferencesUseForSomethingElseIsRefused) {
  replace("id: visit", "id: reading");
  EXPECT_THAT(problems(), Contains(here_ + "no type may be called 'reading', since references know it as no record"));
}

TEST_F(DamagedType, UnknownTypeStatusAndVisibilityAreRefused) {
  replace("type: line,", "type: poem, required_for: draft, visibility: nobody,");
  EXPECT_THAT(problems(), ElementsAre(StartsWith(here_ + "'type' must be one of"),
                                      StartsWith(here_ + "'required_for' must be one of"),
                                      StartsWith(here_ + "'visibility' must be one of")));
}

TEST_F(DamagedType, BrokenFileIsToldOnceAndNotByThoseThatReferToIt) {
  folder_.write("record-types/trip.yaml", "id: trip\n");
  replace("person, visit", "person, trip");
  EXPECT_THAT(problems(), testing::Each(StartsWith("record-types/trip.yaml:1: the field")));
}

TEST_F(DamagedType, SharesTheChoicesOfAListWithOtherFields) {
  replace("type: percent", "type: choices, choice_list: weather");
  replace("type: place", "type: choice, choice_list: weather");
  ContentProblems problems;
  const RecordTypes types = RecordTypes::read(folder_.content(), problems);
  EXPECT_THAT(described(problems), IsEmpty());
  EXPECT_EQ(types.find("visit")->find_field("share")->find_choice("rain")->label.spanish, "Lluvia");
  EXPECT_EQ(types.find("visit")->find_field("stops")->fields.front().choice_list, "weather");
  EXPECT_EQ(types.find("visit")->find_field("mood")->choice_list, "");
}

TEST_F(DamagedType, ListOfChoicesThatDoesNotExistIsRefused) {
  replace("type: percent", "type: choice, choice_list: moons");
  EXPECT_THAT(problems(), ElementsAre(here_ + "there is no list of choices 'moons' in choice-lists"));
}

TEST_F(DamagedType, ChoicesOfItsOwnBesidesAListAreRefused) {
  replace("type: choice,", "type: choice, choice_list: weather,");
  EXPECT_THAT(problems(), ElementsAre(here_ + "a field has its own 'choices' or a 'choice_list', not both"));
}

TEST_F(DamagedType, ListOfChoicesForAFieldThatHasNoneIsRefused) {
  replace("type: percent", "type: percent, choice_list: weather");
  EXPECT_THAT(problems(), ElementsAre(here_ + "a field of type 'percent' has no 'choice_list'"));
}

TEST_F(DamagedType, ListOfChoicesWithAnotherNameOrTheSameChoiceTwiceIsRefused) {
  folder_.write("choice-lists/weather.yaml",
                "id: skies\nchoices: [{id: sun, label: {en: Sun, es: Sol}}, {id: sun, "
                "label: {en: Sun, es: Sol}}]\n");
  EXPECT_THAT(problems(),
              ElementsAre("choice-lists/weather.yaml:2: the id 'sun' stands here twice",
                          "choice-lists/weather.yaml:1: the file must have the name of its list, 'skies.yaml'"));
}

TEST_F(DamagedType, SectionBeginsAtTheFieldThatNamesIt) {
  replace("type: percent",
          "type: percent, section: {en: Numbers, es: Cifras}, section_help: {en: Count., es: Cuente.}");
  ContentProblems problems;
  const RecordTypes types = RecordTypes::read(folder_.content(), problems);
  EXPECT_THAT(described(problems), IsEmpty());
  EXPECT_EQ(types.find("visit")->find_field("share")->section.spanish, "Cifras");
  EXPECT_EQ(types.find("visit")->find_field("share")->section_help.english, "Count.");
  EXPECT_EQ(types.find("visit")->find_field("name")->section.english, "");
}

TEST_F(DamagedType, HelpOfASectionWithoutASectionIsRefused) {
  replace("type: percent", "type: percent, section_help: {en: Count., es: Cuente.}");
  EXPECT_THAT(problems(), ElementsAre(here_ + "'section_help' stands only beside a 'section'"));
}

TEST_F(DamagedType, SectionInsideOfARowIsRefused) {
  replace("type: place", "type: place, section: {en: Numbers, es: Cifras}");
  EXPECT_THAT(problems(), ElementsAre(here_ + "the field 'section' is not known here"));
}

TEST_F(DamagedType, IsReadWithTheLimitsThatItsTypesHave) {
  ContentProblems problems;
  const RecordTypes types = RecordTypes::read(folder_.content(), problems);
  const RecordType& type = *types.find("visit");
  EXPECT_EQ(type.find_field("name")->at_most, 200);
  EXPECT_EQ(type.find_field("share")->maximum, 100.0);
  EXPECT_EQ(type.find_field("guests")->maximum, 9.0);
  EXPECT_EQ(type.find_field("stops")->most_entries, 500);
  EXPECT_EQ(type.find_field("stops")->fields.size(), 2U);
  EXPECT_EQ(type.find_field("mood")->find_choice("bad")->label.spanish, "Malo");
  EXPECT_EQ(type.find_field("weather"), nullptr);
  EXPECT_EQ(types.find("unicorn"), nullptr);
}

TEST(FieldTypes, HaveTheNamesOfTheContent) {
  EXPECT_EQ(field_type_name(FieldType::line), "line");
  EXPECT_EQ(field_type_name(FieldType::yes_no_unsure), "yes_no_unsure");
  EXPECT_EQ(field_type_name(FieldType::rows), "rows");
  EXPECT_EQ(field_type_from_name("percent"), FieldType::percent);
  EXPECT_EQ(field_type_from_name("file"), FieldType::file);
  EXPECT_EQ(field_type_from_name("poem"), std::nullopt);
}

// What stands in content/record-types.
class RealTypes : public testing::Test {
 protected:
  static const RecordTypes& types() { return TestWorld::get().toolkit.record_types; }

  static std::vector<std::string> choices_of(const FieldRule& rule) {
    std::vector<std::string> ids;
    for (const FieldChoice& choice : rule.choices) ids.push_back(choice.id + ": " + choice.label.spanish);
    return ids;
  }
};

TEST_F(RealTypes, AreReadWithoutAProblem) {
  EXPECT_THAT(described(TestWorld::get().problems), IsEmpty());
}

TEST_F(RealTypes, AreTheObjectsThatAllChaptersShare) {
  std::vector<std::string> ids;
  for (const RecordType& type : types().all()) ids.push_back(type.id);
  for (const std::string id :
       {"decision", "group", "meeting", "milestone", "organization", "person", "risk", "source", "task"})
    EXPECT_THAT(ids, Contains(id));
}

TEST_F(RealTypes, ShowWhatAPersonNeedsOnlyToCoordinators) {
  EXPECT_EQ(types().find("person")->find_field("accessibility_needs")->visibility, Visibility::coordinators);
}

TEST_F(RealTypes, NameTheEightAudiencesAsTheFrameworkDoes) {
  std::vector<std::string> audiences;
  for (const Audience& audience : TestWorld::get().toolkit.framework.audiences())
    audiences.push_back(audience.id + ": " + audience.label.spanish);
  EXPECT_EQ(choices_of(*types().find("organization")->find_field("audience")), audiences);
  EXPECT_EQ(choices_of(types().find("decision")->find_field("votes")->fields.front()), audiences);
}

// The form says that a published number is saved first, and then stands there to choose.
TEST_F(RealTypes, OfferSavedNumbersWhereverAPublishedNumberCanBeNamed) {
  const auto offers = [](const FieldRule& rule) {
    return std::ranges::find(rule.to, "reading") == rule.to.end() ||
           std::ranges::find(rule.to, "saved-number") != rule.to.end();
  };
  for (const RecordType& type : types().all()) {
    if (type.id == "saved-number") continue;
    for (const FieldRule& rule : type.fields) {
      EXPECT_TRUE(offers(rule)) << type.id << "." << rule.id;
      for (const FieldRule& part : rule.fields)
        EXPECT_TRUE(offers(part)) << type.id << "." << rule.id << "." << part.id;
    }
  }
}

TEST_F(RealTypes, HaveATitleThatIsAskedForEarlyOrThatTheProgramWrites) {
  for (const RecordType& type : types().all()) {
    const FieldRule& title = *type.find_field(type.title_field);
    EXPECT_TRUE(title.fixed || title.required_for == RecordStatus::in_review) << type.id;
  }
}

}  // namespace
}  // namespace foothold::toolkit
