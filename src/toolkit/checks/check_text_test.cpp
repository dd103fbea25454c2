#include "toolkit/checks/check_text.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "base/content/content_test_folder.hpp"
#include "toolkit/toolkit_test_world.hpp"

namespace foothold::toolkit {
namespace {

using testing::ElementsAre;
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

std::string check(const std::string& id, const std::string& on = "visit", const std::string& says = "Faltan {count}.") {
  return "  - {id: " + id + ", severity: warning, on: " + on +
         ", title: {en: T, es: T}, says: {en: \"{count} are missing.\", es: \"" + says +
         "\"}, why: {en: W, es: W}, fix: {en: F, es: F}}\n";
}

class DamagedCheck : public testing::Test {
 protected:
  DamagedCheck() {
    for (const std::string schema : {"schema/record-type.yaml", "schema/checks.yaml"})
      folder_.write(schema, read_file(real_content().root() / schema).value());
    folder_.write("record-types/visit.yaml", visit_type);
  }

  void write(const std::string& name, const std::string& checks) {
    folder_.write("checks/" + name + ".yaml", "checks:\n" + checks);
  }

  CheckTexts read() {
    problems_.clear();
    const RecordTypes types = RecordTypes::read(folder_.content(), problems_);
    return CheckTexts::read(folder_.content(), types, problems_);
  }

  std::vector<std::string> problems() {
    static_cast<void>(read());
    return described(problems_);
  }

  ContentTestFolder folder_;
  ContentProblems problems_;
};

TEST_F(DamagedCheck, IsReadWholeWhenNothingIsDamaged) {
  write("chapter-2", check("C2-1") + check("C2-14", "coalition"));
  write("plan", check("PL-3"));
  const CheckTexts texts = read();
  EXPECT_THAT(described(problems_), IsEmpty());
  EXPECT_EQ(texts.all().size(), 3U);
  EXPECT_EQ(texts.find("C2-1")->chapter, 2);
  EXPECT_EQ(texts.find("C2-1")->on, "visit");
  EXPECT_EQ(texts.find("C2-1")->severity, Severity::warning);
  EXPECT_EQ(texts.find("C2-14")->on, "");
  EXPECT_EQ(texts.find("PL-3")->chapter, 0);
  EXPECT_EQ(texts.find("C2-2"), nullptr);
}

TEST_F(DamagedCheck, IdThatStandsTwiceIsRefusedInWhicheverFile) {
  write("chapter-2", check("C2-1"));
  write("plan", check("C2-1"));
  EXPECT_THAT(problems(), ElementsAre("checks/plan.yaml:2: another check already has the id 'C2-1'"));
}

TEST_F(DamagedCheck, IdOfAnotherFormIsRefused) {
  for (const std::string id : {"c2-1", "C2", "C2-", "-1", "C2-1b", "2C-1"}) {
    write("chapter-2", check(id));
    EXPECT_THAT(problems(), ElementsAre(StartsWith("checks/chapter-2.yaml:2: the id of a check is"))) << id;
  }
}

TEST_F(DamagedCheck, UnknownTypeIsRefused) {
  write("chapter-2", check("C2-1", "unicorn"));
  EXPECT_THAT(problems(), ElementsAre("checks/chapter-2.yaml:2: there is no record type 'unicorn' to show it at"));
}

TEST_F(DamagedCheck, LanguagesWithDifferentNamesAreRefused) {
  write("chapter-2", check("C2-1", "visit", "Faltan {number}."));
  EXPECT_THAT(problems(), ElementsAre("checks/chapter-2.yaml:2: the languages of 'C2-1' use different {names}"));
}

TEST_F(DamagedCheck, NamesOutsideOfWhatWasFoundAreRefused) {
  std::string text = check("C2-1");
  text.replace(text.find("en: F"), 5, "en: \"{who}\"");
  write("chapter-2", text);
  EXPECT_THAT(problems(), ElementsAre("checks/chapter-2.yaml:2: only 'says' may use {names}, not 'fix'"));
}

TEST_F(DamagedCheck, UnknownSeverityIsRefusedBySchema) {
  std::string text = check("C2-1");
  text.replace(text.find("warning"), 7, "hint");
  write("chapter-2", text);
  EXPECT_THAT(problems(), ElementsAre(StartsWith("checks/chapter-2.yaml:2: 'severity' must be one of block, warning")));
}

TEST_F(DamagedCheck, FileOfNoChapterIsRefused) {
  write("chapter-9", check("C9-1"));
  EXPECT_THAT(problems(),
              ElementsAre("checks/chapter-9.yaml: the file must be called 'chapter-<number>.yaml' or 'plan.yaml'"));
}

TEST(Severities, HaveTheNamesOfTheContentFromTheGravestToTheLightest) {
  EXPECT_EQ(severity_name(Severity::block), "block");
  EXPECT_EQ(severity_name(Severity::information), "info");
  EXPECT_LT(Severity::block, Severity::warning);
  EXPECT_EQ(severity_from_name("task"), Severity::task);
  EXPECT_EQ(severity_from_name("hint"), std::nullopt);
}

}  // namespace
}  // namespace foothold::toolkit
