#include "workspace/example/example_order.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "workspace/example/example_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using toolkit::RecordStatus;

// Hens, which cannot be agreed without an egg, and eggs, which cannot be published without a hen.
const toolkit::RecordTypes& farm() {
  static const toolkit::RecordTypes types = [] {
    const ContentTestFolder folder;
    for (const std::string name : {"schema/record-type.yaml", "schema/choice-list.yaml"})
      folder.write(name, read_file(source_tree() / "content" / name).value());
    const auto type = [&](const std::string& id, const std::string& other, const std::string& status) {
      folder.write("record-types/" + id + ".yaml",
                   "id: " + id + "\nlabel: {en: X, es: X}\nplural: {en: X, es: X}\npurpose: {en: X, es: X}\n" +
                       "title_field: name\nvisibility: coalition\nfields:\n" +
                       "  - {id: name, type: line, label: {en: Name, es: Nombre}}\n  - {id: " + other +
                       ", type: reference, to: [" + other + "], required_for: " + status +
                       ", label: {en: X, es: X}}\n" +
                       "  - {id: friends, type: references, to: [hen], label: {en: X, es: X}}\n");
    };
    type("hen", "egg", "agreed");
    type("egg", "hen", "published");
    ContentProblems problems;
    toolkit::RecordTypes read = toolkit::RecordTypes::read(folder.content(), problems);
    EXPECT_THAT(described(problems), IsEmpty());
    return read;
  }();
  return types;
}

ExampleRecord record(const std::string& key, const std::string& type, RecordStatus status, const char* fields) {
  return {.key = key,
          .type = type,
          .status = status,
          .visibility = toolkit::Visibility::coalition,
          .owner = "ana",
          .fields = boost::json::parse(fields).as_object()};
}

TEST(ExampleOrder, PutsEachRecordAfterThoseThatItRefersTo) {
  Example example;
  example.records = {record("hen", "hen", RecordStatus::agreed, R"({"egg": "egg:first"})"),
                     record("first", "egg", RecordStatus::agreed, R"({})")};
  const ExampleOrder order = order_of(example, farm());
  EXPECT_THAT(order.records, ElementsAre(1, 0));
  EXPECT_THAT(order.stuck, IsEmpty());
}

TEST(ExampleOrder, BeginsACircleWithWhatCanStandAlone) {
  Example example;
  example.records = {record("hen", "hen", RecordStatus::agreed, R"({"egg": "egg:first"})"),
                     record("first", "egg", RecordStatus::agreed, R"({"hen": "hen:hen"})")};
  EXPECT_THAT(order_of(example, farm()).records, ElementsAre(1, 0));
}

TEST(ExampleOrder, SaysWhoWaitsForEachOtherForEver) {
  Example example;
  example.records = {record("hen", "hen", RecordStatus::agreed, R"({"egg": "egg:first"})"),
                     record("first", "egg", RecordStatus::published, R"({"hen": "hen:hen"})"),
                     record("other", "egg", RecordStatus::draft, R"({})")};
  const ExampleOrder order = order_of(example, farm());
  EXPECT_THAT(order.records, ElementsAre(2));
  EXPECT_THAT(order.stuck, ElementsAre(0, 1));
}

TEST(ExampleIds, StandInPlaceOfKeysAndWhatIsNotStoredIsLeftOut) {
  const auto fields =
      boost::json::parse(R"({"name": "hen:berta", "egg": "egg:first", "friends": ["hen:berta", "hen:lea"]})");
  const auto resolved = with_ids(farm(), *farm().find("hen"), fields.as_object(), {{"berta", "01h2"}});
  EXPECT_FALSE(resolved.whole);
  EXPECT_EQ(boost::json::value(resolved.fields),
            boost::json::parse(R"({"name": "hen:berta", "friends": ["hen:01h2"]})"));
}

}  // namespace
}  // namespace foothold::workspace
