#include "workspace/view_parts/measure_words.hpp"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

namespace foothold::workspace {
namespace {

Record measure(const std::string& fields) {
  Record record;
  record.type = "measure";
  record.fields = boost::json::parse(fields).as_object();
  return record;
}

TEST(WordsOfAMeasure, WriteNumbersWithThousandsAndTheDecimalsThatTheyHave) {
  EXPECT_EQ(number_words(1234567), "1,234,567");
  EXPECT_EQ(number_words(0.125), "0.125");
  EXPECT_EQ(number_words(-1234.5), "-1,234.5");
  EXPECT_EQ(number_words(0), "0");
}

TEST(WordsOfAMeasure, NameTheUnitWhereThereIsOne) {
  EXPECT_EQ(amount_of_measure(measure(R"({"unit": "homes"})"), 50), "50 homes");
  EXPECT_EQ(amount_of_measure(measure("{}"), 50), "50");
}

}  // namespace
}  // namespace foothold::workspace
