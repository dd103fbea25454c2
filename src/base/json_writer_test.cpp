#include "base/json_writer.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <limits>

namespace foothold {
namespace {

TEST(JsonWriter, PutsCommasBetweenValuesAndNowhereElse) {
  JsonWriter json;
  json.begin_object().text("name", "Boone").integer("year", 2021).key("list").begin_array();
  json.integer(1).begin_array().end_array().begin_object().end_object().boolean(false).null().end_array();
  json.boolean("last", true).end_object();
  EXPECT_EQ(json.take(), R"({"name":"Boone","year":2021,"list":[1,[],{},false,null],"last":true})");
}

TEST(JsonWriter, EscapesQuotesBackslashesAndControlLetters) {
  JsonWriter json;
  json.text("a\"b\\c\nd\te\rf\x01g/Doña");
  EXPECT_EQ(json.take(), R"("a\"b\\c\nd\te\u000df\u0001g/Doña")");
}

TEST(JsonWriter, EscapesNamesToo) {
  JsonWriter json;
  json.begin_object().null("a\"b").end_object();
  EXPECT_EQ(json.take(), R"({"a\"b":null})");
}

TEST(JsonWriter, EveryControlLetterReadsBack) {
  std::string text;
  for (char letter = 0; letter < 0x20; ++letter) text += letter;
  JsonWriter json;
  json.text(text);
  EXPECT_EQ(boost::json::parse(json.take()).as_string(), text);
}

TEST(JsonWriter, WritesNumbersWithTheFewestDigitsThatReadBack) {
  JsonWriter json;
  json.begin_array().number(0.1).number(1e21).number(-0.5).number(3).integer(-9007199254740993).end_array();
  EXPECT_EQ(json.take(), "[0.1,1e+21,-0.5,3,-9007199254740993]");
}

TEST(JsonWriter, WritesNullForWhatJsonCannotHold) {
  JsonWriter json;
  json.begin_object().number("a", std::numeric_limits<double>::quiet_NaN());
  json.number("b", std::numeric_limits<double>::infinity()).text_or_null("c", "").text_or_null("d", "x").end_object();
  EXPECT_EQ(json.take(), R"({"a":null,"b":null,"c":null,"d":"x"})");
}

}  // namespace
}  // namespace foothold
