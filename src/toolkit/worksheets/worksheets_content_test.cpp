#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/content/content_test_folder.hpp"
#include "toolkit/toolkit_test_world.hpp"
#include "toolkit/worksheets/worksheet.hpp"

namespace foothold::toolkit {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

constexpr const char* visit_type =
    "id: visit\n"
    "label: {en: Visit, es: Visita}\n"
    "plural: {en: Visits, es: Visitas}\n"
    "purpose: {en: A visit., es: Una visita.}\n"
    "title_field: name\n"
    "visibility: coalition\n"
    "fields:\n"
    "  - {id: name, type: line, label: {en: Name, es: Nombre}}\n";

constexpr const char* visits_file = "worksheets/visits.yaml";
constexpr const char* visits =
    "id: visits\n"
    "code: W2.10\n"
    "chapter: 2\n"
    "title: {en: Visits, es: Visitas}\n"
    "help: {en: Write down what you learned., es: Anote lo que aprendió.}\n"
    "steps: [{en: Go., es: Vaya.}, {en: Write., es: Escriba.}]\n"
    "example: {en: We learned a lot., es: Aprendimos mucho.}\n"
    "prints_as: [{name: {en: List, es: Lista}, made_of: answers}]\n"
    "sheets:\n"
    "  - {type: visit, entries: many}\n"
    "feeds:\n"
    "  - {worksheet: W2.2, what: {en: Partners, es: Aliadas}}\n";

constexpr const char* partners =
    "id: partners\n"
    "code: W2.2\n"
    "chapter: 2\n"
    "title: {en: Partners, es: Aliadas}\n"
    "help: {en: Whom to ask., es: A quién preguntar.}\n"
    "steps: [{en: Think., es: Piense.}, {en: Write., es: Escriba.}]\n"
    "example: {en: The food bank., es: El banco de alimentos.}\n"
    "prints_as: [{name: {en: List, es: Lista}, made_of: answers}]\n"
    "sheets:\n"
    "  - {type: visit, entries: many, note: {en: Visited, es: Visitadas}}\n";

class DamagedWorksheet : public testing::Test {
 protected:
  DamagedWorksheet() {
    for (const std::string schema : {"schema/record-type.yaml", "schema/worksheet.yaml"})
      folder_.write(schema, read_file(real_content().root() / schema).value());
    folder_.write("record-types/visit.yaml", visit_type);
    folder_.write("worksheets/partners.yaml", partners);
    folder_.write(visits_file, text_);
  }

  // Replaces the first place where `what` stands and remembers its line.
  void replace(const std::string& what, const std::string& with) {
    const std::size_t at = text_.find(what);
    ASSERT_NE(at, std::string::npos) << what << " does not stand in the worksheet";
    const auto place = text_.begin() + static_cast<std::ptrdiff_t>(at);
    here_ = std::string(visits_file) + ":" + std::to_string(1 + std::count(text_.begin(), place, '\n')) + ": ";
    folder_.write(visits_file, text_.replace(at, what.size(), with));
  }

  Worksheets read() {
    problems_.clear();
    const RecordTypes types = RecordTypes::read(folder_.content(), problems_);
    return Worksheets::read(folder_.content(), types, problems_);
  }

  std::vector<std::string> problems() {
    static_cast<void>(read());
    return described(problems_);
  }

  ContentTestFolder folder_;
  std::string text_ = visits;
  std::string here_;
  ContentProblems problems_;
};

TEST_F(DamagedWorksheet, IsReadWholeWhenNothingIsDamaged) {
  const Worksheets worksheets = read();
  EXPECT_THAT(described(problems_), IsEmpty());
  const Worksheet* worksheet = worksheets.find("visits");
  ASSERT_NE(worksheet, nullptr);
  EXPECT_EQ(worksheet->number, 10);
  EXPECT_EQ(worksheet->steps.size(), 2U);
  EXPECT_TRUE(worksheet->sheets.front().many);
  EXPECT_EQ(worksheet->feeds.front().what.spanish, "Aliadas");
}

TEST_F(DamagedWorksheet, StandsInTheOrderOfItsNumberAndNotOfItsLetters) {
  const Worksheets worksheets = read();
  std::vector<std::string> codes;
  for (const Worksheet& worksheet : worksheets.all()) codes.push_back(worksheet.code);
  EXPECT_THAT(codes, ElementsAre("W2.2", "W2.10"));
}

TEST_F(DamagedWorksheet, IsFoundByChapterAndByTheTypesOfItsSheets) {
  const Worksheets worksheets = read();
  EXPECT_EQ(worksheets.of_chapter(2).size(), 2U);
  EXPECT_THAT(worksheets.of_chapter(3), IsEmpty());
  EXPECT_EQ(worksheets.with_type("visit").size(), 2U);
  EXPECT_THAT(worksheets.with_type("unicorn"), IsEmpty());
  EXPECT_EQ(worksheets.find_by_code("W9.9"), nullptr);
}

TEST_F(DamagedWorksheet, UnknownTypeIsRefused) {
  replace("type: visit", "type: unicorn");
  EXPECT_THAT(problems(), ElementsAre(here_ + "there is no record type 'unicorn' to fill in"));
}

TEST_F(DamagedWorksheet, TypeThatStandsTwiceIsRefused) {
  replace("feeds:", "  - {type: visit, entries: many}\nfeeds:");
  EXPECT_THAT(problems(), ElementsAre(here_ + "the type 'visit' stands here twice"));
}

TEST_F(DamagedWorksheet, TypeThatIsASingleSheetHereAndAListElsewhereIsRefused) {
  replace("entries: many", "entries: one");
  EXPECT_THAT(problems(), ElementsAre(here_ + "another worksheet keeps 'visit' as 'many'"));
}

TEST_F(DamagedWorksheet, CodeThatAnotherWorksheetHasIsRefused) {
  replace("code: W2.10", "code: W2.2");
  EXPECT_THAT(problems(), Contains(here_ + "another worksheet already has the code 'W2.2'"));
}

TEST_F(DamagedWorksheet, CodeOfAnotherChapterIsRefused) {
  replace("code: W2.10", "code: W3.1");
  EXPECT_THAT(problems(),
              ElementsAre(here_ + "the code of a worksheet of chapter 2 is 'W2.' and a number, not 'W3.1'"));
}

TEST_F(DamagedWorksheet, UnknownChapterIsRefused) {
  replace("chapter: 2", "chapter: 8");
  EXPECT_THAT(problems(),
              ElementsAre(here_ + "there is no chapter 8; worksheets belong to 1 to 7, or to 0, the introduction"));
}

TEST_F(DamagedWorksheet, FeedIntoNowhereOrIntoItselfIsRefused) {
  replace("worksheet: W2.2", "worksheet: W7.9");
  EXPECT_THAT(problems(), ElementsAre(here_ + "there is no worksheet 'W7.9' to feed"));
  replace("worksheet: W7.9", "worksheet: W2.10");
  EXPECT_THAT(problems(), ElementsAre(here_ + "a worksheet cannot feed itself"));
}

TEST_F(DamagedWorksheet, FileWithAnotherNameIsRefused) {
  replace("id: visits", "id: trips");
  EXPECT_THAT(problems(), ElementsAre(here_ + "the file must have the name of its worksheet, 'trips.yaml'"));
}

TEST_F(DamagedWorksheet, SixStepsAreRefused) {
  replace("steps: [", "steps: [{en: A, es: A}, {en: B, es: B}, {en: C, es: C}, {en: D, es: D}, ");
  EXPECT_THAT(problems(), ElementsAre(here_ + "a worksheet has at most 5 steps, not 6"));
}

TEST_F(DamagedWorksheet, NeedsASheetToFillIn) {
  replace("sheets:\n  - {type: visit, entries: many}\n", "");
  EXPECT_THAT(problems(), ElementsAre(HasSubstr("'sheets'")));
}

TEST_F(DamagedWorksheet, WrongNumberOfEntriesIsRefusedBySchema) {
  replace("entries: many", "entries: some");
  EXPECT_THAT(problems(), ElementsAre(StartsWith(here_ + "'entries' must be one of one, many")));
}

TEST(RealWorksheets, LeadToRecordTypesThatExist) {
  const Toolkit& toolkit = TestWorld::get().toolkit;
  for (const Worksheet& worksheet : toolkit.worksheets.all())
    for (const WorksheetSheet& sheet : worksheet.sheets)
      EXPECT_NE(toolkit.record_types.find(sheet.type), nullptr) << worksheet.code;
}

}  // namespace
}  // namespace foothold::toolkit
