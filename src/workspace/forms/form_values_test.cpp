#include "workspace/forms/form_values.hpp"

#include <gmock/gmock.h>

#include "workspace/records/canonical_json.hpp"

namespace foothold::workspace {
namespace {

using boost::json::object;
using boost::json::value;
using toolkit::FieldRule;
using toolkit::FieldType;
using Kind = RowAction::Kind;

using Sent = std::vector<std::pair<std::string, std::string>>;

FieldRule rule(const std::string& id, FieldType type) {
  FieldRule made;
  made.id = id;
  made.type = type;
  return made;
}

// A decision with one field for each kind of answer, and with rows of options.
toolkit::RecordType decision() {
  toolkit::RecordType type;
  type.id = "decision";
  type.title_field = "line";
  for (const FieldType one :
       {FieldType::line, FieldType::text, FieldType::integer, FieldType::number, FieldType::percent, FieldType::money,
        FieldType::date, FieldType::period, FieldType::choice, FieldType::choices, FieldType::reference,
        FieldType::references, FieldType::place, FieldType::file, FieldType::yes_no_unsure, FieldType::likert,
        FieldType::localized})
    type.fields.push_back(rule(std::string(toolkit::field_type_name(one)), one));
  FieldRule options = rule("options", FieldType::rows);
  options.fields = {rule("label", FieldType::line), rule("cost", FieldType::money), rule("tags", FieldType::choices)};
  type.fields.push_back(options);
  return type;
}

object fields_from(const Sent& sent) {
  http::Query form;
  for (const auto& [name, typed] : sent) form.add(name, typed);
  return read_fields(decision(), form);
}

std::string read(const Sent& sent) {
  return canonical_json(fields_from(sent));
}

// What a number field holds after this was typed, as JSON.
std::string number_read(const std::string& typed) {
  return canonical_json(fields_from({{"number", typed}}).at("number"));
}

object parsed(const char* json) {
  return boost::json::parse(json).as_object();
}

TEST(FormValues, AreReadForEveryTypeOfField) {
  EXPECT_EQ(read({{"line", " Buses "}}), R"({"line":"Buses"})");
  EXPECT_EQ(read({{"text", "Buses"}}), R"({"text":"Buses"})");
  EXPECT_EQ(read({{"integer", "3"}}), R"({"integer":3})");
  EXPECT_EQ(read({{"number", "2.5"}}), R"({"number":2.5})");
  EXPECT_EQ(read({{"percent", "45"}}), R"({"percent":45})");
  EXPECT_EQ(read({{"date", "2026-05-01"}}), R"({"date":"2026-05-01"})");
  EXPECT_EQ(read({{"choice", "housing"}}), R"({"choice":"housing"})");
  EXPECT_EQ(read({{"choices", "housing"}, {"choices", "health"}}), R"({"choices":["housing","health"]})");
  EXPECT_EQ(read({{"reference", "group:01h2"}}), R"({"reference":"group:01h2"})");
  EXPECT_EQ(read({{"references", "place:29019"}, {"references", ""}}), R"({"references":["place:29019"]})");
  EXPECT_EQ(read({{"place", "29019"}}), R"({"place":"29019"})");
  EXPECT_EQ(read({{"file", "0a1b"}}), R"({"file":"0a1b"})");
  EXPECT_EQ(read({{"yes_no_unsure", "unsure"}}), R"({"yes_no_unsure":"unsure"})");
  EXPECT_EQ(read({{"likert", "2"}}), R"({"likert":2})");
  EXPECT_EQ(read({{"likert", "unknown"}}), R"({"likert":"unknown"})");
}

TEST(FormValues, AreReadFromThePartsOfAnAnswer) {
  EXPECT_EQ(read({{"money.amount", "1200"}, {"money.price_year", "2026"}}),
            R"({"money":{"amount":1200,"currency":"USD","price_year":2026}})");
  EXPECT_EQ(read({{"money.price_year", "2026"}}), R"({"money":{"currency":"USD","price_year":2026}})");
  EXPECT_EQ(read({{"period.from", "2026-05-01"}, {"period.to", ""}}), R"({"period":{"from":"2026-05-01"}})");
  EXPECT_EQ(read({{"localized.en", "Buses"}, {"localized.es", "Autobuses"}}),
            R"({"localized":{"en":"Buses","es":"Autobuses"}})");
}

TEST(FormValues, AreNotThereWhenNothingWasTyped) {
  EXPECT_EQ(read({}), "{}");
  EXPECT_EQ(read({{"line", ""},
                  {"text", " \r\n "},
                  {"number", ""},
                  {"money.amount", ""},
                  {"money.price_year", ""},
                  {"period.from", ""},
                  {"localized.es", " "},
                  {"choices", ""}}),
            "{}");
}

TEST(FormValues, AreReadOnlyForFieldsOfTheType) {
  EXPECT_EQ(read({{"color", "red"}, {"_status", "draft"}, {"line.en", "Buses"}, {"money", "5"}}), "{}");
}

TEST(FormValues, EndTheirLinesWithOneLetter) {
  EXPECT_EQ(read({{"text", "Buses\r\n\r\nTrains\r\n"}}), R"({"text":"Buses\n\nTrains"})");
  EXPECT_EQ(read({{"localized.en", "Buses\r\nTrains"}}), R"({"localized":{"en":"Buses\nTrains"}})");
}

TEST(FormValues, AreNumbersAlsoAsPeopleWriteThem) {
  EXPECT_EQ(number_read("1,200"), "1200");
  EXPECT_EQ(number_read("$1,234,567.5"), "1234567.5");
  EXPECT_EQ(number_read("-3"), "-3");
  EXPECT_EQ(number_read("0"), "0");
  EXPECT_EQ(read({{"money.amount", "$3,500"}}), R"({"money":{"amount":3500,"currency":"USD"}})");
}

TEST(FormValues, StayTextWhenTheyAreNoNumbers) {
  // In "2,5" and "12,34" the comma may be meant as a point; nobody wants 25.
  for (const std::string typed : {"many", "2,5", "12,34", "1.5,000", "5 or 6", "1.2.3", "$", ",", "inf", "nan", "3 %"})
    EXPECT_EQ(number_read(typed), "\"" + typed + "\"");
  EXPECT_EQ(read({{"integer", "about 3"}}), R"({"integer":"about 3"})");
  EXPECT_EQ(read({{"money.amount", "much"}}), R"({"money":{"amount":"much","currency":"USD"}})");
}

TEST(FormRows, AreReadInTheOrderOfTheirNumbers) {
  EXPECT_EQ(read({{"options.1.label", "Trains"},
                  {"options.1.id", "b"},
                  {"options.0.id", "a"},
                  {"options.0.label", "Buses"},
                  {"options.0.cost.amount", "1,200"},
                  {"options.0.tags", "slow"},
                  {"options.0.tags", "cheap"}}),
            R"({"options":[{"cost":{"amount":1200,"currency":"USD"},"id":"a","label":"Buses","tags":["slow","cheap"]},)"
            R"({"id":"b","label":"Trains"}]})");
}

TEST(FormRows, MayHaveGapsAndMoreThanTenNumbers) {
  EXPECT_EQ(read({{"options.10.id", "c"}, {"options.2.id", "b"}, {"options.0.id", "a"}}),
            R"({"options":[{"id":"a"},{"id":"b"},{"id":"c"}]})");
}

TEST(FormRows, GetAnIdWhenTheyAreNew) {
  const object fields = fields_from({{"options.0.label", "Buses"}, {"options.1.label", "Trains"}});
  const auto& rows = fields.at("options").as_array();
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_FALSE(rows[0].at("id").as_string().empty());
  EXPECT_NE(rows[0].at("id"), rows[1].at("id"));
}

TEST(FormRows, AreNotReadFromNamesThatNumberNone) {
  EXPECT_EQ(read({{"options.x.label", "Buses"},
                  {"options.-1.label", "Buses"},
                  {"options..label", "Buses"},
                  {"options", "Buses"},
                  {"options.1x.label", "Buses"},
                  {"options.99999999999999999999.label", "Buses"}}),
            "{}");
}

TEST(Unanswered, FieldsAndRowsAreNotStored) {
  const object kept = without_unanswered(parsed(
      R"({"line": " ", "text": "Buses", "choices": [], "period": {"from": ""}, "number": 0,
          "options": [{"id": "a"}, {"id": "b", "label": "Trains"}, {"id": "c", "label": " ", "tags": []}]})"));
  EXPECT_EQ(canonical_json(kept), R"({"number":0,"options":[{"id":"b","label":"Trains"}],"text":"Buses"})");
}

TEST(Unanswered, RowsLeaveNoEmptyList) {
  EXPECT_EQ(canonical_json(without_unanswered(parsed(R"({"options": [{"id": "a"}, {"id": "b"}]})"))), "{}");
  EXPECT_EQ(canonical_json(without_unanswered({})), "{}");
}

TEST(RowButtons, NameWhatTheyDoAndWhere) {
  const auto add = parse_row_action(decision(), "add:options");
  ASSERT_TRUE(add);
  EXPECT_EQ(add->kind, Kind::add);
  EXPECT_EQ(add->field, "options");
  const std::vector<std::pair<const char*, Kind>> buttons = {
      {"remove:options:2", Kind::remove}, {"up:options:2", Kind::up}, {"down:options:2", Kind::down}};
  for (const auto& [button, kind] : buttons) {
    const auto action = parse_row_action(decision(), button);
    ASSERT_TRUE(action) << button;
    EXPECT_EQ(action->kind, kind);
    EXPECT_EQ(action->field, "options");
    EXPECT_EQ(action->row, 2U);
  }
}

TEST(RowButtons, AreNothingWhenTheyAreMalformed) {
  for (const char* button : {"",
                             "save",
                             "add",
                             "add:",
                             "add:color",
                             "add:line",
                             "add:options:0",
                             "remove",
                             "remove:options",
                             "remove:options:",
                             "remove:options:x",
                             "remove:options:-1",
                             "remove:options:1x",
                             "remove:options:1:2",
                             "remove:line:0",
                             "up:options",
                             "down:options",
                             "copy:options:0",
                             "Remove:options:0",
                             ":options:0",
                             "remove:options:99999999999999999999"})
    EXPECT_FALSE(parse_row_action(decision(), button)) << button;
}

// The ids of the options after the button was pressed with options a, b and c before it.
std::string after(const char* button) {
  object fields = parsed(R"({"line": "Routes", "options": [{"id": "a"}, {"id": "b"}, {"id": "c"}]})");
  carry_out(parse_row_action(decision(), button).value(), fields);
  EXPECT_EQ(fields.at("line"), value("Routes"));
  std::string ids;
  for (const value& row : fields.at("options").as_array()) ids += row.at("id").as_string();
  return ids;
}

TEST(RowButtons, MoveAndRemoveRows) {
  EXPECT_EQ(after("remove:options:0"), "bc");
  EXPECT_EQ(after("remove:options:2"), "ab");
  EXPECT_EQ(after("up:options:1"), "bac");
  EXPECT_EQ(after("down:options:1"), "acb");
}

TEST(RowButtons, DoNothingWhereThereIsNoRow) {
  for (const char* button : {"remove:options:3", "up:options:3", "down:options:3", "up:options:0", "down:options:2"})
    EXPECT_EQ(after(button), "abc") << button;
}

TEST(RowButtons, AddARowAtTheEnd) {
  const std::string ids = after("add:options");
  EXPECT_THAT(ids, testing::StartsWith("abc"));
  EXPECT_GT(ids.size(), 3U);
  object fields;
  carry_out({Kind::add, "options", 0}, fields);
  EXPECT_EQ(fields.at("options").as_array().size(), 1U);
}

TEST(RowButtons, DoNothingToAFieldWithoutRowsYet) {
  object fields;
  carry_out({Kind::remove, "options", 0}, fields);
  EXPECT_EQ(canonical_json(without_unanswered(fields)), "{}");
}

}  // namespace
}  // namespace foothold::workspace
