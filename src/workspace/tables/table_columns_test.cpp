#include "workspace/tables/table_columns.hpp"

#include <gmock/gmock.h>

#include <set>

#include "toolkit/toolkit_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::Contains;
using testing::ElementsAre;

const toolkit::TestWorld& world() {
  return toolkit::TestWorld::get();
}

std::vector<TableColumn> columns_for(const std::string& type, Role role = Role::coordinator) {
  Participant participant;
  participant.visitor.person.id = "ana";
  participant.role = role;
  return columns_of(*world().toolkit.record_types.find(type), participant);
}

std::vector<std::string> guess(const std::vector<std::string>& header, const std::string& type = "person") {
  return guess_columns(header, columns_for(type), world().messages);
}

TEST(TableColumns, BeginWithWhatEveryRecordHas) {
  std::vector<std::string> names;
  for (const TableColumn& column : columns_for("milestone")) names.push_back(column.name());
  names.resize(6);
  EXPECT_THAT(names, ElementsAre("_id", "_revision", "_status", "_visibility", "_owner", "name"));
}

TEST(TableColumns, HoldWhatSomebodySeesInRecordsOfTheirOwn) {
  const auto names_for = [](Role role) {
    std::vector<std::string> names;
    for (const TableColumn& column : columns_for("person", role)) names.push_back(column.name());
    return names;
  };
  EXPECT_THAT(names_for(Role::coordinator), Contains("accessibility_needs"));
  EXPECT_THAT(names_for(Role::member), Contains("accessibility_needs"));
  EXPECT_THAT(names_for(Role::member), Contains("email"));
}

TEST(TableColumns, AreGuessedByLabelInEitherLanguageOrByName) {
  EXPECT_THAT(guess({"Name", "Correo electrónico", "position", "_status", "Who may see it"}),
              ElementsAre("name", "email", "position", "_status", "_visibility"));
}

TEST(TableColumns, AreGuessedWithASlip) {
  EXPECT_THAT(guess({"Organisation", "Postion", "Shoe size", ""}), ElementsAre("organization", "position", "", ""));
}

TEST(TableColumns, AreGuessedOnlyOnceAndExactOnesFirst) {
  EXPECT_THAT(guess({"Positions", "Position", "Position"}), ElementsAre("", "position", ""));
}

TEST(TableColumns, DoNotTakeNumbersOfTheirOwnForRecordIds) {
  EXPECT_THAT(guess({"ID", "Id", "Record id"}), ElementsAre("", "", "_id"));
}

TEST(TableColumns, HaveLabelsThatDiffer) {
  for (const toolkit::RecordType& type : world().toolkit.record_types.all())
    for (const Language language : all_languages) {
      const auto labels = column_labels(columns_for(type.id), world().messages, language);
      const std::set<std::string> different(labels.begin(), labels.end());
      EXPECT_EQ(different.size(), labels.size()) << type.id;
      EXPECT_EQ(guess(labels, type.id).size(), labels.size());
      EXPECT_THAT(guess(labels, type.id), testing::Not(Contains(""))) << type.id;
    }
}

}  // namespace
}  // namespace foothold::workspace
