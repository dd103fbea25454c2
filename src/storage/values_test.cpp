#include <gmock/gmock.h>

#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

#include "storage/both_engines_for_test.hpp"

namespace foothold::storage {
namespace {

// The types that migrations use for integers, real numbers and bytes on each engine.
constexpr const char* sqlite_table_sql = "CREATE TABLE kept (i INTEGER, r REAL, t TEXT, b BLOB) STRICT";
constexpr const char* postgres_table_sql = "CREATE TABLE kept (i BIGINT, r DOUBLE PRECISION, t TEXT, b BYTEA)";
constexpr const char* insert_sql = "INSERT INTO kept (i, r, t, b) VALUES ($1, $2, $3, $4)";
constexpr const char* select_sql = "SELECT i, r, t, b FROM kept";

class Values : public BothEngines {
 protected:
  void SetUp() override {
    BothEngines::SetUp();
    if (IsSkipped()) return;
    connection_ = open_connection();
    connection_->run_script(on_sqlite() ? sqlite_table_sql : postgres_table_sql);
  }

  void insert(Value integer, Value real, Value text, Value bytes) {
    const std::array<Value, 4> values = {integer, real, text, bytes};
    connection_->execute(insert_sql, values);
  }

  std::unique_ptr<Rows> kept() {
    auto rows = connection_->query(select_sql);
    EXPECT_TRUE(rows->next());
    return rows;
  }

  double keep(double number) {
    connection_->execute("DELETE FROM kept");
    insert(nullptr, number, nullptr, nullptr);
    return kept()->real(1);
  }

  std::unique_ptr<Connection> connection_;
};

INSTANTIATE_TEST_SUITE_P(Engines, Values, both_engines, engine_test_name);

TEST_P(Values, KeepsTheExtremesOfIntegers) {
  for (const std::int64_t number : {std::numeric_limits<std::int64_t>::min(), std::int64_t{-1}, std::int64_t{0},
                                    std::int64_t{9007199254740993}, std::numeric_limits<std::int64_t>::max()}) {
    connection_->execute("DELETE FROM kept");
    insert(number, nullptr, nullptr, nullptr);
    EXPECT_EQ(kept()->integer(0), number);
  }
}

TEST_P(Values, KeepsRealNumbersBitByBit) {
  using Limits = std::numeric_limits<double>;
  for (const double number : {0.1, 1.0 / 3.0, -2.5e-7, 0.0083072037, 123456789012345678.0, 1.0, Limits::max(),
                              Limits::lowest(), Limits::min(), Limits::denorm_min(), -Limits::denorm_min(),
                              std::nextafter(1.0, 2.0), Limits::infinity(), -Limits::infinity()}) {
    EXPECT_EQ(std::bit_cast<std::uint64_t>(keep(number)), std::bit_cast<std::uint64_t>(number)) << number;
  }
}

TEST_P(Values, ForgetsTheSignOfZero) {
  EXPECT_FALSE(std::signbit(keep(-0.0)));
}

TEST_P(Values, RefusesNotANumber) {
  EXPECT_THROW(keep(std::numeric_limits<double>::quiet_NaN()), Broken);
}

TEST_P(Values, RefusesTextWithANul) {
  EXPECT_THROW(insert(nullptr, nullptr, std::string_view("a\0b", 3), nullptr), Broken);
  EXPECT_FALSE(connection_->query(select_sql)->next());
}

TEST_P(Values, RefusesTextThatIsNotUtf8) {
  EXPECT_THROW(insert(nullptr, nullptr, std::string_view("Do\xF1"), nullptr), Broken);
}

TEST_P(Values, KeepsTextOfEveryLanguage) {
  const std::string text = "Doña Ana; O'Brien \"x\" \\ $1 %s\n\t北京 🏠";
  insert(nullptr, nullptr, std::string_view(text), nullptr);
  EXPECT_EQ(kept()->text(2), text);
}

TEST_P(Values, KeepsEmptyTextAndEmptyBytesApartFromNull) {
  insert(nullptr, nullptr, std::string_view(), std::span<const std::byte>());
  const auto rows = kept();
  EXPECT_TRUE(rows->is_null(0));
  EXPECT_TRUE(rows->is_null(1));
  EXPECT_FALSE(rows->is_null(2));
  EXPECT_FALSE(rows->is_null(3));
  EXPECT_EQ(rows->text(2), "");
  EXPECT_TRUE(rows->bytes(3).empty());
}

TEST_P(Values, KeepsNullInEveryColumn) {
  insert(nullptr, nullptr, nullptr, nullptr);
  const auto rows = kept();
  for (int column = 0; column < 4; ++column) EXPECT_TRUE(rows->is_null(column)) << column;
}

TEST_P(Values, KeepsBytesOfEveryValue) {
  std::vector<std::byte> bytes;
  for (int value = 0; value < 256; ++value) bytes.push_back(static_cast<std::byte>(value));
  insert(nullptr, nullptr, nullptr, std::span<const std::byte>(bytes));
  const auto rows = kept();
  const auto read = rows->bytes(3);
  EXPECT_TRUE(std::equal(read.begin(), read.end(), bytes.begin(), bytes.end()));
}

TEST_P(Values, ReadsEachColumnOnlyAsItsOwnType) {
  const std::array<std::byte, 1> byte = {std::byte{7}};
  insert(std::int64_t{1}, 2.5, std::string_view("3"), std::span<const std::byte>(byte));
  const auto rows = kept();
  EXPECT_THROW(static_cast<void>(rows->text(0)), Broken);
  EXPECT_THROW(static_cast<void>(rows->real(0)), Broken);
  EXPECT_THROW(static_cast<void>(rows->integer(1)), Broken);
  EXPECT_THROW(static_cast<void>(rows->integer(2)), Broken);
  EXPECT_THROW(static_cast<void>(rows->bytes(2)), Broken);
  EXPECT_THROW(static_cast<void>(rows->text(3)), Broken);
}

TEST_P(Values, ReadsNullAsNoType) {
  insert(nullptr, nullptr, nullptr, nullptr);
  const auto rows = kept();
  EXPECT_THROW(static_cast<void>(rows->integer(0)), Broken);
  EXPECT_THROW(static_cast<void>(rows->real(1)), Broken);
  EXPECT_THROW(static_cast<void>(rows->text(2)), Broken);
  EXPECT_THROW(static_cast<void>(rows->bytes(3)), Broken);
}

TEST_P(Values, ReadsNothingBesideTheRow) {
  insert(std::int64_t{1}, nullptr, nullptr, nullptr);
  const auto rows = connection_->query(select_sql);
  EXPECT_THROW(static_cast<void>(rows->integer(0)), Broken) << "before the first row";
  ASSERT_TRUE(rows->next());
  EXPECT_THROW(static_cast<void>(rows->integer(-1)), Broken);
  EXPECT_THROW(static_cast<void>(rows->integer(4)), Broken);
  EXPECT_THROW(static_cast<void>(rows->is_null(4)), Broken);
  EXPECT_FALSE(rows->next());
  EXPECT_FALSE(rows->next()) << "the statement must not start anew";
  EXPECT_THROW(static_cast<void>(rows->integer(0)), Broken) << "behind the last row";
}

TEST_P(Values, ReadsCountsSumsAndTruthAsIntegersAndMeansAsReal) {
  for (const std::int64_t number : {1, 2, 6}) insert(number, static_cast<double>(number), nullptr, nullptr);
  const auto rows = connection_->query("SELECT count(*), sum(i), max(i) > 5, TRUE, sum(r), avg(i) FROM kept");
  ASSERT_TRUE(rows->next());
  EXPECT_EQ(rows->integer(0), 3);
  EXPECT_EQ(rows->integer(1), 9);
  EXPECT_EQ(rows->integer(2), 1);
  EXPECT_EQ(rows->integer(3), 1);
  EXPECT_EQ(rows->real(4), 9.0);
  EXPECT_EQ(rows->real(5), 3.0);
}

}  // namespace
}  // namespace foothold::storage
