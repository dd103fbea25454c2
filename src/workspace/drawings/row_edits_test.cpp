#include "workspace/drawings/row_edits.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "workspace/answers/answers.hpp"
#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using boost::json::object;

object two_lists() {
  return boost::json::parse(R"({"first": [{"id": "a", "code": "I1", "note": "kept"}, {"id": "b"}, {"id": "c"}],
    "second": [{"id": "d"}]})")
      .as_object();
}

// The ids in a list, one after the other.
std::string ids_in(const object& fields, std::string_view list) {
  std::string ids;
  for (const Fields* row : rows_of(fields, list)) ids += text_of(*row, "id");
  return ids;
}

TEST(RowEdits, AddARowWithAnIdOfItsOwn) {
  object fields;
  const std::string id = add_row(fields, "new", {{"text", "x"}});
  EXPECT_EQ(id.size(), 26U);
  EXPECT_EQ(text_of(*find_row(fields, "new", id), "text"), "x");
}

TEST(RowEdits, RemoveARowAndTheListThatIsEmptyThen) {
  object fields = two_lists();
  EXPECT_FALSE(remove_row(fields, "first", "z"));
  EXPECT_FALSE(remove_row(fields, "none", "a"));
  EXPECT_TRUE(remove_row(fields, "first", "b"));
  EXPECT_EQ(ids_in(fields, "first"), "ac");
  EXPECT_TRUE(remove_row(fields, "second", "d"));
  EXPECT_FALSE(fields.contains("second"));
}

TEST(RowEdits, ShiftARowWithinItsList) {
  object fields = two_lists();
  EXPECT_TRUE(shift_row(fields, "first", "c", RowShift::up));
  EXPECT_EQ(ids_in(fields, "first"), "acb");
  EXPECT_TRUE(shift_row(fields, "first", "a", RowShift::down));
  EXPECT_EQ(ids_in(fields, "first"), "cab");
  EXPECT_TRUE(shift_row(fields, "first", "c", RowShift::up)) << "it is first already";
  EXPECT_TRUE(shift_row(fields, "first", "b", RowShift::down)) << "it is last already";
  EXPECT_EQ(ids_in(fields, "first"), "cab");
  EXPECT_FALSE(shift_row(fields, "first", "z", RowShift::up));
}

TEST(RowEdits, MoveARowWithAllItsAnswers) {
  object fields = two_lists();
  EXPECT_TRUE(move_row(fields, "first", "a", "second", "d"));
  EXPECT_EQ(ids_in(fields, "first") + "|" + ids_in(fields, "second"), "bc|ad");
  EXPECT_EQ(text_of(*find_row(fields, "second", "a"), "note"), "kept");
  EXPECT_TRUE(move_row(fields, "first", "c", "first", "b"));
  EXPECT_EQ(ids_in(fields, "first"), "cb");
  EXPECT_TRUE(move_row(fields, "first", "c", "first", "c")) << "before itself";
  EXPECT_EQ(ids_in(fields, "first"), "cb");
  EXPECT_TRUE(move_row(fields, "first", "c", "third", "gone")) << "to the end when there is no such row";
  EXPECT_EQ(ids_in(fields, "third"), "c");
  EXPECT_FALSE(move_row(fields, "first", "z", "second", ""));
}

TEST(RowEdits, GiveCodesThatAreFree) {
  const toolkit::RecordType& type = *toolkit_for_checks().record_types.find("logic-model");
  object fields = boost::json::parse(R"({"outputs": [{"id": "a", "code": "o7"}, {"id": "b", "code": "Ox"}],
    "inputs": [{"id": "c", "code": "O9"}, {"id": "d"}]})")
                      .as_object();
  EXPECT_EQ(next_code(type, fields, {"inputs", "outputs"}, "outputs", Language::english), "O10");
  EXPECT_EQ(next_code(type, fields, {"inputs", "outputs"}, "inputs", Language::english), "I1");
  EXPECT_EQ(next_code(type, fields, {"inputs", "outputs"}, "outputs", Language::spanish), "P1");
  EXPECT_EQ(next_code(type, fields, {"inputs"}, "no such list", Language::english), "R1");
}

TEST(RowEdits, KeepCodesWithCommasBetweenThem) {
  EXPECT_EQ(with_code("", "A1"), "A1");
  EXPECT_EQ(with_code("A1,  A2", "A3"), "A1, A2, A3");
  EXPECT_EQ(with_code("a1, A2", "A1"), "A2, A1") << "each once";
  EXPECT_EQ(without_code("A1, a2,A3", "A2"), "A1, A3");
  EXPECT_EQ(without_code("A1", "a1"), "");
}

TEST(RowEdits, TakeAnAnswerAwayThatIsEmpty) {
  object row{{"id", "a"}, {"leads_to", "A1"}};
  set_cell(row, "leads_to", "");
  EXPECT_FALSE(row.contains("leads_to"));
}

}  // namespace
}  // namespace foothold::workspace
